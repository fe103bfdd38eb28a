using LdRoi.Channels.Turns;
using Xunit.Abstractions;

namespace LdRoi.Channels.Tests.Turns;

/// <summary>The sender finds the limit that nobody knows.</summary>
public sealed class SendPaceTests(ITestOutputHelper output)
{
    /// <summary>A day of a large wave against a place that takes so many a minute and says when it is too much.</summary>
    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(600)]
    [InlineData(800)]
    [InlineData(890)]
    public void Over_a_day_most_of_a_hidden_limit_is_used_and_hardly_a_call_is_refused(int perMinute)
    {
        var pace = new SendPace(3, 15);
        var (now, end) = (TimeSpan.Zero, TimeSpan.FromHours(8));
        var (window, sent, refused, calls) = (new Queue<TimeSpan>(), 0, 0, 0);
        while (now < end)
        {
            now += pace.Take(now);
            calls++;
            while (window.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromMinutes(1))
            {
                window.Dequeue();
            }

            if (window.Count < perMinute)
            {
                window.Enqueue(now);
                sent++;
                continue;
            }

            refused++;
            pace.Slow(now);
            now = window.Peek() + TimeSpan.FromMinutes(1);
        }

        var used = sent / (perMinute * end.TotalMinutes);
        output.WriteLine($"{perMinute}/min: {used:P1} of the limit, {(double)refused / calls:P2} refused");
        used.ShouldBeGreaterThan(0.9);
        ((double)refused / calls).ShouldBeLessThan(0.01);
    }

    [Fact]
    public void It_begins_slowly_grows_by_a_tenth_a_quiet_minute_and_never_beyond_the_most()
    {
        var pace = new SendPace(3, 15);
        pace.PerSecond.ShouldBe(3);
        pace.Take(TimeSpan.FromSeconds(61));
        pace.PerSecond.ShouldBe(3.3, 0.001);
        for (var minute = 2; minute < 60; minute++)
        {
            pace.Take(TimeSpan.FromMinutes(minute) + TimeSpan.FromSeconds(minute));
        }

        pace.PerSecond.ShouldBe(15);
        pace.Slow(TimeSpan.FromHours(2));
        pace.PerSecond.ShouldBe(7.5);
    }

    [Fact]
    public void A_bad_minute_in_which_much_is_refused_does_not_lower_what_is_known_of_the_limit()
    {
        var pace = new SendPace(40, 50);
        for (var time = 0; time < 50; time += 5)
        {
            pace.Slow(TimeSpan.FromSeconds(time));
        }

        pace.PerSecond.ShouldBe(0.5);
        pace.Take(TimeSpan.FromMinutes(2));
        pace.PerSecond.ShouldBe(38, 0.001);
    }

    [Fact]
    public void However_often_it_is_too_much_messages_still_go_out()
    {
        var pace = new SendPace(3, 15);
        for (var time = 0; time < 20; time++)
        {
            pace.Slow(TimeSpan.FromSeconds(time));
        }

        pace.PerSecond.ShouldBe(0.5);
    }
}
