using LdRoi.Measurement.Effects;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Effects;

public sealed class InterruptedSeriesTests
{
    // Computed in R: lm, and sandwich's NeweyWest with lag 2, no prewhitening, times n/(n − k).
    private static readonly System.Text.Json.JsonElement _known = ReferenceFile.Json("reference_synthetic.json").GetProperty("trend").GetProperty("its");

    [Fact]
    public void Coefficients_errors_and_the_effect_at_the_end_are_the_known_ones()
    {
        var result = InterruptedSeries.Fit(Series.All, Series.Start, anotherInfluence: false).Value!.Value;

        result.Lag.ShouldBe(2);
        Check(result.Robust, "se_NW_lag2");
        Check(result.Ordinary, "se_ols");
        result.DurbinWatson!.Value.ShouldAgreeWith(_known.Number("durbin_watson"));
        result.EffectAt(18).Value.ShouldAgreeWith(_known.Number("effect_at_month18"));
    }

    [Fact]
    public void The_error_of_an_effect_is_that_of_the_series_with_its_jump_measured_there()
    {
        // y at T₀ + 6 without the interruption is the same model with (t − T₀ − 6) for (t − T₀): there the effect is a coefficient of its own.
        var result = InterruptedSeries.Fit(Series.All, Series.Start, false).Value!.Value;
        var fit = Measurement.Regression.LeastSquares.Fit(
            [.. Series.All.Select(point => (IReadOnlyList<double>)[1, point.Time, point.Time > 12 ? 1 : 0, point.Time > 12 ? point.Time - 18 : 0])], [.. Series.All.Select(point => point.Value)]).Fit!;

        var moved = Measurement.Regression.NeweyWest.Coefficients(fit, 2)[2];

        result.EffectAt(18).Value.ShouldBe(moved.Value, 1e-9);
        result.EffectAt(18).StandardError!.Value.ShouldBe(moved.StandardError!.Value, 1e-9);
        result.EffectAt(18).PValue!.Value.ShouldBe(moved.PValue!.Value, 1e-9);
    }

    [Fact]
    public void A_longer_memory_changes_the_errors_only()
    {
        var two = InterruptedSeries.Fit(Series.All, Series.Start, false, lag: 2).Value!.Value;
        var four = InterruptedSeries.Fit(Series.All, Series.Start, false, lag: 4).Value!.Value;

        four.Lag.ShouldBe(4);
        four.Robust.Level.Value.ShouldBe(two.Robust.Level.Value);
        four.Robust.Level.StandardError.ShouldNotBe(two.Robust.Level.StandardError);
        four.Ordinary.ShouldBe(two.Ordinary);
    }

    [Fact]
    public void Points_in_any_order_give_the_same_bits()
    {
        var turned = Series.All.Reverse().ToArray();
        InterruptedSeries.Fit(turned, Series.Start, false).ShouldBe(InterruptedSeries.Fit(Series.All, Series.Start, false));
    }

    [Fact]
    public void What_gives_no_series_says_why()
    {
        Why([.. Series.All], true).ShouldBe(Reason.TrendNotValid);
        Why([.. Series.All.Skip(7)], false).ShouldBe(Reason.PrePeriodShort);
        Why([.. Series.All.Take(13)], false).ShouldBe(Reason.FewPoints);
        Why([.. Series.All, new TimePoint(19, double.NaN)], false).ShouldBe(Reason.NotFinite);
        Why([.. Series.Before, new TimePoint(13, 1), new TimePoint(13, 2)], false).ShouldBe(Reason.Singular);
        InterruptedSeries.Fit(Series.All, double.NaN, false).Reason.ShouldBe(Reason.NotFinite);
        Should.Throw<ArgumentOutOfRangeException>(() => InterruptedSeries.Fit(Series.All, 12, false, lag: -1));
        Should.Throw<ArgumentOutOfRangeException>(() => InterruptedSeries.Fit(Series.All, 12, false).Value!.Value.EffectAt(12));
    }

    private static Reason Why(TimePoint[] points, bool anotherInfluence) => InterruptedSeries.Fit(points, Series.Start, anotherInfluence).Reason;

    private static void Check(InterruptedCoefficients found, string errors)
    {
        foreach (var (coefficient, name) in new[] { (found.Intercept, "(Intercept)"), (found.Trend, "month"), (found.Level, "post"), (found.Slope, "since") })
        {
            coefficient.Value.ShouldAgreeWith(_known.GetProperty("coef").Number(name));
            coefficient.StandardError!.Value.ShouldAgreeWith(_known.GetProperty(errors).Number(name));
            coefficient.DegreesOfFreedom.ShouldBe(14);
        }
    }
}
