using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using LdRoi.Channels.Teams;
using LdRoi.Channels.Tests.Simulator;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.Teams;

/// <summary>The channel with the fake Teams at its other side, and one person who has the app.</summary>
internal sealed class TeamsWorld : IAsyncDisposable
{
    private const string Secret = "not-a-real-secret";

    private TeamsWorld(FakeTeams teams, TeamsHost host, HandClock clock)
    {
        Teams = teams;
        Host = host;
        Clock = clock;
        Noor = Add("Noor Visser", "noor@example.org");
    }

    public FakeTeams Teams { get; }

    public TeamsHost Host { get; }

    public HandClock Clock { get; }

    public FakeMember Noor { get; }

    public FakeChat Chat => Noor.PersonalChat;

    public ScriptedProduct Product => Host.Product;

    public IChannel Channel => Host.Channel;

    public ChatAddress Address => new(ChannelKind.Teams, Teams.Options.TenantId, Noor.Id, Chat.Id, Teams.ServiceUrl);

    /// <param name="mode">With tokens both sides sign, and take nothing that is not signed.</param>
    public static async Task<TeamsWorld> Start(TeamsMode mode = TeamsMode.Local)
    {
        var clock = new HandClock();
        var areSigned = mode == TeamsMode.Authenticated;
        var teams = await FakeTeams.Start(new FakeTeamsOptions
        {
            Time = clock, SignRequests = areSigned, RequireToken = areSigned, AppPassword = areSigned ? Secret : null,
        });
        var host = await TeamsHost.Start(clock, areSigned ? Settings(teams) : null);
        teams.Bot = host.Messages;
        return new TeamsWorld(teams, host, clock);
    }

    /// <summary>As a registration in the fake's tenant would be written down.</summary>
    public static TeamsOptions Settings(FakeTeams teams)
    {
        var options = new TeamsOptions
        {
            AppId = teams.Options.AppId, AppType = "SingleTenant", TenantId = teams.Options.TenantId, AppSecret = Secret, StandIn = teams.Root,
        };
        options.AllowedTenants.Add(teams.Options.TenantId);
        return options;
    }

    /// <summary>Somebody who has had the app for a while.</summary>
    public FakeMember Add(string name, string email, bool isGuest = false)
    {
        var member = Teams.AddMember(name, email, isGuest: isGuest);
        member.PersonalChat.HasBot = true;
        return member;
    }

    /// <summary>A question in the chat, to be pressed.</summary>
    public async Task<FakeMessage> Asks()
    {
        var sent = (await Channel.Send(Address, ScriptedProduct.Question(), CancellationToken.None)).ShouldBeOfType<SendOutcome.Sent>();
        return await Chat.WaitFor(message => message.Id == sent.MessageId);
    }

    /// <summary>What Noor types, as it would be posted.</summary>
    public JsonObject Typed(string text = "help")
    {
        var typed = Noor.Activity("message");
        typed["text"] = text;
        return typed;
    }

    public Task<HttpStatusCode> Posts(JsonNode body, Action<HttpRequestMessage>? with = null) => Posts(body.ToJsonString(), with);

    public Task<HttpStatusCode> Posts(string body, Action<HttpRequestMessage>? with = null) => Posts(Encoding.UTF8.GetBytes(body), with);

    /// <summary>Posts any bytes to the bot; a refusal or an acknowledgement has no body.</summary>
    public async Task<HttpStatusCode> Posts(byte[] body, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Host.Messages) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        with?.Invoke(request);
        using var response = await Host.Client.SendAsync(request);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        return response.StatusCode;
    }

    /// <summary>Whatever was taken on is done; then the product was asked nothing, and nobody was written to.</summary>
    public async Task ShouldHaveKeptSilent()
    {
        await Host.Stop();
        Product.Heard.ShouldBeEmpty();
        Teams.Log.Requests.ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await Teams.DisposeAsync();
        await Host.DisposeAsync();
    }
}
