using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Statistics;

public sealed class EstimateTests
{
    // Quantiles t(.975; df): tables of Student's t up to 40; above that the density integrated numerically (Simpson, 20 000 steps).
    [Theory]
    [InlineData(1, 12.7062047364)]
    [InlineData(2, 4.3026527297)]
    [InlineData(5, 2.5705818356)]
    [InlineData(10, 2.2281388520)]
    [InlineData(19, 2.0930240544)]
    [InlineData(40, 2.0210753903)]
    [InlineData(999.5, 1.9623402704)]
    [InlineData(1_000, 1.9623390808)]
    [InlineData(1_000_000, 1.9599663569)]
    [InlineData(1e9, 1.9599639869)]
    public void The_half_width_is_students_quantile_times_the_standard_error(double degreesOfFreedom, double quantile)
    {
        var interval = new Estimate(50, 2, degreesOfFreedom).ToInterval();

        interval.Low.ShouldBe(50 - 2 * quantile, 1e-8);
        interval.High.ShouldBe(50 + 2 * quantile, 1e-8);
        interval.Level.ShouldBe(0.95);
    }

    [Fact]
    public void A_higher_level_is_wider() =>
        new Estimate(50, 2, 10).ToInterval(0.99).High.ShouldBe(50 + 2 * 3.1692726726, 1e-8); // t(.995; 10)

    [Theory]
    [InlineData(0)]
    [InlineData(0.9999)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_level_that_no_report_prints_is_refused(double level) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Estimate(50, 2, 1).ToInterval(level));

    [Theory]
    [InlineData(double.NaN, 1, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(0, double.PositiveInfinity, 1)]
    [InlineData(0, 1, 0.9)]
    [InlineData(0, 1, double.NaN)]
    public void An_estimate_without_an_error_is_refused(double value, double error, double degreesOfFreedom) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Estimate(value, error, degreesOfFreedom));

    // Student (1908): extra hours of sleep, ten people, difference = condition 1 − condition 2; public_small.json.
    [Fact]
    public void Reproduces_students_sleep_data()
    {
        var paired = ReferenceFile.Json("public_small.json").GetProperty("paired");
        var first = paired.GetProperty("inputs").GetProperty("condition1").Numbers();
        var second = paired.GetProperty("inputs").GetProperty("condition2").Numbers();
        var known = paired.GetProperty("expected").GetProperty("paired");

        var estimate = MeanEstimates.FromOwnSpread([.. first.Zip(second, (one, two) => one - two)])!;

        estimate.Value.ShouldAgreeWith(known.Number("mean_diff"));
        (estimate.Value / estimate.StandardError).ShouldAgreeWith(known.Number("t"));
        estimate.DegreesOfFreedom.ShouldBe(known.Number("df"));
        estimate.ToInterval().Low.ShouldAgreeWith(known.GetProperty("ci").Numbers()[0]);
        estimate.ToInterval().High.ShouldAgreeWith(known.GetProperty("ci").Numbers()[1]);
    }
}
