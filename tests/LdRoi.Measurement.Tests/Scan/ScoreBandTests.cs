using LdRoi.Measurement.Scan;

namespace LdRoi.Measurement.Tests.Scan;

public sealed class ScoreBandTests
{
    [Theory]
    [InlineData(0, 0, 20)]
    [InlineData(19.999, 0, 20)]
    [InlineData(20, 20, 40)]
    [InlineData(59.5, 40, 60)]
    [InlineData(60, 60, 80)]
    [InlineData(80, 80, 100)]
    [InlineData(100, 80, 100)]
    public void A_score_on_a_border_falls_in_the_upper_band_and_100_in_the_last(double score, int low, int high) =>
        ScoreBand.Holding(score, 20).ShouldBe(new ScoreBand(low, high));

    [Fact]
    public void A_score_that_rounding_left_under_a_border_counts_as_on_it() =>
        ScoreBand.Holding(Math.BitDecrement(60.0), 20).ShouldBe(new ScoreBand(60, 80));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(100.1)]
    [InlineData(double.NaN)]
    public void What_is_not_a_score_has_no_band(double score) => Should.Throw<ArgumentOutOfRangeException>(() => ScoreBand.Holding(score, 20));

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(101)]
    public void A_width_must_divide_the_scale(int width) => Should.Throw<ArgumentOutOfRangeException>(() => ScoreBand.Holding(50, width));
}
