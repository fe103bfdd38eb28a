namespace LdRoi.Channels.Tests.Simulator;

/// <summary>A clock that moves by hand.</summary>
internal sealed class HandClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 5, 12, 6, 55, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
