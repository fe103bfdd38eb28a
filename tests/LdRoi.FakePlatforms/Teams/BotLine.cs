using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>The line from Teams to the bot: signs, posts, and sends again what a slow or failing bot did not take.</summary>
internal sealed class BotLine(FakeTeams teams) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly Lock _gate = new();
    private readonly List<Unanswered> _unanswered = [];

    public async Task<TeamsReceipt> Post(JsonObject activity)
    {
        var waiting = new Unanswered(activity.Copy(), teams.Now);
        lock (_gate)
        {
            _unanswered.Add(waiting);
        }

        return await Attempt(waiting, waiting.Activity);
    }

    public async Task<TeamsReceipt> PostRaw(byte[] body, string contentType) => await Send(body, contentType, null);

    /// <summary>Sends again what is due again.</summary>
    public async Task<IReadOnlyList<TeamsReceipt>> ResendDue()
    {
        var receipts = new List<TeamsReceipt>();
        while (NextDue() is var (waiting, activity))
        {
            receipts.Add(await Attempt(waiting, activity));
        }

        return receipts;
    }

    public void Dispose() => _client.Dispose();

    private (Unanswered, JsonObject)? NextDue()
    {
        lock (_gate)
        {
            foreach (var waiting in _unanswered)
            {
                var due = waiting.Resends == 0 ? TeamsLimits.FirstResend : TeamsLimits.SecondResend;
                if (teams.Now - waiting.SentAt < due)
                {
                    continue;
                }

                if (++waiting.Resends == 2)
                {
                    _unanswered.Remove(waiting);
                    return (waiting, Renewed(waiting.Activity));
                }

                return (waiting, waiting.Activity);
            }

            return null;
        }
    }

    private JsonObject Renewed(JsonObject activity)
    {
        var copy = activity.Copy();
        copy["id"] = activity.Text("type") == "message" && activity["value"] is null ? teams.Ids.NextMessage() : teams.Ids.NextEvent();
        copy["timestamp"] = Envelope.Utc(teams.Now);
        return copy;
    }

    private async Task<TeamsReceipt> Attempt(Unanswered waiting, JsonObject activity)
    {
        var receipt = await Send(Encoding.UTF8.GetBytes(activity.Written()), "application/json; charset=utf-8", activity);

        // What the bot refuses for good is not sent again.
        if (receipt.Status is { } status && (int)status is < 500 and not 408 and not 429)
        {
            lock (_gate)
            {
                _unanswered.Remove(waiting);
            }
        }

        return receipt;
    }

    private async Task<TeamsReceipt> Send(byte[] body, string contentType, JsonObject? activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, teams.Bot ?? throw new InvalidOperationException("Say where the bot listens."));
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (teams.Signing.Header(activity) is { } authorization)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var patience = new CancellationTokenSource(teams.Options.Patience);
        try
        {
            using var response = await _client.SendAsync(request, patience.Token);
            return new TeamsReceipt(response.StatusCode, await response.Content.ReadAsStringAsync(patience.Token), activity);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return new TeamsReceipt(null, failure.Message, activity);
        }
    }

    private sealed class Unanswered(JsonObject activity, DateTimeOffset sentAt)
    {
        public JsonObject Activity { get; } = activity;

        public DateTimeOffset SentAt { get; } = sentAt;

        public int Resends { get; set; }
    }
}
