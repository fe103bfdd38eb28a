namespace LdRoi.Channels.Turns;

/// <summary>
/// No more than so many calls in any stretch of time, as the other side counts them. A pace alone does not promise that: what
/// waited its turn one by one may be held up on its way and arrive together. When a call arrived is not known; it was not
/// after its answer, so from there on the stretch is counted.
/// </summary>
internal sealed class SendWindow(int most, TimeSpan span, RealTime time)
{
    private readonly Queue<TimeSpan> _answered = new();
    private readonly Lock _lock = new();
    private int _underWay;

    public async Task<T> Run<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        while (WaitFor(time.Elapsed) is { } wait)
        {
            await time.Pass(wait, cancellation);
        }

        try
        {
            return await call();
        }
        finally
        {
            lock (_lock)
            {
                _underWay--;
                _answered.Enqueue(time.Elapsed);
            }
        }
    }

    /// <summary>Null when there was room, which is taken.</summary>
    private TimeSpan? WaitFor(TimeSpan now)
    {
        lock (_lock)
        {
            while (_answered.TryPeek(out var oldest) && now - oldest >= span)
            {
                _answered.Dequeue();
            }

            if (_underWay + _answered.Count < most)
            {
                _underWay++;
                return null;
            }

            return _answered.TryPeek(out var next) ? next + span - now : span;
        }
    }
}
