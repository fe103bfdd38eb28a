using LdRoi.Bot.Operations.Demo;
using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Simulator;
using LdRoi.Channels.Slack;
using LdRoi.Channels.Teams;

namespace LdRoi.Bot.Operations;

/// <summary>The web service, ready to run: schema checked, instance lock held, demo seeded where it belongs.</summary>
public sealed partial class BotHost : IAsyncDisposable
{
    private readonly IDisposable? _lock;

    private BotHost(WebApplication app, IDisposable? instanceLock)
    {
        App = app;
        _lock = instanceLock;
    }

    public WebApplication App { get; }

    /// <param name="adjust">Lets a test put its own settings and servers in before the host is built.</param>
    /// <param name="clock">A clock of the caller's; otherwise real time, which Development can move forward.</param>
    /// <exception cref="OperatorException">A setting is missing or wrong, or the database cannot be used.</exception>
    public static async Task<BotHost> Create(
        string[] args, Action<WebApplicationBuilder>? adjust = null, SimulatedClock? clock = null, CancellationToken cancellation = default)
    {
        var builder = WebApplication.CreateBuilder(args);
        adjust?.Invoke(builder);
        HttpLimits.Apply(builder);
        QuietLogs(builder.Logging);
        var setup = new Setup(builder.Configuration, builder.Environment);
        var channels = ChannelSettings.Read(builder.Configuration, setup.IsDevelopment);
        var instanceLock = setup.File?.Lock();
        try
        {
            await setup.PrepareDatabase(clock?.GetUtcNow(), cancellation);
            Add(builder, setup, channels, clock);
            var app = builder.Build();
            await AtStart(app.Services, cancellation);
            Map(app, channels);
            return new BotHost(app, instanceLock);
        }
        catch
        {
            instanceLock?.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _lock?.Dispose();
    }

    private static void Add(WebApplicationBuilder builder, Setup setup, ChannelSettings channels, SimulatedClock? clock)
    {
        TimeProvider time = TimeProvider.System;
        if (setup.IsDevelopment)
        {
            var movable = clock ?? new SimulatedClock(TimeProvider.System.GetUtcNow() + setup.Files.MovedAhead(), flows: true);
            builder.Services.AddDevelopment(movable, setup.Files);
            time = movable;
        }

        builder.Services.AddProduct(builder.Configuration, builder.Environment.ContentRootPath, time);
        if (channels.Teams is { } teams)
        {
            builder.Services.AddTeams(teams, channels.TeamsOptions);
        }

        if (channels.Slack is { } slack)
        {
            builder.Services.AddSlack(slack, channels.PublicAddress);
        }

        builder.Services.AddProblemDetails();
        builder.Services.AddHealthChecks();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(15));
        builder.Services.AddScheduling(setup.Storage, time);
    }

    /// <summary>Frameworks say only what went wrong; what they say besides may hold more than our closed events do.</summary>
    private static void QuietLogs(ILoggingBuilder logging) => logging
        .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
        .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning)
        .AddFilter("Quartz", LogLevel.Warning);

    private static void Map(WebApplication app, ChannelSettings channels)
    {
        app.UseExceptionHandler();
        app.MapHealthChecks("/health");
        if (app.Environment.IsDevelopment())
        {
            app.MapSimulator();
        }

        if (channels.Teams is { } teams)
        {
            app.MapTeams();
            if (teams == TeamsMode.Local)
            {
                TeamsIsLocal(app.Logger);
            }
            else
            {
                TeamsIsOn(app.Logger, channels.TeamsOptions.AllowedTenants.Count, channels.TeamsOptions.AppType);
            }
        }

        if (channels.Slack is { } slack)
        {
            app.MapSlack();
            SlackIsOn(app.Logger, slack.HasSocket ? "over a socket that we open (Development)" : "below /slack", slack.HasOAuth);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack is on, {How}; workspaces install by OAuth: {ByOAuth}.")]
    private static partial void SlackIsOn(ILogger log, string how, bool byOAuth);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Teams is on at /api/messages for Development: it believes every program on this machine, as the Agents Playground needs it.")]
    private static partial void TeamsIsLocal(ILogger log);

    [LoggerMessage(Level = LogLevel.Information, Message = "Teams is on at /api/messages for {Tenants} tenants, with a registration of type {AppType}.")]
    private static partial void TeamsIsOn(ILogger log, int tenants, string appType);

    private static async Task AtStart(IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Instruments>().Seed(cancellation);
        await scope.ServiceProvider.GetRequiredService<FirstAdministrators>().Appoint(cancellation);
    }
}
