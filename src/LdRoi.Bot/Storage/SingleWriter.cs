namespace LdRoi.Bot.Storage;

/// <summary>
/// SQLite lets one transaction write at a time. Whoever else wants to waits here, in order and without a thread; at the
/// file they would ask again and again, in ever longer pauses, and mostly find it taken once more.
/// </summary>
public sealed class SingleWriter : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <returns>To be disposed of when the transaction has ended.</returns>
    public async Task<IDisposable> Enter(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        return new Turn(_one);
    }

    public void Dispose() => _one.Dispose();

    private sealed class Turn(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
