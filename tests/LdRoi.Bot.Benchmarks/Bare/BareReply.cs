using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;

namespace LdRoi.Bot.Benchmarks;

/// <summary>The least that can reply: parses the activity and posts bytes that it was given.</summary>
internal sealed class BareReply(WebApplication app, HttpClient http) : IAsyncDisposable
{
    public Uri Address => new(app.Urls.Single());

    public static async Task<BareReply> Start(byte[] reply)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });
        return new BareReply(
            await BareServer.Start(async context =>
            {
                var activity = (await JsonSerializer.DeserializeAsync(context.Request.Body, BareJson.Default.BareActivity))!;
                using var content = new ByteArrayContent(reply);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
                using var response = await http.PostAsync(
                    new Uri($"{activity.ServiceUrl}v3/conversations/{activity.Conversation.Id}/activities"), content);
                response.EnsureSuccessStatusCode();
            }),
            http);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }
}
