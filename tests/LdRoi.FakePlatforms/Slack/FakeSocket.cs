using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Slack;

/// <summary>The line that an app in socket mode opened.</summary>
internal sealed class FakeSocket(FakeSlack slack, WebSocket socket) : IDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> _waiting = new();
    private readonly SemaphoreSlim _oneAtATime = new(1);

    public async Task<SlackReceipt> Send(string type, JsonObject payload)
    {
        var id = slack.NextId("env");
        var waiting = _waiting[id] = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        await Write(new JsonObject { ["type"] = type, ["envelope_id"] = id, ["payload"] = payload, ["accepts_response_payload"] = type != "events_api" });
        try
        {
            var answer = await waiting.Task.WaitAsync(slack.Line.Deadline);
            return new SlackReceipt(HttpStatusCode.OK, answer["payload"]?.ToJsonString() ?? "");
        }
        catch (TimeoutException)
        {
            return new SlackReceipt((HttpStatusCode?)null, "");
        }
    }

    public async Task Serve()
    {
        await Write(new JsonObject { ["type"] = "hello", ["num_connections"] = 1 });
        var buffer = new byte[256 * 1024];
        while (socket.State == WebSocketState.Open)
        {
            var length = 0;
            WebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(new ArraySegment<byte>(buffer, length, buffer.Length - length), CancellationToken.None);
                length += part.Count;
            }
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            if (Json.Object(Encoding.UTF8.GetString(buffer, 0, length)) is { } answer && answer.Text("envelope_id") is { } id && _waiting.TryRemove(id, out var waiting))
            {
                waiting.TrySetResult(answer);
            }
        }
    }

    /// <summary>Asks the app to call again.</summary>
    public Task Refresh() => Write(new JsonObject { ["type"] = "disconnect", ["reason"] = "refresh_requested" });

    public void Dispose() => _oneAtATime.Dispose();

    private async Task Write(JsonObject frame)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(frame.Written()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }
}
