using LdRoi.Bot.Benchmarks;

namespace LdRoi.Bot.Tests.Operations;

/// <summary>The figures of the benchmarks rest on these two.</summary>
public sealed class BenchmarkStatisticsTests
{
    [Theory]
    [InlineData(new[] { 3.0 }, 3)]
    [InlineData(new[] { 9.0, 1, 4 }, 4)]
    [InlineData(new[] { 8.0, 1, 4, 2 }, 3)]
    public void The_median_is_the_middle_one_or_between_the_middle_two(double[] values, double median) =>
        Statistics.Median(values).ShouldBe(median);

    [Fact]
    public void Nothing_has_no_median() => Should.Throw<ArgumentException>(() => Statistics.Median([]));

    [Fact]
    public void Rounds_that_agree_leave_no_doubt() => Statistics.Bootstrap([2, 2, 2], seed: 1).ShouldBe(new Estimate(2, 2, 2));

    /// <summary>
    /// Drawn from 1 to 9, the median of nine is at most k with the binomial probability of five draws or more up to k:
    /// 0.1 % for 1 and 3.0 % for 2, so 2 ends the lower tail and, by symmetry, 8 begins the upper one.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_interval_is_the_one_that_the_binomial_distribution_gives(int seed) =>
        Statistics.Bootstrap([1, 2, 3, 4, 5, 6, 7, 8, 9], seed).ShouldBe(new Estimate(5, 2, 8));

    [Fact]
    public void The_order_of_the_rounds_does_not_move_the_median() =>
        Statistics.Bootstrap([5, 1, 9, 3, 7], seed: 1).Median.ShouldBe(Statistics.Bootstrap([1, 3, 5, 7, 9], seed: 1).Median);
}
