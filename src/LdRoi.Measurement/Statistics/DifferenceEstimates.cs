namespace LdRoi.Measurement.Statistics;

/// <summary>The difference between the means of two separate sets of people, later minus earlier, as an estimate.</summary>
public static class DifferenceEstimates
{
    /// <summary>Difference with the separate spreads of both sets and Satterthwaite's degrees of freedom.</summary>
    /// <param name="earlier">Finite numbers, any order.</param>
    /// <param name="later">Finite numbers, any order.</param>
    /// <returns>The estimate; null when either set has fewer than two values or both are without spread.</returns>
    /// <remarks>Welch (1947), Biometrika 34; Satterthwaite (1946), Biometrics Bulletin 2.</remarks>
    public static Estimate? Welch(IReadOnlyCollection<double> earlier, IReadOnlyCollection<double> later) => Welch(SampleSummary.Of(earlier), SampleSummary.Of(later));

    /// <summary>The same from two summaries.</summary>
    /// <param name="earlier">Number, mean and standard deviation; finite.</param>
    /// <param name="later">Number, mean and standard deviation; finite.</param>
    /// <returns>The estimate; null when either set has fewer than two values or both are without spread.</returns>
    public static Estimate? Welch(SampleSummary earlier, SampleSummary later)
    {
        if (earlier.N < 2 || later.N < 2) return null;
        var both = earlier.ErrorVariance + later.ErrorVariance;
        if (!(both > 0)) return null;

        // In shares of the variance, so that another unit does not show.
        var fromEarlier = earlier.ErrorVariance / both;
        var fromLater = later.ErrorVariance / both;
        var degreesOfFreedom = 1 / (fromEarlier * fromEarlier / (earlier.N - 1) + fromLater * fromLater / (later.N - 1));
        var leastPossible = Math.Min(earlier.N, later.N) - 1; // rounding may end just below it
        return Estimate.OrNull(later.Mean - earlier.Mean, Math.Sqrt(both), Math.Max(leastPossible, degreesOfFreedom));
    }

    /// <summary>Difference with s·√(1/n₁ + 1/n₂) where s, and the degrees of freedom, are those of the spread within groups.</summary>
    /// <param name="earlier">Finite numbers, any order.</param>
    /// <param name="later">Finite numbers, any order.</param>
    /// <param name="pooled">Spread within groups of the same measure.</param>
    /// <returns>The estimate; null when either set is empty or there is no pooled spread.</returns>
    public static Estimate? FromPooledSpread(IReadOnlyCollection<double> earlier, IReadOnlyCollection<double> later, PooledSpread? pooled) =>
        pooled is null || earlier.Count == 0 || later.Count == 0
            ? null
            : new Estimate(
                Descriptive.MeanOf(later) - Descriptive.MeanOf(earlier),
                pooled.StandardDeviation * Math.Sqrt(1.0 / earlier.Count + 1.0 / later.Count),
                pooled.DegreesOfFreedom);
}
