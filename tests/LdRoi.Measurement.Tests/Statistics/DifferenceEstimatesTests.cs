using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Statistics;

public sealed class DifferenceEstimatesTests
{
    // By hand: variances 1 and 4 on 3 values each give √(5/3) and (5/3)² / ((1/9 + 16/9)/2) degrees of freedom.
    [Fact]
    public void Welch_keeps_both_spreads_apart()
    {
        var estimate = DifferenceEstimates.Welch([1, 2, 3], [2, 4, 6])!;

        estimate.Value.ShouldBe(2);
        estimate.StandardError.ShouldBe(Math.Sqrt(5.0 / 3), 1e-14);
        estimate.DegreesOfFreedom.ShouldBe(25.0 / 9 / (17.0 / 18), 1e-13);
    }

    [Fact]
    public void One_set_without_spread_leaves_the_other_one() =>
        DifferenceEstimates.Welch([5, 5, 5, 5, 5], [2, 4, 6])!.DegreesOfFreedom.ShouldBe(2, 1e-13);

    [Fact]
    public void Welch_needs_two_values_each_and_some_spread()
    {
        DifferenceEstimates.Welch([1], [1, 2]).ShouldBeNull();
        DifferenceEstimates.Welch([1, 2], [1]).ShouldBeNull();
        DifferenceEstimates.Welch([5, 5], [7, 7]).ShouldBeNull();
    }

    [Fact]
    public void A_pooled_spread_serves_both_sets() =>
        DifferenceEstimates.FromPooledSpread([50], [60, 60, 60, 60], new PooledSpread(10, 40, 6))!
            .ShouldBe(new Estimate(10, 10 * Math.Sqrt(1.25), 40));

    [Fact]
    public void An_empty_set_or_no_pooled_spread_gives_no_estimate()
    {
        DifferenceEstimates.FromPooledSpread([], [60], new PooledSpread(10, 40, 6)).ShouldBeNull();
        DifferenceEstimates.FromPooledSpread([60], [], new PooledSpread(10, 40, 6)).ShouldBeNull();
        DifferenceEstimates.FromPooledSpread([60], [70], null).ShouldBeNull();
    }
}
