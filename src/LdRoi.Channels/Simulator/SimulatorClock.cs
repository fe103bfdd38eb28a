namespace LdRoi.Channels.Simulator;

/// <summary>Moves the stage's clock, one move at a time.</summary>
internal sealed class SimulatorClock(SimulatorChannel channel) : IDisposable
{
    private readonly SemaphoreSlim _oneMove = new(1, 1);

    /// <summary>False when the clock is moving already; nothing happened then.</summary>
    public async Task<bool> Advance(ISimulatorStage stage, TimeSpan by, CancellationToken cancellation)
    {
        if (!await _oneMove.WaitAsync(TimeSpan.Zero, cancellation))
        {
            return false;
        }

        try
        {
            await stage.Advance(by, cancellation);
            return true;
        }
        finally
        {
            _oneMove.Release();
            channel.Changes.ClockMoved();
        }
    }

    public void Dispose() => _oneMove.Dispose();
}
