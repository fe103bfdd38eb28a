namespace LdRoi.Measurement.Statistics.Comparison;

/// <summary>Whether the same people changed between two measures: the paired t test with its effect sizes.</summary>
/// <remarks>
/// Student (1908), Biometrika 6. For 12 people or fewer the p-value of <see cref="SignFlip"/> is the one to print; <see cref="ChangeTest"/> chooses. With "no clear
/// change" goes what the measure could have seen: <see cref="Interval.HalfWidth"/>.
/// </remarks>
public static class PairedTTest
{
    /// <summary>Mean of later − earlier, t, interval, d and g.</summary>
    /// <param name="earlier">One number per person.</param>
    /// <param name="later">One number per person, in the same order of people.</param>
    /// <returns>
    /// The comparison with N = people. Nobody: <see cref="Reason.NZero"/>; a number that is none: <see cref="Reason.NotFinite"/>. One person: the difference with the
    /// note <see cref="Reason.NOne"/>; equal differences: the difference with the note <see cref="Reason.ZeroVariance"/>; both without test and interval.
    /// </returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static Measured<PairedTResult> Of(IReadOnlyList<double> earlier, IReadOnlyList<double> later)
    {
        if (earlier.Count != later.Count) throw new ArgumentException("Two numbers per person.", nameof(later));
        if (!Finite.AreSquarable([.. earlier, .. later])) return Measured<PairedTResult>.Missing(Reason.NotFinite, earlier.Count);
        return Result(
            SampleSummary.Of(earlier), SampleSummary.Of(later), SampleSummary.Of([.. earlier.Zip(later, (one, two) => two - one)]), Correlations.Pearson(earlier, later).Value);
    }

    /// <summary>The same from differences alone, without correlation, d_av and g_av.</summary>
    /// <param name="differences">Later − earlier, one per person, any order.</param>
    /// <returns>As <see cref="Of"/>.</returns>
    public static Measured<PairedTResult> OfDifferences(IReadOnlyCollection<double> differences) => FromDifferences(SampleSummary.Of(differences));

    /// <summary>The same from a published mean and standard deviation of differences.</summary>
    /// <param name="differences">People, mean and standard deviation of later − earlier.</param>
    /// <returns>As <see cref="OfDifferences"/>.</returns>
    public static Measured<PairedTResult> FromDifferences(SampleSummary differences) => Result(null, null, differences, null);

    /// <summary>The same from two published means and standard deviations and the correlation between the measures.</summary>
    /// <param name="earlier">People, mean and standard deviation of the first measure.</param>
    /// <param name="later">The same of the second.</param>
    /// <param name="correlation">Pearson's r, −1…1; of no consequence where a standard deviation is 0.</param>
    /// <returns>As <see cref="Of"/>; the differences have s² = s₁² + s₂² − 2·r·s₁·s₂.</returns>
    /// <exception cref="ArgumentException">The numbers of people differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The correlation lies outside −1…1.</exception>
    public static Measured<PairedTResult> FromSummary(SampleSummary earlier, SampleSummary later, double correlation)
    {
        if (earlier.N != later.N) throw new ArgumentException("The same people twice.", nameof(later));
        if (Math.Abs(correlation) > 1) throw new ArgumentOutOfRangeException(nameof(correlation), correlation, "Outside −1…1.");
        if (!earlier.IsFinite || !later.IsFinite || double.IsNaN(correlation)) return Measured<PairedTResult>.Missing(Reason.NotFinite, earlier.N);

        // (s₁ − s₂)² + 2(1 − r)s₁s₂, which is exactly 0 for equal spreads and r = 1.
        var spread = earlier.StandardDeviation - later.StandardDeviation;
        var variance = spread * spread + 2 * (1 - correlation) * earlier.StandardDeviation * later.StandardDeviation;
        var hasCorrelation = earlier.StandardDeviation > 0 && later.StandardDeviation > 0;
        return Result(earlier, later, new SampleSummary(earlier.N, later.Mean - earlier.Mean, Math.Sqrt(variance)), hasCorrelation ? correlation : null);
    }

    private static Measured<PairedTResult> Result(SampleSummary? earlier, SampleSummary? later, SampleSummary differences, double? correlation)
    {
        if (differences.N == 0) return Measured<PairedTResult>.Missing(Reason.NZero, 0);
        if (!differences.IsFinite) return Measured<PairedTResult>.Missing(Reason.NotFinite, differences.N);

        var estimate = MeanEstimates.FromOwnSpread(differences);
        return Measured<PairedTResult>.Of(
            new PairedTResult(earlier, later, differences, correlation, estimate), differences.N,
            estimate is not null ? [] : [differences.N == 1 ? Reason.NOne : Reason.ZeroVariance]);
    }
}
