using LdRoi.FakePlatforms.Teams;
using Microsoft.EntityFrameworkCore;
using Answer = LdRoi.Bot.Privacy.Answer;

namespace LdRoi.Bot.Benchmarks;

/// <summary>A whole turn in Teams, token and all, beside the least that keeps the same row by the same means.</summary>
internal sealed class AnsweredTurn : IBenchmark
{
    private const string Secret = "not-a-real-secret";

    public string Name => "answered-turn";

    public string Title => "A turn with a token";

    public string Method =>
        "The service takes a press that answers one question: it validates the Bot Framework token, reads the button's token, finds who pressed, stores the answer and the card's "
        + "state in one durable transaction, and returns the card with the questions that are left. No card is answered twice. "
        + "The yardstick is a minimal-API endpoint that parses the same JSON with generated code, stores the same row in the same table of a database with the same content through "
        + "the same durable writer (`Transactions` and EF Core), and returns the same bytes. It validates no token, looks nobody up and renders nothing.";

    public string Database => "SQLite, WAL with a full sync at each commit, on both sides";

    public async Task<Pair> Prepare(Options options)
    {
        var count = Cards.For(options);
        var teams = await FakeTeams.Start(new FakeTeamsOptions { TenantId = BenchPerson.Tenant });
        IReadOnlyList<BenchCard> cards = [];
        var service = await RunningService.Start(postgreSql: null, async services => cards = await Cards.Fill(services, count), Settings(teams));
        teams.Signing.Expires = TimeSpan.FromHours(12);
        var authorization = $"Bearer {teams.Signing.Token()}";
        var toService = new PressingPeople(
            Cards.Presses(cards, service, teams.ServiceUrl, answers: 1), service.Messages, options.Connections, again: false, authorization);
        var bare = await BareTurn.Start(count, await toService.FirstReply());
        var toBare = new PressingPeople(
            Cards.Presses(bare.Cards, service, teams.ServiceUrl, answers: 1), bare.Address, options.Connections, again: false);
        return new Pair(
            new Side("service", toService.Press, Cards.MostPerSecond), new Side("bare turn", toBare.Press, Cards.MostPerSecond),
            async () =>
            {
                var stored = await service.InDb(db => db.Set<Answer>().CountAsync());
                var alsoStored = await bare.Stored();
                if (stored != toService.Pressed || alsoStored != toBare.Pressed)
                {
                    throw new InvalidOperationException($"{toService.Pressed} and {toBare.Pressed} presses stored {stored} and {alsoStored} answers.");
                }
            },
            async () =>
            {
                toService.Dispose();
                toBare.Dispose();
                await bare.DisposeAsync();
                await service.DisposeAsync();
                await teams.DisposeAsync();
            });
    }

    private static Dictionary<string, string?> Settings(FakeTeams teams) => new()
    {
        ["Teams:AppId"] = teams.Options.AppId, ["Teams:AppType"] = "SingleTenant", ["Teams:TenantId"] = teams.Options.TenantId,
        ["Teams:AppSecret"] = Secret, ["Teams:AllowedTenants:0"] = teams.Options.TenantId, ["Teams:StandIn"] = teams.Root,
    };
}
