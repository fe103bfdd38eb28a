namespace LdRoi.Channels.Tests.Teams;

/// <summary>Time for waiting that passes only when a test says so, and then at once.</summary>
internal sealed class Waits : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Wait> _waits = [];
    private TimeSpan _passing = TimeSpan.MinValue;

    /// <summary>From now on nobody waits who waits for this long or shorter.</summary>
    public void Pass(TimeSpan upTo)
    {
        Wait[] over;
        lock (_lock)
        {
            _passing = upTo;
            over = [.. _waits.Where(wait => wait.For <= upTo)];
            _waits.RemoveAll(over.Contains);
        }

        Array.ForEach(over, wait => wait.End());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var wait = new Wait(this, dueTime, () => callback(state));
        lock (_lock)
        {
            if (dueTime > _passing)
            {
                _waits.Add(wait);
                return wait;
            }
        }

        wait.End();
        return wait;
    }

    private sealed class Wait(Waits waits, TimeSpan time, Action over) : ITimer
    {
        public TimeSpan For => time;

        public void End() => ThreadPool.QueueUserWorkItem(_ => over());

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
            lock (waits._lock)
            {
                waits._waits.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
