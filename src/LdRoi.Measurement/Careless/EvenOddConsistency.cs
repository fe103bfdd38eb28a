using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Careless;

/// <summary>How well the halves of one person's scales go together.</summary>
/// <param name="R">Pearson's r over scales between the mean of the even and the mean of the odd items.</param>
/// <param name="Corrected">2r/(1 + r), the consistency of whole scales; below −1 for a strongly negative r, null for r = −1.</param>
public readonly record struct EvenOddResult(double R, double? Corrected);

/// <summary>Even–odd consistency: who reads the questions answers the two halves of a scale alike.</summary>
/// <remarks>Jackson (1976), in Johnson (2005), Journal of Research in Personality 39; correction for length: Spearman (1910) and Brown (1910), British Journal of Psychology 3.</remarks>
public static class EvenOddConsistency
{
    private const double SmallestDivisor = 1e-12;

    /// <summary>The correlation over scales between even and odd items, and its correction for length.</summary>
    /// <param name="scales">Per scale the answers of one person after reversal, in the order of the instrument, null for one that is missing. The first item is odd.</param>
    /// <returns>
    /// The consistency with N = scales that have an answer in either half. Fewer than 3 of them: <see cref="Reason.KTooFew"/>; halves without spread over scales:
    /// <see cref="Reason.ZeroVariance"/>; an answer that is no number: <see cref="Reason.NotFinite"/>.
    /// </returns>
    public static Measured<EvenOddResult> Of(IReadOnlyList<IReadOnlyList<double?>> scales)
    {
        var halves = scales.Select(scale => (Odd: Half(scale, 0), Even: Half(scale, 1))).Where(scale => scale.Odd.Length > 0 && scale.Even.Length > 0).ToList();
        if (!halves.All(scale => Finite.AreSquarable([.. scale.Odd, .. scale.Even]))) return Measured<EvenOddResult>.Missing(Reason.NotFinite, halves.Count);
        if (halves.Count < CarelessConstants.SmallestNumberOfScales) return Measured<EvenOddResult>.Missing(Reason.KTooFew, halves.Count);

        return Correlations.Pearson([.. halves.Select(scale => Descriptive.MeanOf(scale.Even))], [.. halves.Select(scale => Descriptive.MeanOf(scale.Odd))])
            .Select(r => new EvenOddResult(r, 1 + r > SmallestDivisor ? 2 * r / (1 + r) : null));
    }

    private static double[] Half(IReadOnlyList<double?> scale, int first) => [.. scale.Where((answer, at) => at % 2 == first && answer is not null).Select(answer => answer!.Value)];
}
