namespace LdRoi.FakePlatforms.Slack;

/// <summary>How often a method may be called in a minute, a channel written to, and a workspace in all.</summary>
internal sealed class SlackRates(FakeSlack slack)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _calls = new(StringComparer.Ordinal);
    private TimeSpan _paused;

    /// <summary>Somebody did something, which takes a person a while.</summary>
    public void Pause()
    {
        lock (_gate)
        {
            _paused += slack.Options.Pause;
        }
    }

    /// <returns>How many seconds the caller has to wait; null when the call is let through.</returns>
    public int? Enter(string workspace, SlackMethod method, string? channel)
    {
        lock (_gate)
        {
            var now = slack.Now + _paused;
            List<(Queue<DateTimeOffset> Calls, int Most, TimeSpan Window)> rules = [];
            if (method.PerMinute is { } most)
            {
                rules.Add((Calls($"{workspace} {method.Name}"), most, Minute));
            }

            if (method.Name == "chat.postMessage")
            {
                rules.Add((Calls($"{workspace} {channel}"), SlackLimits.ChannelBurst, TimeSpan.FromSeconds(SlackLimits.ChannelBurst)));
                if (slack.Options.HiddenLimit is { } hidden)
                {
                    rules.Add((Calls(workspace), hidden, Minute));
                }
            }

            foreach (var (calls, limit, window) in rules)
            {
                while (calls.TryPeek(out var oldest) && now - oldest >= window)
                {
                    calls.Dequeue();
                }

                if (calls.Count >= limit)
                {
                    return Math.Max(1, (int)Math.Ceiling((calls.Peek() + window - now).TotalSeconds));
                }
            }

            rules.ForEach(rule => rule.Calls.Enqueue(now));
            return null;
        }
    }

    private Queue<DateTimeOffset> Calls(string key)
    {
        if (!_calls.TryGetValue(key, out var calls))
        {
            _calls.Add(key, calls = new Queue<DateTimeOffset>());
        }

        return calls;
    }
}

/// <param name="Scope">What the token must be allowed; null for nothing.</param>
/// <param name="PerMinute">The tier.</param>
internal sealed record SlackMethod(string Name, string? Scope, int? PerMinute, Func<SlackCall, FakeAnswer.Reply> Perform);
