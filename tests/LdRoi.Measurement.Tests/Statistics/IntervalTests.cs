using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Statistics;

public sealed class IntervalTests
{
    [Theory]
    [InlineData(double.NaN, 1, 0.95)]
    [InlineData(0, double.PositiveInfinity, 0.95)]
    [InlineData(2, 1, 0.95)]
    [InlineData(0, 1, 0)]
    [InlineData(0, 1, 1)]
    [InlineData(0, 1, double.NaN)]
    public void What_is_not_an_interval_is_refused(double low, double high, double level) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Interval(low, high, level));

    [Fact]
    public void Clipping_brings_both_bounds_inside()
    {
        new Interval(-3, 104, 0.95).ClippedTo(0, 100).ShouldBe(new Interval(0, 100, 0.95));
        new Interval(20, 30, 0.95).ClippedTo(0, 100).ShouldBe(new Interval(20, 30, 0.95));
        new Interval(-9, -3, 0.95).ClippedTo(0, 100).ShouldBe(new Interval(0, 0, 0.95));
    }

    [Fact]
    public void A_bound_is_never_negative_zero() => double.IsNegative(new Interval(-0.0, 1, 0.95).Low).ShouldBeFalse();
}
