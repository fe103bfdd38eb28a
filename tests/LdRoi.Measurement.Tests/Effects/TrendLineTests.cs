using LdRoi.Measurement.Effects;

namespace LdRoi.Measurement.Tests.Effects;

public sealed class TrendLineTests
{
    // Computed in R: lm and predict on 12 simulated months before and 6 after.
    private static readonly System.Text.Json.JsonElement _known = ReferenceFile.Json("reference_synthetic.json").GetProperty("trend");

    [Fact]
    public void The_line_its_projections_and_the_effect_are_the_known_ones()
    {
        var result = TrendLine.Project(Series.Before, Series.After, anotherInfluence: false).Value!.Value;

        result.Intercept.ShouldAgreeWith(_known.Number("pre_intercept"));
        result.Slope.ShouldAgreeWith(_known.Number("pre_slope"));
        result.RSquared!.Value.ShouldAgreeWith(_known.Number("pre_r2"));
        result.Effect.ShouldAgreeWith(_known.Number("trend_adjusted_effect"));
        result.NaiveChange.ShouldAgreeWith(_known.Number("naive_change"));
        foreach (var projection in result.Projections)
        {
            var month = $"{projection.Time}";
            projection.Expected.ShouldAgreeWith(_known.GetProperty("projected").Number(month));
            projection.Interval.Low.ShouldAgreeWith(_known.GetProperty("pi95_low").Number(month));
            projection.Interval.High.ShouldAgreeWith(_known.GetProperty("pi95_high").Number(month));
        }

        result.Projections.Select(one => one.Actual).ShouldBe(_known.GetProperty("actual").Numbers());
    }

    [Fact]
    public void Far_from_zero_no_digits_are_lost()
    {
        TimePoint Far(TimePoint point) => point with { Time = point.Time + 1e6 };

        var near = TrendLine.Project(Series.Before, Series.After, false).Value!.Value;
        var far = TrendLine.Project([.. Series.Before.Select(Far)], [.. Series.After.Select(Far)], false).Value!.Value;

        far.Effect.ShouldBe(near.Effect, 1e-9);
        far.Projections[0].Interval.Low.ShouldBe(near.Projections[0].Interval.Low, 1e-9);
    }

    [Fact]
    public void A_perfect_line_is_projected_without_doubt()
    {
        TimePoint[] before = [.. Enumerable.Range(1, 6).Select(month => new TimePoint(month, 3))];

        var result = TrendLine.Project(before, [new TimePoint(7, 5)], false).Value!.Value;

        result.Effect.ShouldBe(2, 1e-12);
        result.RSquared.ShouldBeNull();
    }

    [Fact]
    public void What_gives_no_line_says_why()
    {
        Why(Series.Before, Series.After, true).ShouldBe(Reason.TrendNotValid);
        Why([.. Series.Before.Take(5)], Series.After, false).ShouldBe(Reason.PrePeriodShort);
        Why(Series.Before, [], false).ShouldBe(Reason.NZero);
        Why([.. Enumerable.Repeat(new TimePoint(1, 2), 6)], Series.After, false).ShouldBe(Reason.Singular);
        Why(Series.Before, [new TimePoint(13, double.NaN)], false).ShouldBe(Reason.NotFinite);
        Why([.. Series.Before, new TimePoint(double.PositiveInfinity, 1)], Series.After, false).ShouldBe(Reason.NotFinite);
    }

    private static Reason Why(TimePoint[] before, TimePoint[] after, bool anotherInfluence) => TrendLine.Project(before, after, anotherInfluence).Reason;
}
