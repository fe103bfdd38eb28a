using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Statistics;

public sealed class DescriptiveTests
{
    [Fact]
    public void Nothing_has_no_mean_and_one_value_no_spread()
    {
        Descriptive.Mean([]).ShouldBe(Measured<double>.Missing(Reason.NZero, 0));
        Descriptive.StandardDeviation([]).ShouldBe(Measured<double>.Missing(Reason.NZero, 0));
        Descriptive.Mean([62.5]).ShouldBe(Measured<double>.Of(62.5, 1));
        Descriptive.StandardDeviation([62.5]).ShouldBe(Measured<double>.Missing(Reason.NOne, 1));
    }

    [Fact]
    public void The_standard_deviation_divides_by_one_less() =>
        Descriptive.StandardDeviation([2, 4, 4, 4, 5, 5, 7, 9]).Value!.Value.ShouldBe(Math.Sqrt(32.0 / 7), 1e-14);

    [Fact]
    public void Equal_values_have_exactly_no_spread() =>
        Descriptive.StandardDeviation([175.0 / 3, 175.0 / 3, 175.0 / 3]).Value.ShouldBe(0);

    [Fact]
    public void What_is_not_a_number_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => Descriptive.Mean([1, double.NaN]));

    // Of .1, .2 and .4 the squares around 7/30 are 7/150 together. Squares less n·mean², the shorter formula, would lose every digit here.
    [Fact]
    public void Far_from_nought_a_spread_keeps_its_digits() =>
        Descriptive.StandardDeviation([1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.4]).Value!.Value.ShouldBe(Math.Sqrt(7 / 150.0 / 2), 1e-6);
}
