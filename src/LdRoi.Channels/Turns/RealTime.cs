namespace LdRoi.Channels.Turns;

/// <summary>The time in which we wait and lose patience: real time, also where the product's clock stands still.</summary>
internal class RealTime(TimeProvider clock)
{
    /// <summary>How long it is since some fixed moment.</summary>
    public virtual TimeSpan Elapsed => clock.GetElapsedTime(0);

    public TimeLimit Limit(TimeSpan time, CancellationToken cancellation) => new(time, clock, cancellation);

    public virtual Task Pass(TimeSpan time, CancellationToken cancellation) =>
        Task.Delay(time < TimeSpan.Zero ? TimeSpan.Zero : time, clock, cancellation);
}

/// <summary>Ends what takes too long, or what its caller wants no more.</summary>
internal sealed class TimeLimit : IDisposable
{
    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenSource _either;

    public TimeLimit(TimeSpan time, TimeProvider clock, CancellationToken cancellation)
    {
        _time = new CancellationTokenSource(time, clock);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_time.Token, cancellation);
    }

    public CancellationToken Token => _either.Token;

    public bool IsOver => _time.IsCancellationRequested;

    public void Dispose()
    {
        _either.Dispose();
        _time.Dispose();
    }
}
