namespace LdRoi.FakePlatforms.Teams;

/// <summary>
/// The clock that the rate windows read. Where a story's clock stands still, people would otherwise do all they do in one
/// instant; so each thing a person does lets this clock, and only this one, go on.
/// </summary>
internal sealed class RateClock(TimeProvider time, TimeSpan pause)
{
    private long _ahead;

    public DateTimeOffset Now => time.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

    public void PersonActs() => Interlocked.Add(ref _ahead, pause.Ticks);
}
