using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>
/// Microsoft Teams as a bot sees it: the connector, the people with their clients, and the identity provider. It refuses
/// what the real one refuses, or is documented to refuse; where nothing is known, it takes the stricter guess.
/// </summary>
public sealed partial class FakeTeams : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, FakeMember> _members = new();
    private readonly ConcurrentDictionary<string, FakeChat> _chats = new();
    private readonly WebApplication _app;

    private FakeTeams(FakeTeamsOptions options)
    {
        Options = options;
        Bot = options.Bot;
        Prefix = options.Prefix;
        Ids = new Ids(options.Time);
        RateClock = new RateClock(options.Time, options.Pause);
        Line = new BotLine(this);
        Signing = new RequestSigning(this);
        Tokens = new ConnectorTokens(this);
        _app = Build();
    }

    public FakeTeamsOptions Options { get; }

    /// <summary>Where the bot listens.</summary>
    public Uri? Bot { get; set; }

    public string BotId => $"28:{Options.AppId}";

    /// <summary>The base address of everything here, with a slash at its end.</summary>
    public string Root { get; private set; } = "";

    /// <summary>The part of the service URL that tells the region.</summary>
    public string Prefix { get; private set; }

    /// <summary>As activities carry it, with the slash at its end.</summary>
    public string ServiceUrl => $"{Root}{Prefix}/";

    /// <summary>The administrator of the tenant switched the bot off.</summary>
    public bool IsDisabledByAdmin { get; set; }

    /// <summary>For a while after an uninstall the connector may still take messages, which nobody sees.</summary>
    public bool TakesMessagesAfterUninstall { get; set; }

    public FaultScript Faults { get; } = new();

    public ConnectorLog Log { get; } = new();

    public RequestSigning Signing { get; }

    public ConnectorTokens Tokens { get; }

    public DateTimeOffset Now => Options.Time.GetUtcNow();

    internal Ids Ids { get; }

    internal RateClock RateClock { get; }

    internal BotLine Line { get; }

    public static async Task<FakeTeams> Start(FakeTeamsOptions? options = null)
    {
        var teams = new FakeTeams(options ?? new FakeTeamsOptions());
        await teams._app.StartAsync();
        teams.Root = $"{teams._app.Urls.Single()}/";
        return teams;
    }

    /// <summary>From now on another region serves the tenant; the old one refuses.</summary>
    public void MovesTo(string prefix) => Prefix = prefix;

    /// <summary>Sends again what the bot did not take in time, as Teams does 15 s later and once more 30 s after that.</summary>
    public Task<IReadOnlyList<TeamsReceipt>> ResendsDueNow() => Line.ResendDue();

    public Task WaitForShutdown() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        Faults.Clear();
        await _app.DisposeAsync();
        Line.Dispose();
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{Options.Port}");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        IdentityRoutes.Map(app, this);
        GraphRoutes.Map(app, this);
        ConnectorRoutes.Map(app, new ConnectorPipeline(this, new Traffic(RateClock)), new Connector(this));
        ControlRoutes.Map(app, this);
        return app;
    }
}
