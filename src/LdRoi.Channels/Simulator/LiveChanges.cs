using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;

namespace LdRoi.Channels.Simulator;

/// <summary>
/// Server-sent events for as long as the page is open: <c>changed</c> names the person whose chat changed, <c>clock</c>
/// says that the clock was moved. They carry no content; the page fetches what it shows.
/// </summary>
internal static class LiveChanges
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static async Task Run(
        HttpContext context, [FromServices] SimulatorChannel channel, [FromServices] IHostApplicationLifetime lifetime)
    {
        // An open stream would hold up the host's shutdown.
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        using var listener = channel.Changes.Listen();
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = "text/event-stream";
        try
        {
            await Write(context, ": listening\n\n", ends.Token);
            await Relay(context, listener, ends.Token);
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The page was closed or the service stops: the end of every stream.
        }
    }

    private static async Task Relay(HttpContext context, ChangeListener listener, CancellationToken cancellation)
    {
        // The browser and what lies between live in real time, whatever the simulated clock says.
        using var beat = new PeriodicTimer(Heartbeat, TimeProvider.System);
        var nextBeat = beat.WaitForNextTickAsync(cancellation).AsTask();
        var nextChanges = listener.Next(cancellation);
        while (true)
        {
            if (await Task.WhenAny(nextBeat, nextChanges) == nextChanges)
            {
                await Write(context, Text(await nextChanges), cancellation);
                nextChanges = listener.Next(cancellation);
            }
            else
            {
                await nextBeat;
                await Write(context, ": still here\n\n", cancellation);
                nextBeat = beat.WaitForNextTickAsync(cancellation).AsTask();
            }
        }
    }

    private static string Text(Changes changes) =>
        string.Concat(changes.People
            .Select(person => $"event: changed\ndata: {JsonSerializer.Serialize(new { Person = person }, SimulatorJson.Options)}\n\n")
            .Concat(changes.Clock ? ["event: clock\ndata: {}\n\n"] : []));

    private static async Task Write(HttpContext context, string text, CancellationToken cancellation)
    {
        await context.Response.WriteAsync(text, cancellation);
        await context.Response.Body.FlushAsync(cancellation);
    }
}
