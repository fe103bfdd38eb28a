using LdRoi.Channels;

namespace LdRoi.Bot.Conversation;

/// <summary>
/// Which strangers were greeted in full a short while ago, so that they are not at every word. In memory, a bounded number, and
/// not who they are: a hash with a key of this process, of which there are only four thousand million.
/// </summary>
public sealed class GreetedStrangers(TimeProvider time)
{
    private const int Most = 1_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(12);

    private readonly Lock _lock = new();
    private readonly Dictionary<int, DateTimeOffset> _greeted = [];
    private readonly Queue<(int Hash, DateTimeOffset At)> _order = [];

    /// <summary>Whether somebody is to be greeted in full; from then on they have been.</summary>
    public bool IsFirst(Envelope stranger)
    {
        var hash = HashCode.Combine(stranger.Channel, stranger.Tenant, stranger.ExternalUser);
        var now = time.GetUtcNow();
        lock (_lock)
        {
            while (_order.TryPeek(out var oldest) && (_order.Count >= Most || now - oldest.At >= Remembered))
            {
                _order.Dequeue();
                _greeted.Remove(oldest.Hash);
            }

            if (!_greeted.TryAdd(hash, now))
            {
                return false;
            }

            _order.Enqueue((hash, now));
            return true;
        }
    }
}
