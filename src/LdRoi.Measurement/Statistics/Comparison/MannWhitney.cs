using MathNet.Numerics;

namespace LdRoi.Measurement.Statistics.Comparison;

/// <summary>Two sets of people, compared by order alone.</summary>
/// <param name="U">Pairs in which the later one is higher, ties as half: 0…n₁n₂.</param>
/// <param name="Variance">Of U when nothing differs, corrected for ties.</param>
/// <param name="Test">z without continuity correction and its two-sided p; null when everybody has the same score.</param>
/// <param name="CliffDelta">Share of pairs in which the later one is higher − share in which it is lower: −1…1.</param>
public readonly record struct MannWhitneyResult(double U, double Variance, Test? Test, double CliffDelta);

/// <summary>Whether two separate sets of people differ, by the order of their scores only: the twin of <see cref="WelchTTest"/> for few people or ordered answers.</summary>
/// <remarks>Mann &amp; Whitney (1947), Annals of Mathematical Statistics 18; ties: Lehmann (1975), Nonparametrics; δ: Cliff (1993), Psychological Bulletin 114.</remarks>
public static class MannWhitney
{
    /// <summary>U of the later set, its normal test and Cliff's δ.</summary>
    /// <param name="earlier">One number per person, any order.</param>
    /// <param name="later">One number per person, any order.</param>
    /// <returns>
    /// The comparison with N = people in both. A set without people: <see cref="Reason.NZero"/>; a number that is none: <see cref="Reason.NotFinite"/>. Everybody the same:
    /// U and δ = 0 with the note <see cref="Reason.ZeroVariance"/>, without a test. Scores less than 1e-9 apart are ties: they differ by rounding.
    /// </returns>
    public static Measured<MannWhitneyResult> Test(IReadOnlyCollection<double> earlier, IReadOnlyCollection<double> later)
    {
        double n1 = earlier.Count, n2 = later.Count, n = n1 + n2;
        if (earlier.Count == 0 || later.Count == 0) return Measured<MannWhitneyResult>.Missing(Reason.NZero, earlier.Count + later.Count);
        if (!Finite.AreSquarable([.. earlier, .. later])) return Measured<MannWhitneyResult>.Missing(Reason.NotFinite, earlier.Count + later.Count);

        var ranks = Ranks(earlier, later).ToList();
        double u = 0, ties = 0, lower = 0;
        foreach (var tied in ranks)
        {
            u += tied.Later * (lower + tied.Earlier / 2.0);
            lower += tied.Earlier;
            double t = tied.Earlier + tied.Later;
            ties += t * t * t - t;
        }

        var variance = ranks.Count == 1 ? 0 : n1 * n2 / 12 * (n + 1 - ties / (n * (n - 1)));
        var z = (u - n1 * n2 / 2) / Math.Sqrt(variance);
        Test? test = variance > 0 ? new Test(Finite.Of(z), null, SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2))) : null;
        return Measured<MannWhitneyResult>.Of(
            new MannWhitneyResult(u, variance, test, Finite.Of(2 * u / (n1 * n2) - 1)), earlier.Count + later.Count, test is null ? [Reason.ZeroVariance] : []);
    }

    // From the lowest score up: how many of either set have it.
    private static IEnumerable<(int Earlier, int Later)> Ranks(IEnumerable<double> earlier, IEnumerable<double> later)
    {
        (double Score, bool IsLater)[] sorted = [.. earlier.Select(score => (score, false)).Concat(later.Select(score => (score, true))).OrderBy(one => one.Item1)];
        for (int from = 0, at = 0; from < sorted.Length; from = at)
        {
            var counted = (Earlier: 0, Later: 0);
            for (; at < sorted.Length && sorted[at].Score - sorted[from].Score <= StatisticsConstants.SmallestSpread; at++)
            {
                if (sorted[at].IsLater) counted.Later++;
                else counted.Earlier++;
            }

            yield return counted;
        }
    }
}
