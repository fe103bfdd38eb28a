using LdRoi.Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Benchmarks;

/// <summary>A command that is typed in Teams and answered with a card.</summary>
internal sealed class ReplyingTurn : IBenchmark
{
    public string Name => "replying-turn";

    public string Title => "A turn that replies";

    public string Method =>
        "The service takes a typed `help` of a known person at `/api/messages`, acknowledges it, and posts the card to a local connector. "
        + "The yardstick is a bare Kestrel endpoint that parses the same JSON with generated code and posts the same bytes to the same connector. "
        + "A request counts when it was acknowledged and its reply has arrived.";

    public string Database => "SQLite, WAL with a full sync at each commit";

    public async Task<Pair> Prepare(Options options)
    {
        var connector = await LocalConnector.Start();
        BenchPerson[] people = [.. Enumerable.Range(1, options.Connections).Select(number => new BenchPerson(number))];
        var service = await RunningService.Start(postgreSql: null, services => new BenchOrganisation(
            services.GetRequiredService<BotDbContext>(), services.GetRequiredService<IdSource>(), connector.ServiceUrl).Write(people.Length));
        var toService = new TypingPeople(people, service.Messages, connector);
        var bare = await BareReply.Start(await toService.Asks(0));
        var toBare = new TypingPeople(people, bare.Address, connector);
        return new Pair(
            new Side("service", toService.Asks), new Side("bare", toBare.Asks),
            // Each request waited for its own reply: nothing more is to be looked at.
            () => Task.CompletedTask,
            async () =>
            {
                toService.Dispose();
                toBare.Dispose();
                await bare.DisposeAsync();
                await service.DisposeAsync();
                await connector.DisposeAsync();
            });
    }
}
