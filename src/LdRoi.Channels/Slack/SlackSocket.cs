using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Turns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LdRoi.Channels.Slack;

/// <summary>
/// Socket mode: we call Slack and it speaks over that line, so that a laptop needs no public address. Development only. The
/// line itself is the proof of who speaks; what comes is handled as what is posted and signed.
/// </summary>
internal sealed partial class SlackSocket(
    SlackOptions options, SlackApi api, SlackHosts hosts, SlackEvents events, SlackTurns turns, RealTime time, ILogger<SlackSocket> log) : BackgroundService
{
    private const int FrameBytes = 1024 * 1024;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await Address(stoppingToken) is { } address)
                {
                    await Listen(address, stoppingToken);
                }
                else
                {
                    await time.Pass(SlackConstants.Rest, stoppingToken);
                }
            }
            catch (Exception broken) when (broken is WebSocketException or IOException or HttpRequestException)
            {
                LineBroke(log, broken.GetType().Name);
                await time.Pass(SlackConstants.Rest, stoppingToken);
            }
        }
    }

    private async Task<Uri?> Address(CancellationToken cancellation)
    {
        var reply = await api.Post("apps.connections.open", options.AppToken, [], cancellation);
        if (Uri.TryCreate(reply.Json.Member("url").Text(), UriKind.Absolute, out var uri) && hosts.IsSocket(uri))
        {
            return uri;
        }

        LineBroke(log, reply.ErrorCode ?? reply.GetType().Name);
        return null;
    }

    /// <summary>Until Slack asks to call again.</summary>
    private async Task Listen(Uri address, CancellationToken cancellation)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(address, cancellation);
        LineIsOpen(log);
        while (await Frame(socket, cancellation) is { } frame)
        {
            if (StrictJson.Parse(frame) is not JsonReading.Read { Document: var document })
            {
                continue;
            }

            using (document)
            {
                if (document.RootElement.Member("type").Text() == "disconnect")
                {
                    return;
                }

                await Answer(socket, document.RootElement.Clone(), cancellation);
            }
        }
    }

    private async Task Answer(ClientWebSocket socket, JsonElement frame, CancellationToken cancellation)
    {
        if (frame.Member("envelope_id").Text() is not { } envelope)
        {
            return;
        }

        var payload = frame.Member("payload");
        var answer = frame.Member("type").Text() switch
        {
            "events_api" => await events.Take(payload, isLastTry: false),
            "interactive" => await turns.Interactive(payload),
            "slash_commands" => await turns.Command(SlashCommand.Of(payload)),
            _ => SlackAnswer.Taken,
        };

        // What was not stored is not acknowledged, so it comes again.
        if (answer.Status == 200)
        {
            var body = new JsonObject { ["envelope_id"] = envelope }.With("payload", answer.Json);
            await socket.SendAsync(Encoding.UTF8.GetBytes(CardJson.Write(body)), WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
    }

    private static async Task<byte[]?> Frame(ClientWebSocket socket, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, cancellation);
            if (part.MessageType == WebSocketMessageType.Close || kept.Length + part.Count > FrameBytes)
            {
                return null;
            }

            kept.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return kept.ToArray();
            }
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The line to Slack broke: {Error}. It is opened again.")]
    private static partial void LineBroke(ILogger log, string error);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "The line to Slack is open.")]
    private static partial void LineIsOpen(ILogger log);
}
