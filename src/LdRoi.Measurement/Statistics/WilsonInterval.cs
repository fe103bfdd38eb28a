using MathNet.Numerics.Distributions;

namespace LdRoi.Measurement.Statistics;

/// <summary>A share with its interval.</summary>
/// <param name="Share">0–1.</param>
/// <param name="Interval">Within 0–1, around the share but not symmetric.</param>
public readonly record struct ShareResult(double Share, Interval Interval);

/// <summary>Wilson's score interval for a share, such as the share of favourable answers; it also holds for few people and for 0 % and 100 %.</summary>
/// <remarks>Wilson (1927), Journal of the American Statistical Association 22.</remarks>
public static class WilsonInterval
{
    /// <summary>(p + z²/2n ± z·√(p(1 − p)/n + z²/4n²))/(1 + z²/n), without continuity correction.</summary>
    /// <param name="count">How many of them, 0…n.</param>
    /// <param name="n">People, 0 or more.</param>
    /// <param name="level">Coverage as a share, above 0 and at most 0.999.</param>
    /// <returns>Share and interval with N = people. Nobody: <see cref="Reason.NZero"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is not within 0…n, or the level is outside its range.</exception>
    public static Measured<ShareResult> Of(int count, int n, double level = StatisticsConstants.IntervalLevel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, n);
        Interval.RequireLevel(level);
        if (n == 0) return Measured<ShareResult>.Missing(Reason.NZero, 0);

        var z = Normal.InvCDF(0, 1, (1 + level) / 2);
        var share = (double)count / n;
        var middle = share + z * z / 2 / n;
        var half = z * Math.Sqrt(share * (1 - share) / n + z * z / 4 / n / n);
        var shrink = 1 + z * z / n;

        // At the ends the bound is 0 or 1 exactly; rounding would leave a little.
        var low = count == 0 ? 0 : (middle - half) / shrink;
        var high = count == n ? 1 : (middle + half) / shrink;
        return Measured<ShareResult>.Of(new ShareResult(share, new Interval(low, high, level)), n);
    }
}
