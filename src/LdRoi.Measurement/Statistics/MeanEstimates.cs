namespace LdRoi.Measurement.Statistics;

/// <summary>The mean of one group as an estimate, by the spread its error is taken from.</summary>
public static class MeanEstimates
{
    /// <summary>Mean with s/√n from the group's own spread and n − 1 degrees of freedom.</summary>
    /// <param name="values">Finite numbers, any order.</param>
    /// <returns>The estimate; null with fewer than two values or when they are all equal: an interval from 50 to 50 would look certain.</returns>
    /// <remarks>Student (1908), Biometrika 6. Not for display below 20 people.</remarks>
    public static Estimate? FromOwnSpread(IReadOnlyCollection<double> values)
    {
        var n = values.Count;
        if (n < 2 || Descriptive.AreEqual(values)) return null;
        return new Estimate(Descriptive.MeanOf(values), Math.Sqrt(Descriptive.SquaresAround(values) / (n - 1) / n), n - 1);
    }

    /// <summary>Mean with s/√n where s, and the degrees of freedom, are those of the spread within groups.</summary>
    /// <param name="values">Finite numbers, any order.</param>
    /// <param name="pooled">Spread within groups of the same measure.</param>
    /// <returns>The estimate; null without values or without a pooled spread.</returns>
    public static Estimate? FromPooledSpread(IReadOnlyCollection<double> values, PooledSpread? pooled) =>
        pooled is null || values.Count == 0
            ? null
            : new Estimate(Descriptive.MeanOf(values), pooled.StandardDeviation / Math.Sqrt(values.Count), pooled.DegreesOfFreedom);
}
