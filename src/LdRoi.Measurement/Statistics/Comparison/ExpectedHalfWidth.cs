namespace LdRoi.Measurement.Statistics.Comparison;

/// <summary>How wide an interval to expect: what stands beside "no clear change", so that it does not read as "nothing changed".</summary>
/// <remarks>After a measure the half-width of its own interval says the same: <see cref="Interval.HalfWidth"/>.</remarks>
public static class ExpectedHalfWidth
{
    /// <summary>t(n − 1)·s/√n for a mean or a mean difference.</summary>
    /// <param name="n">People, 0 or more.</param>
    /// <param name="standardDeviation">Of the scores, or of the differences, as an earlier wave had it; 0 or more.</param>
    /// <returns>
    /// The half-width of the 95 % interval in the unit of the scores, with N = people. Nobody: <see cref="Reason.NZero"/>; one: <see cref="Reason.NOne"/>; a spread of 0:
    /// <see cref="Reason.ZeroVariance"/>; one that is no number: <see cref="Reason.NotFinite"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 0.</exception>
    public static Measured<double> Of(int n, double standardDeviation)
    {
        var mean = MeanIntervals.FromSummary(new SampleSummary(n, 0, standardDeviation));
        if (mean.Value is not { } result) return Measured<double>.Missing(mean.Reason, n);
        return result.Interval is { } interval ? Measured<double>.Of(interval.HalfWidth, n) : Measured<double>.Missing(n == 1 ? Reason.NOne : Reason.ZeroVariance, n);
    }
}
