namespace LdRoi.Bot.Operations;

/// <summary>
/// A clock that can be moved forward, timers included. It flows with real time, or stands still between moves (tests).
/// </summary>
public sealed class SimulatedClock : TimeProvider, IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<SimulatedTimer> _timers = [];
    private readonly TimeProvider _real;
    private readonly bool _flows;
    private readonly ITimer? _wake;
    private readonly long _startedAt;
    private DateTimeOffset _base;

    public SimulatedClock(DateTimeOffset start, bool flows, TimeProvider? real = null)
    {
        _real = real ?? System;
        _flows = flows;
        _base = start;
        _startedAt = _real.GetTimestamp();
        _wake = flows ? _real.CreateTimer(_ => FireDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) : null;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return Now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SimulatedTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private DateTimeOffset Now => _flows ? _base + _real.GetElapsedTime(_startedAt) : _base;

    /// <summary>Moves forward to an instant, firing each timer at its own moment. An instant that has passed changes nothing.</summary>
    public void AdvanceTo(DateTimeOffset target)
    {
        while (true)
        {
            SimulatedTimer? next;
            lock (_lock)
            {
                next = _timers.Where(timer => timer.Due <= target).MinBy(timer => timer.Due);
                MoveTo(next?.Due is { } due && due < target ? due : target);
                next?.Reschedule();
            }

            if (next is null)
            {
                ArmWake();
                return;
            }

            next.Fire();
        }
    }

    public void Dispose() => _wake?.Dispose();

    private void MoveTo(DateTimeOffset instant)
    {
        if (instant > Now)
        {
            _base += instant - Now;
        }
    }

    private void FireDue()
    {
        while (true)
        {
            SimulatedTimer? next;
            lock (_lock)
            {
                next = _timers.Where(timer => timer.Due <= Now).MinBy(timer => timer.Due);
                next?.Reschedule();
            }

            if (next is null)
            {
                ArmWake();
                return;
            }

            next.Fire();
        }
    }

    private void ArmWake()
    {
        lock (_lock)
        {
            var due = _timers.Min(timer => timer.Due);
            _wake?.Change(
                due is { } instant ? TimeSpan.FromTicks(Math.Max(0, (instant - Now).Ticks)) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private sealed class SimulatedTimer(SimulatedClock clock, Action callback) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                _period = period;
                Due = dueTime < TimeSpan.Zero ? null : clock.Now + dueTime;
                clock._timers.Remove(this);
                if (Due is not null)
                {
                    clock._timers.Add(this);
                }
            }

            clock.ArmWake();
            return true;
        }

        /// <summary>Before it fires: on to the next period, or off the list. The caller holds the lock.</summary>
        public void Reschedule()
        {
            Due = _period > TimeSpan.Zero ? Due + _period : null;
            if (Due is null)
            {
                clock._timers.Remove(this);
            }
        }

        public void Fire() => callback();

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
