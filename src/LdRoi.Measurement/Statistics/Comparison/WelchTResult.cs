namespace LdRoi.Measurement.Statistics.Comparison;

/// <summary>Two sets of people, compared. Differences are later − earlier, in the unit of the scores.</summary>
/// <param name="Earlier">Number, mean and spread of the first set.</param>
/// <param name="Later">The same of the second.</param>
/// <param name="Estimate">Difference of the means, its standard error and Satterthwaite's degrees of freedom; null where there is no error to speak of, and the notes say why.</param>
public readonly record struct WelchTResult(SampleSummary Earlier, SampleSummary Later, Estimate? Estimate)
{
    /// <summary>Difference of the means.</summary>
    public double Difference => Later.Mean - Earlier.Mean;

    /// <summary>t, its degrees of freedom and two-sided p; null exactly when <see cref="Estimate"/> is.</summary>
    public Test? Test => Estimate?.ToTest();

    /// <summary>The 95 % interval of the difference; null exactly when <see cref="Estimate"/> is. Another level: <see cref="Statistics.Estimate.ToInterval"/>.</summary>
    public Interval? Interval => Estimate?.ToInterval();

    /// <summary>Cohen's d: difference / pooled standard deviation of both sets; null with fewer than two people in a set, or without spread.</summary>
    /// <remarks>Cohen (1988), Statistical Power Analysis for the Behavioral Sciences.</remarks>
    public double? D => Earlier.N < 2 || Later.N < 2
        ? null
        : StandardisedDifference.Of(Difference, StandardisedDifference.SpreadOf(Earlier, Earlier.N - 1, Later, Later.N - 1));

    /// <summary>Hedges' g: <see cref="D"/> · J(n₁ + n₂ − 2); null exactly when that is.</summary>
    /// <remarks>Hedges (1981), Journal of Educational Statistics 6.</remarks>
    public double? G => D is { } d ? d * HedgesCorrection.Exact((double)Earlier.N + Later.N - 2) : null;
}
