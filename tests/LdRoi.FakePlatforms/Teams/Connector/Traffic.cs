namespace LdRoi.FakePlatforms.Teams;

/// <summary>Holds the bot to the rates, and to one operation at a time in a conversation.</summary>
internal sealed class Traffic(RateClock clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Conversation, ConnectorOperation Kind), SlidingWindows> _conversations = [];
    private readonly SlidingWindows _tenant = new(TeamsLimits.Tenant);
    private readonly Dictionary<string, Turn> _busy = [];

    /// <summary>Counts the request; or says how long it has to wait, and then it does not count.</summary>
    public TimeSpan Take(string? conversation, ConnectorOperation operation, int cost)
    {
        lock (_gate)
        {
            var now = clock.Now;
            var own = conversation is null ? null : Windows(conversation, operation);
            var wait = _tenant.WaitAt(now, cost);
            if (own?.WaitAt(now, cost) is { } longer && longer > wait)
            {
                wait = longer;
            }

            if (wait == TimeSpan.Zero)
            {
                _tenant.Take(now, cost);
                own?.Take(now, cost);
            }

            return wait;
        }
    }

    /// <summary>Takes the conversation until the turn is disposed of; null when another operation has it.</summary>
    public IDisposable? TryEnter(string conversation)
    {
        var turn = new Turn(this, conversation);
        lock (_gate)
        {
            return _busy.TryAdd(conversation, turn) ? turn : null;
        }
    }

    private SlidingWindows Windows(string conversation, ConnectorOperation operation)
    {
        var (kind, limits) = operation switch
        {
            ConnectorOperation.GetMember or ConnectorOperation.ListMembers => (ConnectorOperation.GetMember, TeamsLimits.Reads),
            ConnectorOperation.CreateConversation => (operation, TeamsLimits.Writes),
            _ => (ConnectorOperation.Send, TeamsLimits.Writes),
        };
        if (!_conversations.TryGetValue((conversation, kind), out var windows))
        {
            _conversations[(conversation, kind)] = windows = new SlidingWindows(limits);
        }

        return windows;
    }

    private sealed class Turn(Traffic traffic, string conversation) : IDisposable
    {
        public void Dispose()
        {
            lock (traffic._gate)
            {
                if (traffic._busy.GetValueOrDefault(conversation) == this)
                {
                    traffic._busy.Remove(conversation);
                }
            }
        }
    }
}
