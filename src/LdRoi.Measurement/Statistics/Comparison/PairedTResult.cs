namespace LdRoi.Measurement.Statistics.Comparison;

/// <summary>The same people twice, compared. Differences are later − earlier, in the unit of the scores.</summary>
/// <param name="Earlier">Number, mean and spread of the first measure; null when only differences were given.</param>
/// <param name="Later">The same of the second.</param>
/// <param name="Differences">Number, mean and spread of the differences.</param>
/// <param name="Correlation">Pearson's r between both measures; null without spread, or when only differences were given.</param>
/// <param name="Estimate">Mean difference, its standard error and n − 1 degrees of freedom; null where there is no error to speak of, and the notes say why.</param>
public readonly record struct PairedTResult(SampleSummary? Earlier, SampleSummary? Later, SampleSummary Differences, double? Correlation, Estimate? Estimate)
{
    /// <summary>Mean difference.</summary>
    public double Difference => Differences.Mean;

    /// <summary>t, its degrees of freedom and two-sided p; null exactly when <see cref="Estimate"/> is.</summary>
    public Test? Test => Estimate?.ToTest();

    /// <summary>The 95 % interval of the mean difference; null exactly when <see cref="Estimate"/> is. Another level: <see cref="Statistics.Estimate.ToInterval"/>.</summary>
    public Interval? Interval => Estimate?.ToInterval();

    /// <summary>Mean difference / standard deviation of the differences; null without such a spread. It grows with the correlation: compare it with no other study's d.</summary>
    public double? Dz => StandardisedDifference.Of(Difference, Differences.StandardDeviation);

    /// <summary>Mean difference / √((s₁² + s₂²)/2), which does not depend on the correlation; null without such a spread.</summary>
    /// <remarks>Cumming (2012), Understanding the New Statistics; Lakens (2013), Frontiers in Psychology 4.</remarks>
    public double? DAverage => Earlier is { } earlier && Later is { } later
        ? StandardisedDifference.Of(Difference, StandardisedDifference.SpreadOf(earlier, 1, later, 1))
        : null;

    /// <summary><see cref="DAverage"/> · J(2(n − 1)); null exactly when that is.</summary>
    /// <remarks>Hedges (1981), Journal of Educational Statistics 6.</remarks>
    public double? GAverage => DAverage is { } d ? d * HedgesCorrection.Exact(2.0 * (Differences.N - 1)) : null;
}
