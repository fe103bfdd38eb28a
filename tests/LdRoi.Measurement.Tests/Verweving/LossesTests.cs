using LdRoi.Measurement.Verweving;

namespace LdRoi.Measurement.Tests.Verweving;

public sealed class LossesTests
{
    [Fact]
    public void Shares_and_losses_follow_from_counting()
    {
        // 100 people: 90 reach level 1, 80 level 2, 30 level 3, 25 level 4.
        var measured = Losses.Of(People(100, 90, 80, 30, 25));

        var result = measured.Value!.Value;
        result.Levels.Select(level => Math.Round(level.Share, 12)).ShouldBe([0.9, 0.8, 0.3, 0.25]);
        result.Levels.Select(level => Math.Round(level.Loss, 12)).ShouldBe([0.1, 0.1, 0.5, 0.05]);
        result.Largest.ShouldBe(3);
        measured.N.ShouldBe(100);
    }

    [Fact]
    public void A_loss_that_is_hardly_larger_than_the_next_is_not_named()
    {
        var result = Losses.Of(People(40, 30, 28, 17, 16)).Value!.Value;

        result.Levels[2].Loss.ShouldBe(0.275, 1e-12);
        result.Levels[0].Loss.ShouldBe(0.25, 1e-12);
        result.Largest.ShouldBeNull();
    }

    [Fact]
    public void Where_nobody_is_lost_or_everybody_at_once_nothing_is_named()
    {
        Losses.Of(People(10, 10, 10, 10, 10)).Value!.Value.Largest.ShouldBeNull();
        var all = Losses.Of(People(10, 10, 0, 0, 0)).Value!.Value;
        all.Levels[1].Loss.ShouldBe(1);
        all.Levels[1].Interval.ShouldBeNull();
        all.Largest.ShouldBeNull();
    }

    [Fact]
    public void Who_uses_it_without_having_reached_the_level_before_makes_a_loss_negative() =>
        Losses.Of([new(true, false, true, true), new(true, true, true, false)]).Value!.Value.Levels[2].Loss.ShouldBe(-0.5);

    [Fact]
    public void Of_nobody_there_is_nothing_to_say() => Losses.Of([]).ShouldBe(Measured<LossesResult>.Missing(Reason.NZero, 0));

    private static LevelsReached[] People(int n, int reaction, int learning, int use, int result) =>
        [.. Enumerable.Range(0, n).Select(at => new LevelsReached(at < reaction, at < learning, at < use, at < result))];
}
