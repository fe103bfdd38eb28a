namespace LdRoi.Measurement.Statistics;

/// <summary>The mean of one group as an estimate, by the spread its error is taken from.</summary>
public static class MeanEstimates
{
    /// <summary>Mean with s/√n from the group's own spread and n − 1 degrees of freedom.</summary>
    /// <param name="values">Finite numbers, any order.</param>
    /// <returns>The estimate; null with fewer than two values or when they are all equal: an interval from 50 to 50 would look certain.</returns>
    /// <remarks>Student (1908), Biometrika 6. Not for display below 20 people.</remarks>
    public static Estimate? FromOwnSpread(IReadOnlyCollection<double> values) => FromOwnSpread(SampleSummary.Of(values));

    /// <summary>The same from a summary: sd/√n and n − 1 degrees of freedom.</summary>
    /// <param name="sample">Number, mean and standard deviation; finite.</param>
    /// <returns>The estimate; null with fewer than two values or a standard deviation of 0.</returns>
    public static Estimate? FromOwnSpread(SampleSummary sample) =>
        sample.N < 2 ? null : Estimate.OrNull(sample.Mean, sample.StandardDeviation / Math.Sqrt(sample.N), sample.N - 1);

    /// <summary>Mean with s/√n where s, and the degrees of freedom, are those of the spread within groups.</summary>
    /// <param name="values">Finite numbers, any order.</param>
    /// <param name="pooled">Spread within groups of the same measure.</param>
    /// <returns>The estimate; null without values or without a pooled spread.</returns>
    public static Estimate? FromPooledSpread(IReadOnlyCollection<double> values, PooledSpread? pooled) =>
        pooled is null || values.Count == 0
            ? null
            : new Estimate(Descriptive.MeanOf(values), pooled.StandardDeviation / Math.Sqrt(values.Count), pooled.DegreesOfFreedom);
}
