using LdRoi.Bot.Operations;

namespace LdRoi.Bot.Tests.Operations;

/// <summary>The clock of a developer's service: it runs on by itself, and can be moved ahead.</summary>
public sealed class FlowingClockTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 9, 8, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset RealStart = new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // A clock that stands still plays the real one: what is real time to the other is in our hands.
    private readonly SimulatedClock _real = new(RealStart, flows: false);
    private readonly SimulatedClock _clock;
    private readonly List<string> _fired = [];

    public FlowingClockTests() => _clock = new SimulatedClock(Start, flows: true, _real);

    [Fact]
    public void It_runs_with_real_time()
    {
        _real.AdvanceTo(RealStart.AddMinutes(7));
        _clock.GetUtcNow().ShouldBe(Start.AddMinutes(7));
    }

    [Fact]
    public void It_can_be_moved_ahead_and_runs_on_from_there()
    {
        _clock.AdvanceTo(Start.AddHours(24));
        _real.AdvanceTo(RealStart.AddMinutes(1));
        _clock.GetUtcNow().ShouldBe(Start.AddHours(24).AddMinutes(1));
    }

    [Fact]
    public void Its_timers_fire_when_real_time_comes_to_them()
    {
        After("one", 1);
        After("three", 3);
        _real.AdvanceTo(RealStart.AddMinutes(2));
        _fired.ShouldBe(["one 10:01"]);
        _real.AdvanceTo(RealStart.AddMinutes(4));
        _fired.ShouldBe(["one 10:01", "three 10:03"]);
    }

    [Fact]
    public void A_timer_that_was_passed_by_a_move_fired_then_and_the_rest_follow_in_real_time()
    {
        After("soon", 10);
        After("tomorrow", (24 * 60) + 1);
        _clock.AdvanceTo(Start.AddHours(24));
        _fired.ShouldBe(["soon 10:10"]);
        _real.AdvanceTo(RealStart.AddMinutes(1));
        _fired.ShouldBe(["soon 10:10", "tomorrow 10:01"]);
    }

    [Fact]
    public void A_periodic_timer_keeps_its_rhythm()
    {
        using var beat = _clock.CreateTimer(_ => Fired("beat"), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        _real.AdvanceTo(RealStart.AddMinutes(3));
        _fired.ShouldBe(["beat 10:01", "beat 10:02", "beat 10:03"]);
    }

    public void Dispose()
    {
        _clock.Dispose();
        _real.Dispose();
    }

    private void After(string name, int minutes) => _clock.CreateTimer(_ => Fired(name), null, TimeSpan.FromMinutes(minutes), Timeout.InfiniteTimeSpan);

    private void Fired(string name) => _fired.Add($"{name} {_clock.GetUtcNow():HH:mm}");
}
