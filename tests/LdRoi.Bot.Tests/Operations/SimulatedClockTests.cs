using LdRoi.Bot.Operations;

namespace LdRoi.Bot.Tests.Operations;

/// <summary>The clock that stories and the simulator move.</summary>
public sealed class SimulatedClockTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 9, 8, 10, 0, 0, TimeSpan.Zero);

    private readonly SimulatedClock _clock = new(Start, flows: false);
    private readonly List<string> _fired = [];

    [Fact]
    public void Timers_fire_at_their_own_moments_in_order()
    {
        After("three", 3);
        After("one", 1);
        After("two", 2);
        _clock.AdvanceTo(Start.AddMinutes(10));
        _fired.ShouldBe(["one 10:01", "two 10:02", "three 10:03"]);
        _clock.GetUtcNow().ShouldBe(Start.AddMinutes(10));
    }

    [Fact]
    public void A_timer_of_exactly_the_target_fires_and_a_later_one_does_not()
    {
        After("now", 5);
        After("later", 6);
        _clock.AdvanceTo(Start.AddMinutes(5));
        _fired.ShouldBe(["now 10:05"]);
    }

    [Fact]
    public void A_periodic_timer_fires_in_every_period()
    {
        Every("beat", 20);
        After("once", 30);
        _clock.AdvanceTo(Start.AddMinutes(61));
        _fired.ShouldBe(["beat 10:20", "once 10:30", "beat 10:40", "beat 11:00"]);
    }

    [Fact]
    public void A_timer_that_another_one_makes_on_the_way_fires_in_its_turn()
    {
        using var first = _clock.CreateTimer(_ => After("second", 2), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        After("fourth", 4);
        _clock.AdvanceTo(Start.AddMinutes(10));
        _fired.ShouldBe(["second 10:03", "fourth 10:04"]);
    }

    [Fact]
    public void A_timer_that_was_disposed_does_not_fire()
    {
        var gone = After("gone", 2);
        using var disposes = _clock.CreateTimer(_ => gone.Dispose(), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        _clock.AdvanceTo(Start.AddMinutes(10));
        _fired.ShouldBeEmpty();
    }

    [Fact]
    public void A_timer_that_is_changed_fires_at_its_new_moment_only()
    {
        var moved = After("moved", 1);
        moved.Change(TimeSpan.FromMinutes(7), Timeout.InfiniteTimeSpan).ShouldBeTrue();
        _clock.AdvanceTo(Start.AddMinutes(10));
        _fired.ShouldBe(["moved 10:07"]);
    }

    [Fact]
    public void The_clock_does_not_go_back()
    {
        After("one", 1);
        _clock.AdvanceTo(Start.AddMinutes(-5));
        _clock.GetUtcNow().ShouldBe(Start);
        _fired.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wait_ends_when_the_clock_is_moved_past_it()
    {
        var wait = Task.Delay(TimeSpan.FromHours(3), _clock);
        wait.IsCompleted.ShouldBeFalse();
        _clock.AdvanceTo(Start.AddHours(3));
        await wait.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Elapsed_time_follows_the_clock()
    {
        var before = _clock.GetTimestamp();
        _clock.AdvanceTo(Start.AddHours(2));
        _clock.GetElapsedTime(before).ShouldBe(TimeSpan.FromHours(2));
    }

    public void Dispose() => _clock.Dispose();

    private ITimer After(string name, int minutes) => _clock.CreateTimer(_ => Fired(name), null, TimeSpan.FromMinutes(minutes), Timeout.InfiniteTimeSpan);

    private void Every(string name, int minutes) => _clock.CreateTimer(_ => Fired(name), null, TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(minutes));

    private void Fired(string name) => _fired.Add($"{name} {_clock.GetUtcNow():HH:mm}");
}
