namespace LdRoi.Bot.Tests.World;

/// <summary>Time for patience that passes ten times as slowly: a busy machine is not what a story tests.</summary>
internal sealed class PatientTime : TimeProvider
{
    private const int Slower = 10;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime * Slower : dueTime, period);
}
