using LdRoi.Channels.Turns;

namespace LdRoi.Bot.Tests.World;

/// <summary>A pause is over at once and has lasted: no story waits for the pace of a platform. Only a limit takes the time it says.</summary>
internal sealed class StoryPatience(TimeProvider clock) : RealTime(clock)
{
    private long _passed;

    public override TimeSpan Elapsed => base.Elapsed + TimeSpan.FromTicks(Interlocked.Read(ref _passed));

    public override async Task Pass(TimeSpan time, CancellationToken cancellation)
    {
        Interlocked.Add(ref _passed, Math.Max(0, time.Ticks));

        // Others get their turn, as in a pause.
        await base.Pass(TimeSpan.FromMilliseconds(1), cancellation);
    }
}
