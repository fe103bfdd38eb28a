using System.Globalization;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LdRoi.Bot.Benchmarks;

/// <summary>The least that keeps the same row as the service by the same means: a minimal API, the product's own transactions, and bytes that it was given.</summary>
internal sealed class BareTurn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ServiceProvider _product;
    private readonly DirectoryInfo _folder;

    private BareTurn(WebApplication app, ServiceProvider product, DirectoryInfo folder, IReadOnlyList<BenchCard> cards) =>
        (_app, _product, _folder, Cards) = (app, product, folder, cards);

    public Uri Address => new($"{_app.Urls.Single()}/api/messages");

    public IReadOnlyList<BenchCard> Cards { get; }

    public static async Task<BareTurn> Start(int count, byte[] reply)
    {
        var folder = Directory.CreateTempSubdirectory("ldroi-bench-");
        folder.CreateSubdirectory("data");
        IReadOnlyList<BenchCard> cards = [];
        await RunningService.Fill([], folder.FullName, async services => cards = await Benchmarks.Cards.Fill(services, count));
        var product = RunningService.Product([], folder.FullName);
        var rows = await Rows(product, cards);
        var transactions = product.GetRequiredService<Transactions>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, BareJson.Default));
        var app = builder.Build();
        app.MapPost("/api/messages", async (BareActivity activity, CancellationToken cancellation) =>
        {
            var (wave, respondent, item) = rows[int.Parse(activity.Id, CultureInfo.InvariantCulture)];
            await transactions.Run(
                services =>
                {
                    services.GetRequiredService<BotDbContext>().Add(new Answer
                    {
                        WaveId = wave, RespondentId = respondent, ItemId = item, Kind = AnswerKind.Given, Value = 4, Revision = 1,
                    });
                    return Task.CompletedTask;
                },
                cancellation);
            return TypedResults.Bytes(reply, "application/json; charset=utf-8");
        });
        await app.StartAsync();
        return new BareTurn(app, product, folder, cards);
    }

    public async Task<int> Stored()
    {
        await using var scope = _product.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BotDbContext>().Set<Answer>().CountAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _product.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static async Task<(WaveId Wave, RespondentId Respondent, string Item)[]> Rows(ServiceProvider product, IReadOnlyList<BenchCard> cards)
    {
        await using var scope = product.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        var wave = await db.Waves.Select(open => open.Id).SingleAsync();
        var respondents = await db.Set<RespondentLink>().ToDictionaryAsync(link => link.PersonId.Value, link => link.RespondentId);
        return [.. cards.Select(card => (wave, respondents[card.Person], card.Items[0]))];
    }
}
