using System.Text.Json;
using Microsoft.AspNetCore.Builder;

namespace LdRoi.Bot.Benchmarks;

/// <summary>The least that can keep an answer: parses the activity, inserts one row durably, and returns bytes that it was given.</summary>
internal sealed class BareInsert(WebApplication app, IInsert insert) : IAsyncDisposable
{
    public Uri Address => new(app.Urls.Single());

    public static async Task<BareInsert> Start(IInsert insert, byte[] reply) => new(
        await BareServer.Start(async context =>
        {
            var activity = (await JsonSerializer.DeserializeAsync(context.Request.Body, BareJson.Default.BareActivity))!;
            await insert.Insert(activity.From.AadObjectId!, activity.Value.GetRawText());
            await BareServer.Reply(context, reply);
        }),
        insert);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await insert.DisposeAsync();
    }
}

/// <summary>Keeps one row, on disk when the task is done.</summary>
internal interface IInsert : IAsyncDisposable
{
    Task Insert(string person, string answer);
}
