using LdRoi.Channels.Tests.Simulator;
using LdRoi.Channels.Turns;

namespace LdRoi.Channels.Tests.Turns;

public sealed class RestsTests
{
    [Fact]
    public void Of_several_that_are_told_to_wait_together_the_longest_counts_and_the_first_is_news()
    {
        var clock = new HandClock();
        var rests = new Rests(clock);
        rests.Until("here").ShouldBeNull();
        rests.Begin("here", clock.Now.AddSeconds(30)).ShouldBeTrue();
        rests.Begin("here", clock.Now.AddSeconds(1)).ShouldBeFalse();
        rests.Until("here").ShouldBe(clock.Now.AddSeconds(30));
        rests.Until("there").ShouldBeNull();
        clock.Now = clock.Now.AddSeconds(30);
        rests.Until("here").ShouldBeNull();
        rests.Begin("here", clock.Now.AddSeconds(1)).ShouldBeTrue();
    }
}
