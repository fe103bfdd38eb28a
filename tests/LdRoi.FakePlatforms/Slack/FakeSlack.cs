using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LdRoi.FakePlatforms.Slack;

/// <summary>
/// Slack as an app sees it: the methods, the people with their clients, installing, and what is posted to the app. It refuses
/// what the real one refuses, or is documented to refuse; where nothing is known, it takes the stricter guess.
/// </summary>
public sealed partial class FakeSlack : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, FakeWorkspace> _workspaces = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly WebApplication _app;
    private int _ids;

    private FakeSlack(FakeSlackOptions options)
    {
        Options = options;
        Bot = options.Bot;
        Rates = new SlackRates(this);
        Line = new SlackLine(this);
        OAuth = new FakeOAuth(this);
        _app = Build();
    }

    public FakeSlackOptions Options { get; }

    /// <summary>The address of the service, without a path.</summary>
    public Uri? Bot { get; set; }

    public DateTimeOffset Now => Options.Time.GetUtcNow();

    /// <summary>What <c>Slack:ApiBaseUrl</c> is to be.</summary>
    public string ApiBaseUrl { get; private set; } = "";

    public SlackFaults Faults { get; } = new();

    public SlackLine Line { get; }

    public FakeOAuth OAuth { get; }

    public IReadOnlyList<FakeWorkspace> Workspaces => [.. _workspaces.Values];

    /// <summary>How often each method was called.</summary>
    public IReadOnlyDictionary<string, int> Calls => _counts;

    /// <summary>Requests that were refused for being too many.</summary>
    public int Limited => _limited;

    internal SlackRates Rates { get; }

    internal FakeSocket? Socket { get; private set; }

    private string Root => ApiBaseUrl[..^"/api/".Length];

    public static async Task<FakeSlack> Start(FakeSlackOptions? options = null)
    {
        var slack = new FakeSlack(options ?? new FakeSlackOptions());
        await slack._app.StartAsync();
        slack.ApiBaseUrl = $"{slack._app.Urls.Single()}/api/";
        return slack;
    }

    public FakeWorkspace AddWorkspace(string team = "T0LDROI", string? enterprise = null, bool isWhole = false) =>
        _workspaces.GetOrAdd(team, _ => new FakeWorkspace(this, team, enterprise) { IsWhole = isWhole });

    /// <summary>The app is asked to open its line anew.</summary>
    public Task RefreshSocket()
    {
        _socketIsOpen = NewSignal();
        return Socket?.Refresh() ?? Task.CompletedTask;
    }

    /// <summary>Until the app has opened its line.</summary>
    public Task SocketIsOpen => _socketIsOpen.Task.WaitAsync(Options.Patience);

    public Task WaitForShutdown() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        Faults.Clear();
        await _app.DisposeAsync();
        Line.Dispose();
    }

    internal string NextId(string prefix) => prefix + Interlocked.Increment(ref _ids).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>Unique, and in order.</summary>
    internal string NextTs() => string.Create(CultureInfo.InvariantCulture, $"{Now.ToUnixTimeSeconds()}.{Interlocked.Increment(ref _ids):D6}");

    internal void Count(string method) => _counts.AddOrUpdate(method, 1, (_, count) => count + 1);

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{Options.Port}");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.UseWebSockets();
        var api = new WebApi(this);
        RequestDelegate method = async http => await Write(http, await api.Call(http, (string)http.Request.RouteValues["method"]!));
        app.MapGet("/api/{method}", method);
        app.MapPost("/api/{method}", method);
        app.MapPost("/hooks/{id}", (RequestDelegate)(async http => await Write(http, await Respond(http))));
        app.MapPost("/upload/{id}", (RequestDelegate)(async http => await Write(http, await Receive(http))));
        app.MapGet("/oauth/v2/authorize", (RequestDelegate)(http => OAuth.Authorize(http.Request).ExecuteAsync(http)));
        app.MapGet("/socket/{ticket}", (RequestDelegate)Listen);
        SlackControl.Map(app, this);
        return app;
    }

    private async Task Listen(HttpContext http)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        Socket = new FakeSocket(this, socket);
        _socketIsOpen.TrySetResult();
        try
        {
            await Socket.Serve();
        }
        catch (System.Net.WebSockets.WebSocketException)
        {
            // The app hung up.
        }
    }

    private async Task Write(HttpContext http, FakeAnswer answer)
    {
        switch (answer)
        {
            case FakeAnswer.Drop:
                http.Abort();
                return;
            case FakeAnswer.Hold:
                await Task.Delay(Options.Patience, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                http.Abort();
                return;
            case FakeAnswer.Done { Then: var then }:
                await Write(http, then);
                return;
            case FakeAnswer.Reply reply:
                if (reply.Status == 429)
                {
                    Interlocked.Increment(ref _limited);
                }

                http.Response.StatusCode = reply.Status;
                http.Response.ContentType = reply.ContentType;
                if (reply.RetryAfter is { } seconds)
                {
                    http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                }

                await http.Response.WriteAsync(reply.Body);
                return;
        }
    }
}
