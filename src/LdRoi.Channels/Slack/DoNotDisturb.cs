using System.Collections.Concurrent;
using System.Text.Json;
using LdRoi.Channels.Turns;

namespace LdRoi.Channels.Slack;

/// <summary>
/// When people want to be left alone, as they set it in Slack. Asked for fifty people at once, since a wave asks for
/// everybody. Without the scope, or without an answer, nobody is held up: the product has quiet hours of its own.
/// </summary>
internal sealed class DoNotDisturb(WorkspaceApi api, TimeProvider time) : IDisposable
{
    private const int Remembered = 200_000;

    private readonly ConcurrentDictionary<(string Tenant, string Person), Known> _known = new();
    private readonly Rests _rests = new(time);
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Somebody who will be asked about along with others.</summary>
    public void Note(string tenant, string person)
    {
        if (_known.Count < Remembered)
        {
            _known.TryAdd((tenant, person), Known.Nothing);
        }
    }

    /// <summary>Until when this person is to be left alone; null when they are not.</summary>
    public async Task<DateTimeOffset?> Until(Workspace workspace, string person, CancellationToken cancellation)
    {
        Note(workspace.Tenant, person);
        var now = time.GetUtcNow();
        if (IsToBeAsked())
        {
            // Who waits here is mostly among those about whom is being asked.
            await _oneAtATime.WaitAsync(cancellation);
            try
            {
                await (IsToBeAsked() ? Ask(workspace, person, now, cancellation) : Task.CompletedTask);
            }
            finally
            {
                _oneAtATime.Release();
            }
        }

        return _known.TryGetValue((workspace.Tenant, person), out var known) && known.From <= now && now < known.Until ? known.Until : null;

        bool IsToBeAsked() => !IsFresh(workspace.Tenant, person, now) && _rests.Until(workspace.Tenant) is null;
    }

    public void Dispose() => _oneAtATime.Dispose();

    private bool IsFresh(string tenant, string person, DateTimeOffset now) =>
        _known.TryGetValue((tenant, person), out var known) && now - known.AskedAt < SlackConstants.DndKept && now >= known.AskedAt;

    private async Task Ask(Workspace workspace, string person, DateTimeOffset now, CancellationToken cancellation)
    {
        var others = _known.Where(one => one.Key.Tenant == workspace.Tenant && now - one.Value.AskedAt >= SlackConstants.DndKept)
            .Select(one => one.Key.Person).Where(other => other != person).Take(SlackConstants.DndPage - 1);
        string[] asked = [person, .. others];
        var reply = await api.Get(
            workspace, "dnd.teamInfo",
            new Dictionary<string, string> { ["users"] = string.Join(',', asked), ["team_id"] = workspace.Key.Team }.Where(pair => pair.Value.Length > 0).ToDictionary(),
            SlackConstants.LookUpTime, cancellation);
        if (reply is not SlackReply.Ok { Body: var body })
        {
            _rests.Begin(workspace.Tenant, reply is SlackReply.Limited { Until: var until } ? until : now + SlackConstants.Pause);
            return;
        }

        foreach (var one in asked)
        {
            _known[(workspace.Tenant, one)] = Known.Read(body.Member("users").Member(one), now);
        }
    }

    private sealed record Known(DateTimeOffset AskedAt, DateTimeOffset From, DateTimeOffset Until)
    {
        public static readonly Known Nothing = new(DateTimeOffset.MinValue, DateTimeOffset.MinValue, DateTimeOffset.MinValue);

        public static Known Read(JsonElement json, DateTimeOffset now) =>
            json.Member("dnd_enabled").ValueKind == JsonValueKind.True
            && Instant(json.Member("next_dnd_start_ts")) is { } from && Instant(json.Member("next_dnd_end_ts")) is { } until
                ? new Known(now, from, until)
                : Nothing with { AskedAt = now };

        private static DateTimeOffset? Instant(JsonElement json) =>
            json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var seconds) && seconds is > 1 and < 32_503_680_000
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null;
    }
}
