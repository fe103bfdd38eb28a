using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Xml;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Operations;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.Storage.Servers;
using LdRoi.Channels.Simulator;
using LdRoi.Channels.Turns;
using LdRoi.FakePlatforms.Slack;
using LdRoi.FakePlatforms.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LdRoi.Bot.Tests.World;

/// <summary>
/// The whole service in this process, as it runs on a developer's machine: Kestrel on a free port, an SQLite file in a
/// folder of its own, the simulator as its chat platform. Its clock stands still until a story moves it. Everything a
/// person does goes through HTTP; what the service keeps can be looked at with <see cref="InDb{T}"/>.
/// </summary>
public sealed class BotWorld : IAsyncDisposable
{
    /// <summary>A Tuesday without holidays near it: 12:00 in Amsterdam, 11:00 in Dublin.</summary>
    public static readonly DateTimeOffset Tuesday = Utc(2026, 9, 8, 10, 0);

    private readonly string _folder;
    private readonly IReadOnlyDictionary<string, string?> _settings;
    private readonly bool _flows;
    private readonly ErrorLog _errors = new();
    private BotHost? _host;
    private HttpClient? _client;

    private FakeTeams? _teams;
    private FakeSlack? _slack;

    private BotWorld(string folder, DateTimeOffset start, IReadOnlyDictionary<string, string?>? settings, bool flows)
    {
        _folder = folder;
        _settings = settings ?? new Dictionary<string, string?>();
        _flows = flows;
        Clock = new SimulatedClock(start, flows: false);
    }

    public SimulatedClock Clock { get; private set; }

    public DateTimeOffset Now => Services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>Where the database and the simulator's files are.</summary>
    public string Folder => _folder;

    public IServiceProvider Services => _host!.App.Services;

    public HttpClient Client => _client!;

    /// <summary>What the service complained about. Moving the clock checks that it stays empty.</summary>
    public IReadOnlyCollection<string> Errors => _errors.Lines;

    /// <summary>Of that, what the story means to go wrong; it is then no complaint.</summary>
    public IReadOnlyCollection<string> Expecting(string error)
    {
        _errors.Expected = error;
        return [.. _errors.All.Where(line => line.Contains(error, StringComparison.Ordinal))];
    }

    /// <summary>The service with an organisation of the story's own. Without one: people, teams and demo are absent.</summary>
    public static async Task<BotWorld> Start(
        Organisation? organisation = null, DateTimeOffset? at = null, IReadOnlyDictionary<string, string?>? settings = null,
        Scene scene = Scene.Simulator)
    {
        var database = scene == Scene.TeamsOnPostgreSql ? await PostgreSqlCluster.Shared.NewDatabase() : null;
        var world = new BotWorld(NewFolder(), at ?? Tuesday, With(settings, database), flows: false);
        var hasTokens = scene == Scene.TeamsWithTokens;
        world._teams = scene is Scene.Teams or Scene.TeamsOnPostgreSql or Scene.TeamsWithTokens
            ? await FakeTeams.Start(new FakeTeamsOptions { Time = new StoryTime(world), SignRequests = hasTokens, RequireToken = hasTokens })
            : null;
        world._slack = scene == Scene.Slack ? await FakeSlack.Start(new FakeSlackOptions { Time = new StoryTime(world) }) : null;
        await EmptyDatabaseFile.WriteTo(world.DatabasePath);
        await using (BotDbContext db = database is null ? SqliteFile.Context($"Data Source={world.DatabasePath};Pooling=False") : PostgreSql(database))
        {
            db.Add(new Installation { Demo = DemoState.Left });
            (organisation ?? An.Organisation()).AddTo(db, new IdSource(world.Clock, seed: 1));
            if (world._teams is { } teams)
            {
                TeamsOfStory.AddTo(db, teams);
            }

            if (world._slack is { } slack)
            {
                SlackOfStory.AddTo(db, slack);
            }

            await db.SaveChangesAsync();
        }

        await world.StartHost();
        return world;
    }

    /// <summary>The service with the demo it seeds by itself. That takes a second or two: share it where nothing is changed.</summary>
    /// <param name="flows">With the service's own clock, which flows with real time, instead of one that stands still.</param>
    public static async Task<BotWorld> StartWithDemo(DateTimeOffset? at = null, bool flows = false)
    {
        var world = new BotWorld(NewFolder(), at ?? Tuesday, null, flows);
        await EmptyDatabaseFile.WriteTo(world.DatabasePath);
        await world.StartHost();
        return world;
    }

    public static DateTimeOffset Utc(int year, int month, int day, int hour = 0, int minute = 0) =>
        new(year, month, day, hour, minute, 0, TimeSpan.Zero);

    /// <summary>Stops the service and starts it again in the same folder; a standing clock goes on from where it stood.</summary>
    public async Task Restart()
    {
        var now = Now;
        await StopHost();
        Clock = new SimulatedClock(now, flows: false);
        await StartHost();
    }

    /// <summary>Stops the service and leaves its folder, for what an operator does while it does not run.</summary>
    public Task Stop() => StopHost();

    public Task StartAgain() => StartHost();

    /// <summary>Somebody of the organisation, by name.</summary>
    public Someone As(string name) => _teams is { } teams ? new TeamsSomeone(teams, teams.Members.Single(member => member.Name == name), name)
        : _slack is not null ? new SlackSomeone(this.InSlack(name), name)
        : new SimulatedSomeone(this, IdOf(name).Value.ToString(), name);

    /// <summary>Somebody the organisation does not know.</summary>
    public Someone AsVisitor() => _teams is { } teams ? new TeamsSomeone(teams, TeamsOfStory.Visitor(teams), "visitor")
        : _slack is { } slack ? new SlackSomeone(SlackOfStory.Visitor(slack), "visitor")
        : new SimulatedSomeone(this, "visitor", "visitor");

    /// <summary>Teams, where a story plays there.</summary>
    public FakeTeams Teams => _teams ?? throw new InvalidOperationException("This story does not play in Teams.");

    /// <summary>Slack, where a story plays there.</summary>
    public FakeSlack Slack => _slack ?? throw new InvalidOperationException("This story does not play in Slack.");

    public PersonId IdOf(string name)
    {
        using var scope = Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<BotDbContext>().People.AsNoTracking().Single(person => person.Name == name).Id;
    }

    /// <summary>The line of a chat, oldest first.</summary>
    public IReadOnlyList<ChatLine> Chat(string externalUser) => Services.GetRequiredService<SimulatorChannel>().Chat(externalUser);

    /// <summary>Moves the service's clock through the simulator, so that everything due in between happens.</summary>
    /// <param name="duration">ISO 8601, for example <c>PT24H</c>.</param>
    public async Task MovesClockBy(string duration)
    {
        using var response = await Post("/simulator/clock", JsonSerializer.Serialize(new { advance = duration }));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        Errors.ShouldBeEmpty();
    }

    public Task MovesClockTo(DateTimeOffset instant) => MovesClockBy(XmlConvert.ToString(instant - Now));

    /// <summary>The clock passes a stretch in which nobody looks at what is due, as in an outage; then the service looks once.</summary>
    public async Task SleepsUntil(DateTimeOffset instant)
    {
        Clock.AdvanceTo(instant);
        await Beats();
    }

    /// <summary>The service looks once at what is due now.</summary>
    public async Task Beats()
    {
        await Services.GetRequiredService<Heartbeat>().Beat(CancellationToken.None);
        Errors.ShouldBeEmpty();
    }

    /// <summary>Looks at what the service keeps.</summary>
    public async Task<T> InDb<T>(Func<BotDbContext, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<BotDbContext>());
    }

    /// <summary>Changes what the service keeps, and saves it.</summary>
    public async Task ChangeDb(Func<BotDbContext, Task> change)
    {
        for (var tries = 1; ; tries++)
        {
            await using var scope = Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
            await change(db);
            try
            {
                await db.SaveChangesAsync();
                return;
            }
            catch (DbUpdateConcurrencyException) when (tries < 5)
            {
                // The service changed the same row meanwhile.
            }
        }
    }

    public Task Change(string person, Action<Person> change) =>
        ChangeDb(async db => change(await db.People.SingleAsync(p => p.Name == person)));

    public Task<HttpResponseMessage> Post(string path, string json) => Post(path, Encoding.UTF8.GetBytes(json));

    public async Task<HttpResponseMessage> Post(string path, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        // A server that refuses a body closes the line; a client that is still sending then would not read the answer.
        request.Headers.ExpectContinue = body.Length > 100_000;
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        await StopHost();
        await (_teams?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_slack?.DisposeAsync() ?? ValueTask.CompletedTask);
        Clock.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static PostgreSqlBotContext PostgreSql(string connection) =>
        new PostgreSqlBotContext(new DbContextOptionsBuilder<PostgreSqlBotContext>().UseNpgsql(connection).Options);

    private static IReadOnlyDictionary<string, string?>? With(IReadOnlyDictionary<string, string?>? settings, string? database) => database is null
        ? settings
        : new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>())
        {
            ["Storage:Provider"] = nameof(StorageProvider.PostgreSql), ["ConnectionStrings:Bot"] = database,
        };

    private string DatabasePath => Path.Combine(_folder, "data", "ldroi.db");

    private static string NewFolder() => Directory.CreateTempSubdirectory("ldroi-story-").FullName;

    private async Task StartHost()
    {
        string[] args =
        [
            "--environment=Development", $"--contentRoot={_folder}", "--urls=http://127.0.0.1:0", "--hostBuilder:reloadConfigOnChange=false",
        ];
        _host = await BotHost.Create(
            args,
            builder =>
            {
                if (_slack is { } slack)
                {
                    builder.Configuration.AddInMemoryCollection(SlackOfStory.Settings(slack));
                    builder.Services.AddSingleton<RealTime>(new StoryPatience(new PatientTime()));
                    slack.Line.Deadline = slack.Options.Patience;
                }

                if (_teams is not null)
                {
                    builder.Services.AddSingleton<RealTime>(new StoryPatience(TimeProvider.System));
                }

                if (_teams is { Options.RequireToken: true } teams)
                {
                    builder.Configuration.AddInMemoryCollection(TeamsOfStory.Settings(teams));
                }

                builder.Configuration.AddInMemoryCollection(_settings);
                builder.Services.ConfigureDbContext<SqliteBotContext>(db => db.AddInterceptors(LengthsHold.Instance));
                builder.Logging.ClearProviders().AddProvider(_errors);
            },
            _flows ? null : Clock);
        await _host.App.StartAsync();
        _teams?.Bot = new Uri($"{_host.App.Urls.Single()}/api/messages");
        _slack?.Bot = new Uri(_host.App.Urls.Single());
        // A clock that moves by weeks on a busy machine takes as long as it takes.
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(_host.App.Urls.Single()), Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>The clock of a story is another one after each restart of the service.</summary>
    private sealed class StoryTime(BotWorld world) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => world.Clock.GetUtcNow();
    }

    private async Task StopHost()
    {
        _client?.Dispose();
        if (_host is not null)
        {
            await _host.App.StopAsync();
            await _host.DisposeAsync();
            _host = null;
        }

        // A pool would keep the file open for the life of the test run.
        using var pooled = new Microsoft.Data.Sqlite.SqliteConnection(new SqliteFile("", _folder).ConnectionString);
        Microsoft.Data.Sqlite.SqliteConnection.ClearPool(pooled);
    }
}
