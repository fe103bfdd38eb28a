using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LdRoi.Bot.Benchmarks;

/// <summary>Where replies go: it reads and acknowledges them, and tells who waits for one.</summary>
internal sealed class LocalConnector : IAsyncDisposable
{
    private static readonly byte[] Acknowledgement = """{"id":"1757325600000"}"""u8.ToArray();

    private readonly ConcurrentDictionary<string, TaskCompletionSource<byte[]>> _waiting = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private LocalConnector(WebApplication app) => _app = app;

    public string ServiceUrl { get; private set; } = "";

    public static async Task<LocalConnector> Start()
    {
        var app = BareServer.Build();
        var connector = new LocalConnector(app);
        app.Run(connector.Take);
        await app.StartAsync();
        connector.ServiceUrl = $"{app.Urls.Single()}/";
        return connector;
    }

    public Uri ActivitiesOf(string conversation) => new($"{ServiceUrl}v3/conversations/{conversation}/activities");

    /// <summary>The next reply to a conversation; to be asked for before it can come.</summary>
    public Task<byte[]> Next(string conversation) =>
        _waiting.GetOrAdd(conversation, _ => new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        var body = await BareServer.Body(context);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Acknowledgement.Length;
        await context.Response.Body.WriteAsync(Acknowledgement);
        if (_waiting.TryRemove(context.Request.Path.Value!.Split('/')[3], out var waiting))
        {
            waiting.SetResult(body);
        }
    }
}
