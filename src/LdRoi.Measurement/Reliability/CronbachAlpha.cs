using LdRoi.Measurement.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace LdRoi.Measurement.Reliability;

/// <summary>Internal consistency of a scale: how much of the variance of its sum the items have in common.</summary>
/// <remarks>Cronbach (1951), Psychometrika 16. Reverse items before: a negative alpha almost always means that a reversal was missed.</remarks>
public static class CronbachAlpha
{
    // A variance of the sum this small beside the variances of the items is rounding.
    private const double Smallest = 1e-12;

    /// <summary>k/(k − 1) · (1 − Σs²ᵢ/s²_T), with its standardised form and its interval.</summary>
    /// <param name="items">One column per item, after reversal.</param>
    /// <param name="level">Coverage of the interval, above 0 and below 1.</param>
    /// <returns>
    /// Alpha with N = people, from two people on and without the product's gate (<see cref="ReliabilityGate"/>). Nobody: <see cref="Reason.NZero"/>; one person:
    /// <see cref="Reason.NOne"/>; a number that is none: <see cref="Reason.NotFinite"/>; one item: <see cref="Reason.KTooFew"/>; a sum without spread:
    /// <see cref="Reason.ZeroVariance"/>. Below 0: the raw value with the note <see cref="Reason.NegativeEstimate"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static Measured<Alpha> Of(CovarianceMatrix items, double level = StatisticsConstants.IntervalLevel)
    {
        if (level is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "Not between 0 and 1.");
        if (items.Reason != Reason.None) return Missing(items.Reason);
        if (items.Size < 2) return Missing(Reason.KTooFew);
        if (FromMatrix(items.Values) is not { } raw) return Missing(Reason.ZeroVariance);

        var standardised = items.Correlations() is { } correlations ? FromMatrix(correlations) : null;
        return Measured<Alpha>.Of(new Alpha(raw, standardised, Feldt(raw, items.N, items.Size, level)), items.N, raw < 0 ? [Reason.NegativeEstimate] : []);

        Measured<Alpha> Missing(Reason reason) => Measured<Alpha>.Missing(reason, items.N);
    }

    /// <summary>Feldt's interval of an alpha that is known without its answers: 1 − (1 − α)·F with n − 1 and (n − 1)(k − 1) degrees of freedom.</summary>
    /// <param name="alpha">At most 1.</param>
    /// <param name="n">People, at least 2.</param>
    /// <param name="items">Items, at least 2.</param>
    /// <param name="level">Coverage, above 0 and below 1.</param>
    /// <returns>The interval; null when alpha is 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <remarks>Feldt (1965), Psychometrika 30.</remarks>
    public static Interval? Feldt(double alpha, int n, int items, double level = StatisticsConstants.IntervalLevel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Finite.Of(alpha), 1, nameof(alpha));
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 2);
        if (level is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "Not between 0 and 1.");
        if (1 - alpha <= Smallest) return null;

        double people = n - 1, rest = people * (items - 1), tail = (1 - level) / 2;
        return new Interval(
            1 - (1 - alpha) * FisherDistribution.UpperQuantile(tail, people, rest),
            1 - (1 - alpha) / FisherDistribution.UpperQuantile(tail, rest, people),
            level);
    }

    /// <summary>Alpha of a covariance or correlation matrix of two columns or more; null when their sum has no spread.</summary>
    internal static double? FromMatrix(Matrix<double> values)
    {
        double k = values.RowCount, own = values.Trace(), total = values.Enumerate().Sum();
        return total > own * Smallest ? Math.Min(1, k / (k - 1) * (1 - own / total)) : null;
    }
}
