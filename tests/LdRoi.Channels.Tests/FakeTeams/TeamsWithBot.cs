using LdRoi.Channels.Tests.Simulator;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.TeamsItself;

/// <summary>The fake Teams with a plain bot and one person, on a clock that a test moves.</summary>
internal sealed class TeamsWithBot : IAsyncDisposable
{
    private TeamsWithBot(FakeTeams teams, PlainBot bot, HandClock clock)
    {
        Teams = teams;
        Bot = bot;
        Clock = clock;
        Noor = teams.AddMember("Noor Visser", "noor@example.org");
    }

    public FakeTeams Teams { get; }

    public PlainBot Bot { get; }

    public HandClock Clock { get; }

    public FakeMember Noor { get; }

    public FakeChat Chat => Noor.PersonalChat;

    /// <param name="installs">Whether Noor has the app already.</param>
    public static async Task<TeamsWithBot> Start(Func<FakeTeamsOptions, FakeTeamsOptions>? with = null, bool installs = true)
    {
        var clock = new HandClock();
        var bot = await PlainBot.Start();
        var options = new FakeTeamsOptions { Bot = bot.Endpoint, Time = clock };
        var world = new TeamsWithBot(await FakeTeams.Start(with?.Invoke(options) ?? options), bot, clock);
        if (installs)
        {
            await world.Noor.Installs();
        }

        return world;
    }

    public void Passes(double seconds) => Clock.Now += TimeSpan.FromSeconds(seconds);

    public Task<Reply> Sends(System.Text.Json.Nodes.JsonNode? activity = null) => Bot.Sends(Teams, Chat, activity);

    /// <summary>Sends a card, and gives it as it arrived.</summary>
    public async Task<FakeMessage> Shows(System.Text.Json.Nodes.JsonObject card)
    {
        var reply = await Sends(Cards.Message(card));
        reply.Status.ShouldBe(201, reply.Body);
        return await Chat.WaitFor(message => message.Id == reply.Id);
    }

    public async ValueTask DisposeAsync()
    {
        await Teams.DisposeAsync();
        await Bot.DisposeAsync();
    }
}
