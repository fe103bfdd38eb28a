using MathNet.Numerics;

namespace LdRoi.Measurement.Statistics.Comparison;

/// <summary>The outcome of a sign-flip test.</summary>
/// <param name="Sum">Sum of the differences, in their unit.</param>
/// <param name="PValue">Two-sided, above 0 when exact, at most 1.</param>
/// <param name="IsExact">Whether every sign pattern was counted.</param>
public readonly record struct SignFlipResult(double Sum, double PValue, bool IsExact);

/// <summary>Whether the same people changed, without supposing a distribution: had nothing changed, each difference could as well have had the other sign.</summary>
/// <remarks>Fisher (1935), The Design of Experiments, section 21.</remarks>
public static class SignFlip
{
    private const double SmallestShareOfSum = 1e-12;

    /// <summary>The share of the 2ⁿ sign patterns whose sum is at least as far from 0 as the sum of the differences.</summary>
    /// <param name="differences">Later − earlier, one per person, any order.</param>
    /// <returns>
    /// Sum and p with N = people. Nobody: <see cref="Reason.NZero"/>; one person: <see cref="Reason.NOne"/>; a number that is none: <see cref="Reason.NotFinite"/>. Nobody
    /// changed: p = 1. Differences of 0 flip to themselves and cost nothing; with more than 40 others the sum is compared with the normal distribution of the same
    /// variance Σd² over the patterns, and <see cref="SignFlipResult.IsExact"/> says so.
    /// </returns>
    public static Measured<SignFlipResult> Test(IReadOnlyCollection<double> differences)
    {
        var n = differences.Count;
        if (n == 0) return Measured<SignFlipResult>.Missing(Reason.NZero, 0);
        if (!Finite.AreSquarable(differences)) return Measured<SignFlipResult>.Missing(Reason.NotFinite, n);
        if (n == 1) return Measured<SignFlipResult>.Missing(Reason.NOne, 1);

        double[] sizes = [.. differences.Select(Math.Abs).Where(size => size > 0).Order()];
        var sum = Finite.Of(differences.Order().Sum());

        // Sums that differ by rounding are equal; so much of it grows with the numbers.
        var rounding = Math.Max(StatisticsConstants.SmallestSpread, SmallestShareOfSum * sizes.Sum());
        var atLeast = Math.Abs(sum) - rounding;
        var isExact = sizes.Length <= ComparisonConstants.SignFlipExactUpTo;
        var p = atLeast <= 0 ? 1
            : isExact ? 2 * SignPatterns.ShareWithSumFrom(atLeast, sizes)
            : SpecialFunctions.Erfc(Math.Abs(sum) / Math.Sqrt(2 * sizes.Sum(size => size * size)));
        return Measured<SignFlipResult>.Of(new SignFlipResult(sum, p, isExact || atLeast <= 0), n);
    }

    /// <summary>The smallest p that so many people can give, 2/2ⁿ: .0625 for five, so nothing is ever below .05 there.</summary>
    /// <param name="n">People, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1.</exception>
    public static double SmallestPValue(int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return Math.ScaleB(2, -n);
    }
}
