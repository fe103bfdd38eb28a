namespace LdRoi.Channels.Tests.Teams;

/// <summary>Time for waiting that passes only when a test says so, and then at once.</summary>
internal sealed class Waits : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Wait> _waits = [];
    private TimeSpan _passing = TimeSpan.MinValue;
    private (TimeSpan Time, int Many, TaskCompletionSource Seen)? _awaited;

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

    /// <summary>Until so many wait for exactly this long.</summary>
    public Task Reached(TimeSpan time, int many)
    {
        lock (_lock)
        {
            _awaited = (time, many, new TaskCompletionSource());
            Look();
            return _awaited.Value.Seen.Task;
        }
    }

    /// <summary>No time passes between two looks at it, so that who keeps a pace has all of it to wait.</summary>
    public bool StandsStill { get; set; }

    public override long GetTimestamp() => StandsStill ? 0 : base.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var wait = new Wait(this, dueTime, () => callback(state));
        lock (_lock)
        {
            if (dueTime > _passing)
            {
                _waits.Add(wait);
                Look();
                return wait;
            }
        }

        wait.End();
        return wait;
    }

    private void Look()
    {
        if (_awaited is { } awaited && _waits.Count(wait => wait.For == awaited.Time) >= awaited.Many)
        {
            awaited.Seen.TrySetResult();
        }
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
