namespace LdRoi.Bot.Tests.World;

/// <summary>It is always the same moment, so that ids come out the same every time.</summary>
internal sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
