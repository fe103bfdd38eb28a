using LdRoi.Measurement.Statistics;
using MathNet.Numerics.Distributions;

namespace LdRoi.Measurement.Drivers;

/// <summary>How certain a correlation is.</summary>
public static class CorrelationIntervals
{
    // The transformed correlation has the variance 1/(n − 3).
    private const int Lost = 3;

    /// <summary>The 95 % interval tanh(artanh r ± z/√(n − 3)).</summary>
    /// <param name="r">−1…1.</param>
    /// <param name="n">People, 0 or more, as if those of one team did not resemble each other.</param>
    /// <returns>The interval; null with three people or fewer, or when r is −1 or 1: an interval from 1 to 1 would look certain.</returns>
    /// <exception cref="ArgumentOutOfRangeException">r is outside −1…1, or n negative.</exception>
    /// <remarks>Fisher (1921), Metron 1.</remarks>
    public static Interval? Fisher(double r, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (r is not (>= -1 and <= 1)) throw new ArgumentOutOfRangeException(nameof(r), r, "Not between −1 and 1.");
        if (n <= Lost || Math.Abs(r) >= 1) return null;
        var halfWidth = Normal.InvCDF(mean: 0, stddev: 1, (1 + StatisticsConstants.IntervalLevel) / 2) / Math.Sqrt(n - Lost);
        return new Interval(Math.Tanh(Math.Atanh(r) - halfWidth), Math.Tanh(Math.Atanh(r) + halfWidth), StatisticsConstants.IntervalLevel);
    }
}
