namespace LdRoi.Channels.Turns;

/// <summary>
/// Which turns came in lately. A platform sends one again when it had no answer in time; a typed command then gets no
/// second reply. A cheap filter: what must not happen twice is kept from that by keys in the database.
/// </summary>
internal sealed class RecentTurns
{
    private const int Remembered = 20_000;

    private readonly HashSet<(string Conversation, string Turn)> _seen = [];
    private readonly Queue<(string Conversation, string Turn)> _oldestFirst = new();
    private readonly Lock _lock = new();

    /// <returns>False when this turn was seen before.</returns>
    public bool Add(string conversation, string turn)
    {
        lock (_lock)
        {
            if (!_seen.Add((conversation, turn)))
            {
                return false;
            }

            _oldestFirst.Enqueue((conversation, turn));
            if (_oldestFirst.Count > Remembered)
            {
                _seen.Remove(_oldestFirst.Dequeue());
            }

            return true;
        }
    }

    public void Forget(string conversation, string turn)
    {
        lock (_lock)
        {
            _seen.Remove((conversation, turn));
        }
    }
}
