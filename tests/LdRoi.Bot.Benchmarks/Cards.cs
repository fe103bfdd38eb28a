using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Benchmarks;

/// <summary>What the benchmarks of answered cards have in common.</summary>
internal static class Cards
{
    public const string Method =
        "The service takes a press that answers three questions: it verifies the token, finds who pressed, stores the answers and the card's state in one durable transaction, "
        + "and returns the next card. No card is answered twice. "
        + "The yardstick is a bare Kestrel endpoint that parses the same JSON with generated code, inserts one row durably in a transaction of its own, and returns the same bytes.";

    /// <summary>There are cards for so many presses a second; a faster side has shorter rounds.</summary>
    public const int MostPerSecond = 1_500;

    /// <summary>For the first reply, and for every round of a side.</summary>
    public static int For(Options options) => 1 + (options.LoadedSeconds * MostPerSecond);

    public static async Task<Pair> Prepare(Options options, string? postgreSql, Func<string, IInsert> insert)
    {
        IReadOnlyList<BenchCard> cards = [];
        var count = For(options);
        var service = await RunningService.Start(postgreSql, async services => cards = await Fill(services, count));
        var presses = Presses(cards, service);
        var toService = new PressingPeople(presses, service.Messages, options.Connections, again: false);
        var bare = await BareInsert.Start(insert(service.Folder), await toService.FirstReply());
        var toBare = new PressingPeople(presses, bare.Address, options.Connections, again: true);
        return new Pair(
            new Side("service", toService.Press, MostPerSecond), new Side("bare insert", toBare.Press),
            async () =>
            {
                var stored = await service.InDb(db => db.Set<Answer>().CountAsync());
                if (stored != toService.Pressed * BenchScan.QuestionsPerCard)
                {
                    throw new InvalidOperationException($"{toService.Pressed} presses stored {stored} answers.");
                }
            },
            async () =>
            {
                toService.Dispose();
                toBare.Dispose();
                await bare.DisposeAsync();
                await service.DisposeAsync();
            });
    }

    public static async Task<IReadOnlyList<BenchCard>> Fill(IServiceProvider services, int count)
    {
        var (db, ids, instruments) = (services.GetRequiredService<BotDbContext>(), services.GetRequiredService<IdSource>(), services.GetRequiredService<Instruments>());
        await instruments.Seed(CancellationToken.None);
        var instrument = await instruments.Get(Instruments.Current, CancellationToken.None);
        var people = await new BenchOrganisation(db, ids, "http://127.0.0.1/").Write((count / (instrument.Items.Count / BenchScan.QuestionsPerCard)) + 1);
        return await new BenchScan(db, ids).Write(people, instrument);
    }

    /// <param name="serviceUrl">As the activities name it.</param>
    /// <param name="answers">So many of a card's questions are answered.</param>
    public static byte[][] Presses(
        IReadOnlyList<BenchCard> cards, RunningService service, string serviceUrl = "http://127.0.0.1/", int answers = BenchScan.QuestionsPerCard)
    {
        var tokens = service.Services.GetRequiredService<ActionTokens>();
        var expires = TimeProvider.System.GetUtcNow().AddDays(1);
        return [.. cards.Select((card, at) => Activities.Pressed(
            card.Who, serviceUrl, $"{at}", Conversation.Verbs.AnswerScan,
            tokens.Sign(new TokenClaims(ScanCards.Kind, card.Delivery, card.Person, Conversation.Verbs.AnswerScan, 0, expires)).Reveal(),
            card.Items.Take(answers).Select(item => item.ToLowerInvariant()), "4"))];
    }
}
