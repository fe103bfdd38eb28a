using LdRoi.Channels.Teams;
using LdRoi.Channels.Tests.Simulator;
using LdRoi.Channels.Tests.Slack;
using LdRoi.Channels.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LdRoi.Channels.Tests.Teams;

/// <summary>The Teams channel behind a real Kestrel on a free port, with a product that tests script.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TeamsHost(WebApplication app, Waits waits, LogLines log)
    {
        _app = app;
        Waits = waits;
        Log = log;
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    }

    public HttpClient Client { get; }

    public Uri Messages => new($"{_app.Urls.Single()}/api/messages");

    public IChannel Channel => _app.Services.GetRequiredService<IChannel>();

    public ScriptedProduct Product => _app.Services.GetRequiredService<ScriptedProduct>();

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Waits Waits { get; }

    public LogLines Log { get; }

    public static async Task<TeamsHost> Start(HandClock clock, TeamsOptions? options = null)
    {
        var waits = new Waits();
        var log = new LogLines();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(new RealTime(waits));
        builder.Services.AddSingleton<ScriptedProduct>();
        builder.Services.AddSingleton<IConversation>(provider => provider.GetRequiredService<ScriptedProduct>());
        builder.Services.AddSingleton<MemoryConnections>();
        builder.Services.AddSingleton<IConnections>(provider => provider.GetRequiredService<MemoryConnections>());
        builder.Services.AddTeams(options is null ? TeamsMode.Local : TeamsMode.Authenticated, options ?? new TeamsOptions());
        var app = builder.Build();
        app.MapTeams();
        await app.StartAsync();
        return new TeamsHost(app, waits, log);
    }

    /// <summary>Stops, once everything that was taken on is done.</summary>
    public Task Stop(CancellationToken cancellation = default) => _app.StopAsync(cancellation);

    /// <summary>Takes nothing more on, though it still listens.</summary>
    public Task Close() => _app.Services.GetRequiredService<ConversationLanes>().StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
