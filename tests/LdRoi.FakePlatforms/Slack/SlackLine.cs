using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Slack;

/// <summary>The line from Slack to the app: signs, posts, waits three seconds, and sends events again. Clicks are never sent again.</summary>
public sealed class SlackLine : IDisposable
{
    private readonly FakeSlack _slack;
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly List<(JsonObject Envelope, DateTimeOffset At, int Tries)> _untaken = [];
    private readonly Lock _gate = new();

    internal SlackLine(FakeSlack slack) => _slack = slack;

    /// <summary>How long the app may take. Tests on a busy machine give it longer than Slack does, where that is not what they test.</summary>
    public TimeSpan Deadline { get; set; } = SlackLimits.Deadline;

    public async Task<SlackReceipt> Event(FakeWorkspace workspace, JsonObject said)
    {
        var envelope = workspace.Ids().With("type", "event_callback").With("event_id", _slack.NextId("Ev"))
            .With("event_time", _slack.Now.ToUnixTimeSeconds()).With("event", said.Copy());
        envelope["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = workspace.Enterprise, ["team_id"] = workspace.IsWhole ? null : workspace.Team, ["user_id"] = workspace.BotUser,
            ["is_bot"] = true, ["is_enterprise_install"] = workspace.IsWhole,
        });
        return await Try(envelope, 0);
    }

    /// <summary>Sends again what was not taken and is due: with a new time and signature, as far as is known.</summary>
    public async Task<IReadOnlyList<SlackReceipt>> ResendsDueNow()
    {
        List<(JsonObject Envelope, DateTimeOffset At, int Tries)> due;
        lock (_gate)
        {
            due = [.. _untaken.Where(one => _slack.Now - one.At >= SlackLimits.Retries[one.Tries])];
            due.ForEach(one => _untaken.Remove(one));
        }

        List<SlackReceipt> receipts = [];
        foreach (var (envelope, _, tries) in due)
        {
            receipts.Add(await Try(envelope, tries + 1));
        }

        return receipts;
    }

    /// <summary>Posts an event of any shape once.</summary>
    public Task<SlackReceipt> Post(JsonObject envelope) => Post("events", "application/json", envelope.Written(), null);

    internal Task<SlackReceipt> Interaction(JsonObject payload) => _slack.Socket is { } socket
        ? socket.Send("interactive", payload)
        : Post("interactions", "application/x-www-form-urlencoded", "payload=" + Escaped(payload.Written()), null);

    internal Task<SlackReceipt> Command(IReadOnlyDictionary<string, string?> form) => _slack.Socket is { } socket
        ? socket.Send("slash_commands", new JsonObject([.. form.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value))]))
        : Post("commands", "application/x-www-form-urlencoded", string.Join('&', form.Select(field => $"{field.Key}={Escaped(field.Value ?? "")}")), null);

    /// <summary>What Slack would sign with, for who wants to post by hand.</summary>
    public static string Signature(string secret, string timestamp, string body) =>
        "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")));

    public void Dispose() => _client.Dispose();

    private static string Escaped(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    private async Task<SlackReceipt> Try(JsonObject envelope, int tries)
    {
        var receipt = _slack.Socket is { } socket
            ? await socket.Send("events_api", envelope.Copy())
            : await Post("events", "application/json", envelope.Written(), tries);
        if (!receipt.IsTaken && tries < SlackLimits.Retries.Count)
        {
            lock (_gate)
            {
                _untaken.Add((envelope, _slack.Now, tries));
            }
        }

        return receipt;
    }

    private async Task<SlackReceipt> Post(string kind, string type, string body, int? tries)
    {
        var bot = _slack.Bot ?? throw new InvalidOperationException("Say where the app listens.");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, $"/slack/{kind}")) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };

        // Slack names no character set, and its own framework knows no content type with one.
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        var timestamp = _slack.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", Signature(_slack.Options.SigningSecret, timestamp, body));
        if (tries > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", tries.Value.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", "http_error");
        }

        using var deadline = new CancellationTokenSource(Deadline);
        try
        {
            using var response = await _client.SendAsync(request, deadline.Token);
            return new SlackReceipt(response.StatusCode, await response.Content.ReadAsStringAsync(deadline.Token));
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return new SlackReceipt((HttpStatusCode?)null, failure.GetType().Name);
        }
    }
}
