using LdRoi.Channels.Turns;
using Xunit.Abstractions;

namespace LdRoi.Channels.Tests.Turns;

/// <summary>The sender finds the limit that nobody knows.</summary>
public sealed class SendPaceTests(ITestOutputHelper output)
{
    /// <summary>A day of a large wave against a place that takes so many a minute and says, after a while, when it was too much.</summary>
    [Theory]
    [InlineData(200, 0)]
    [InlineData(400, 0)]
    [InlineData(600, 0)]
    [InlineData(800, 0)]
    [InlineData(890, 0)]
    [InlineData(200, 300)]
    [InlineData(400, 300)]
    [InlineData(600, 300)]
    [InlineData(800, 300)]
    [InlineData(890, 300)]
    public void Over_a_day_most_of_a_hidden_limit_is_used_and_hardly_a_call_is_refused(int perMinute, int answersAfterMs)
    {
        var pace = new SendPace(3, 15);
        var (now, end) = (TimeSpan.Zero, TimeSpan.FromHours(8));
        var (window, underWay, sent, refused, calls) = (new Queue<TimeSpan>(), new Queue<TimeSpan>(), 0, 0, 0);
        while (now < end)
        {
            now += pace.Take(now);
            if (underWay.TryPeek(out var refusedAt) && refusedAt + TimeSpan.FromMilliseconds(answersAfterMs) <= now)
            {
                foreach (var at in underWay)
                {
                    pace.Slow(now, at);
                }

                underWay.Clear();
                now = window.Peek() + TimeSpan.FromMinutes(1);
                continue;
            }

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
            underWay.Enqueue(now);
        }

        var used = sent / (perMinute * end.TotalMinutes);
        output.WriteLine($"{perMinute}/min, known after {answersAfterMs} ms: {used:P1} of the limit, {(double)refused / calls:P2} refused");
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
        pace.Slow(TimeSpan.FromHours(2), TimeSpan.FromHours(2));
        pace.PerSecond.ShouldBe(7.5);
    }

    [Fact]
    public void A_bad_minute_in_which_much_is_refused_does_not_lower_what_is_known_of_the_limit()
    {
        var pace = new SendPace(40, 50);
        for (var time = 0; time < 50; time += 5)
        {
            pace.Slow(TimeSpan.FromSeconds(time), TimeSpan.FromSeconds(time));
        }

        pace.PerSecond.ShouldBe(0.5);
        pace.Take(TimeSpan.FromMinutes(2));
        pace.PerSecond.ShouldBe(38, 0.001);
    }

    [Fact]
    public void Several_that_were_under_way_together_are_too_much_once()
    {
        var pace = new SendPace(40, 50);
        for (var message = 0; message < 16; message++)
        {
            pace.Slow(TimeSpan.FromMilliseconds(1_000 + message), sentAt: TimeSpan.FromMilliseconds(800 + message));
        }

        pace.PerSecond.ShouldBe(20);
        pace.Slow(TimeSpan.FromMilliseconds(1_300), sentAt: TimeSpan.FromMilliseconds(1_100));
        pace.PerSecond.ShouldBe(10);
    }

    [Fact]
    public void However_often_it_is_too_much_messages_still_go_out()
    {
        var pace = new SendPace(3, 15);
        for (var time = 0; time < 20; time++)
        {
            pace.Slow(TimeSpan.FromSeconds(time), TimeSpan.FromSeconds(time));
        }

        pace.PerSecond.ShouldBe(0.5);
    }
}
