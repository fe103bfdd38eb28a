using LdRoi.Measurement.Regression;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Effects;

/// <summary>The effect of a programme as the difference between what happened and what the trend before would have brought.</summary>
public static class TrendLine
{
    /// <summary>Least squares on the period before; effect = mean(actual − projected) after.</summary>
    /// <param name="before">Points before the start, any order; at least six at more than one time.</param>
    /// <param name="after">Points after the start, any order.</param>
    /// <param name="anotherInfluence">Whether anything else that is new may have moved the measure. Somebody must have been asked.</param>
    /// <returns>
    /// The result with N = points before. Another influence: <see cref="Reason.TrendNotValid"/>; fewer than six points before: <see cref="Reason.PrePeriodShort"/>;
    /// no point after: <see cref="Reason.NZero"/>; all points before at one time: <see cref="Reason.Singular"/>; a point that is no number: <see cref="Reason.NotFinite"/>.
    /// </returns>
    /// <remarks>The interval of a projection: ŷ₀ ± t·s·√(1 + 1/m + (x₀ − x̄)²/Sxx), 95 %. Draper &amp; Smith (1998), Applied Regression Analysis, §3.</remarks>
    public static Measured<TrendResult> Project(IReadOnlyCollection<TimePoint> before, IReadOnlyCollection<TimePoint> after, bool anotherInfluence)
    {
        var m = before.Count;
        if (anotherInfluence) return Measured<TrendResult>.Missing(Reason.TrendNotValid, m);
        if (!before.Concat(after).All(point => double.IsFinite(point.Time) && double.IsFinite(point.Value))) return Measured<TrendResult>.Missing(Reason.NotFinite, m);
        if (m < EffectConstants.SmallestPrePeriod) return Measured<TrendResult>.Missing(Reason.PrePeriodShort, m);
        if (after.Count == 0) return Measured<TrendResult>.Missing(Reason.NZero, m);

        // Centred, so that times far from 0 (a year, a day number) lose no digits.
        TimePoint[] past = [.. before.OrderBy(point => point.Time).ThenBy(point => point.Value)];
        var centre = past.Average(point => point.Time);
        var (fit, reason) = LeastSquares.Fit([.. past.Select(point => (IReadOnlyList<double>)[1, point.Time - centre])], [.. past.Select(point => point.Value)]);
        return fit is null ? Measured<TrendResult>.Missing(reason, m) : Measured<TrendResult>.Of(Result(past, [.. after.OrderBy(point => point.Time).ThenBy(point => point.Value)], fit, centre), m);
    }

    private static TrendResult Result(TimePoint[] before, TimePoint[] after, LinearFit fit, double centre)
    {
        double level = fit.Coefficients[0], slope = fit.Coefficients[1];
        var squares = Descriptive.SquaresAround([.. before.Select(point => point.Value)]);
        var spread = fit.SquaresLeft / (fit.N - 2);
        var t = StudentQuantile.Of(fit.N - 2, (1 + StatisticsConstants.IntervalLevel) / 2);
        Projection[] projections =
        [
            .. after.Select(point =>
            {
                var expected = level + slope * (point.Time - centre);
                var half = t * Math.Sqrt(spread * (1 + fit.Bread[0, 0] + fit.Bread[1, 1] * (point.Time - centre) * (point.Time - centre)));
                return new Projection(point.Time, point.Value, expected, new Interval(expected - half, expected + half, StatisticsConstants.IntervalLevel));
            }),
        ];
        return new TrendResult(
            Finite.Of(level - slope * centre), Finite.Of(slope), squares > 0 ? 1 - fit.SquaresLeft / squares : null, projections,
            Effect: Finite.Of(projections.Average(one => one.Actual - one.Expected)),
            NaiveChange: Finite.Of(after.Average(point => point.Value) - before.Average(point => point.Value)));
    }
}
