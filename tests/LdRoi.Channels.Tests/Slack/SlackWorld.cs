using LdRoi.Channels.Slack;
using LdRoi.Channels.Tests.Simulator;
using LdRoi.Channels.Tests.Teams;
using LdRoi.Channels.Turns;
using LdRoi.FakePlatforms.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LdRoi.Channels.Tests.Slack;

/// <summary>The Slack channel behind a real Kestrel, with the fake Slack at its other side and a product that tests script.</summary>
internal sealed class SlackWorld : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SlackWorld(WebApplication app, FakeSlack slack, HandClock clock, LogLines log, Waits waits)
    {
        (_app, Slack, Clock, Log, Waits) = (app, slack, clock, log, waits);
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public FakeSlack Slack { get; }

    public HandClock Clock { get; }

    public LogLines Log { get; }

    public Waits Waits { get; }

    public HttpClient Client { get; }

    public FakeWorkspace Workspace => Slack.AddWorkspace();

    public FakeColleague Noor => Workspace.People.Single(person => person.Name == "Noor Visser");

    public ScriptedProduct Product => Get<ScriptedProduct>();

    public MemoryConnections Connections => Get<MemoryConnections>();

    public IChannel Channel => Get<IChannel>();

    public ChatAddress Address => new(ChannelKind.Slack, Workspace.Team, Noor.Id, Noor.Id);

    /// <param name="adjust">Changes the settings; as they come, one workspace has installed the app by hand.</param>
    public static async Task<SlackWorld> Start(Action<SlackOptions, FakeSlack>? adjust = null, FakeSlackOptions? fake = null)
    {
        var clock = new HandClock();
        var slack = await FakeSlack.Start((fake ?? new FakeSlackOptions()) with { Time = clock });
        slack.Line.Deadline = slack.Options.Patience;
        var workspace = slack.AddWorkspace();
        workspace.AddPerson("Noor Visser", "noor@example.org");
        var options = new SlackOptions { SigningSecret = slack.Options.SigningSecret, ApiBaseUrl = slack.ApiBaseUrl, MessagesPerSecond = 1_000 };
        if (adjust is null)
        {
            options.BotToken = workspace.Install();
        }

        adjust?.Invoke(options, slack);
        var log = new LogLines();
        var waits = new Waits();

        // Nobody waits for a turn between messages; patience with Slack never ends.
        waits.Pass(TimeSpan.FromMilliseconds(100));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(new RealTime(waits));
        builder.Services.AddSingleton<ScriptedProduct>();
        builder.Services.AddSingleton<IConversation>(provider => provider.GetRequiredService<ScriptedProduct>());
        builder.Services.AddSingleton<MemoryConnections>();
        builder.Services.AddSingleton<IConnections>(provider => provider.GetRequiredService<MemoryConnections>());
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSlack(options, new Uri("https://bot.example.org"));
        var app = builder.Build();
        app.MapSlack();
        await app.StartAsync();
        slack.Bot = new Uri(app.Urls.Single());
        return new SlackWorld(app, slack, clock, log, waits);
    }

    public static SlackOptions ByOAuth(SlackOptions options, FakeSlack slack, params string[] allowed)
    {
        (options.BotToken, options.ClientId, options.ClientSecret) = ("", slack.Options.ClientId, slack.Options.ClientSecret);
        allowed.ToList().ForEach(options.AllowedWorkspaces.Add);
        return options;
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Task<SendOutcome> Sends() => Channel.SendInTurn(Address, ScriptedProduct.Question());

    /// <summary>A question in the direct message, to be pressed.</summary>
    public async Task<FakePost> Asks()
    {
        (await Sends()).ShouldBeOfType<SendOutcome.Sent>();
        return Noor.Posts[^1];
    }

    /// <summary>Posts any body, signed as Slack signs.</summary>
    public async Task<System.Net.HttpStatusCode> Posts(string kind, string body)
    {
        Clock.Now += TimeSpan.FromSeconds(1);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/slack/{kind}") { Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body)) };
        var timestamp = Clock.Now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", SlackLine.Signature(Slack.Options.SigningSecret, timestamp, body));
        using var response = await Client.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>Until everything that was taken on is done.</summary>
    public Task Settles() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Slack.DisposeAsync();
        await _app.DisposeAsync();
    }
}
