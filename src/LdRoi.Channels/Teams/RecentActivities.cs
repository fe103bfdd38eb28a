namespace LdRoi.Channels.Teams;

/// <summary>
/// Which activities came in lately. Teams sends one again when it had no answer in time; a typed command then gets no
/// second reply. A cheap filter: what must not happen twice is kept from that by keys in the database.
/// </summary>
internal sealed class RecentActivities
{
    private const int Remembered = 20_000;

    private readonly HashSet<(string Conversation, string Activity)> _seen = [];
    private readonly Queue<(string Conversation, string Activity)> _oldestFirst = new();
    private readonly Lock _lock = new();

    /// <returns>False when this activity was seen before.</returns>
    public bool Add(string conversation, string activity)
    {
        lock (_lock)
        {
            if (!_seen.Add((conversation, activity)))
            {
                return false;
            }

            _oldestFirst.Enqueue((conversation, activity));
            if (_oldestFirst.Count > Remembered)
            {
                _seen.Remove(_oldestFirst.Dequeue());
            }

            return true;
        }
    }

    public void Forget(string conversation, string activity)
    {
        lock (_lock)
        {
            _seen.Remove((conversation, activity));
        }
    }
}
