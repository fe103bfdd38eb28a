namespace LdRoi.Channels.Turns;

/// <summary>
/// How fast messages go out to one place, whose limit nobody knows for certain: a little faster each quiet minute, half as fast
/// once the platform says that it is too much. Back towards what was too much it goes fast, and past it slowly.
/// </summary>
/// <param name="start">Messages a second.</param>
/// <param name="most">Never more than this.</param>
internal sealed class SendPace(double start, double most)
{
    private const double LeastPerSecond = 0.5;
    private const double Growth = 1.10;
    private const double GrowthNearCeiling = 1.005;
    private const double NearCeiling = 0.95;
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly double _start = start;
    private double _ceiling = double.PositiveInfinity;
    private TimeSpan _next;
    private TimeSpan _grewAt;
    private TimeSpan? _slowedAt;

    public double PerSecond { get; private set; } = start;

    /// <summary>Takes the next place in the row.</summary>
    /// <returns>How long to wait for it.</returns>
    public TimeSpan Take(TimeSpan now)
    {
        lock (_lock)
        {
            Grow(now);
            var place = _next > now ? _next : now;
            _next = place + TimeSpan.FromSeconds(1 / PerSecond);
            return place - now;
        }
    }

    /// <summary>Takes a place only where it is near: for what can be left undone.</summary>
    public bool TryTake(TimeSpan now, TimeSpan within)
    {
        lock (_lock)
        {
            if (_next - now > within)
            {
                return false;
            }

            Take(now);
            return true;
        }
    }

    /// <summary>It was too fast.</summary>
    /// <param name="sentAt">When the message went out about which that was said. What was under way when it became slower is no news.</param>
    public void Slow(TimeSpan now, TimeSpan sentAt)
    {
        lock (_lock)
        {
            if (sentAt < _slowedAt)
            {
                return;
            }

            // Refused again before it grew: that is about what came before, and no news about how much is too much.
            _ceiling = now - _slowedAt < Quiet ? _ceiling : PerSecond;
            _slowedAt = now;
            PerSecond = Math.Max(Math.Min(LeastPerSecond, _start), PerSecond / 2);
            _grewAt = now;
        }
    }

    private void Grow(TimeSpan now)
    {
        // An idle place does not become faster by being idle: one step for however long it was quiet.
        if (now - _grewAt < Quiet)
        {
            return;
        }

        var near = NearCeiling * _ceiling;
        PerSecond = Math.Min(
            most,
            double.IsPositiveInfinity(_ceiling) ? PerSecond * Growth : PerSecond < near ? near : PerSecond * GrowthNearCeiling);
        _grewAt = now;
    }
}
