namespace LdRoi.Measurement.Statistics;

/// <summary>One estimated coefficient with its error, test and 95 % interval.</summary>
/// <param name="Value">The estimate, in the unit of the outcome (per unit of the predictor).</param>
/// <param name="StandardError">Above 0; null when it cannot be estimated or the fit is perfect.</param>
/// <param name="DegreesOfFreedom">Of Student's t, not necessarily whole; null without a standard error.</param>
/// <param name="PValue">Two-sided, of "the coefficient is 0"; null without a standard error, or with <see cref="Reason.FewClusters"/>.</param>
/// <param name="Interval">95 %, null exactly when <paramref name="PValue"/> is.</param>
public readonly record struct Coefficient(double Value, double? StandardError, double? DegreesOfFreedom, double? PValue, Interval? Interval)
{
    /// <summary>Value / standard error; null without one.</summary>
    public double? T => Value / StandardError;

    /// <param name="value">Finite.</param>
    /// <param name="variance">Of the estimate; not above 0 when there is none.</param>
    /// <param name="degreesOfFreedom">Of Student's t.</param>
    /// <param name="smallestDegreesOfFreedom">Below them a standard error is all that may be said.</param>
    internal static Coefficient Of(double value, double variance, double degreesOfFreedom, double smallestDegreesOfFreedom = 1)
    {
        var standardError = Math.Sqrt(variance);
        if (!(standardError > Math.Abs(value) * Smallest) || !double.IsFinite(standardError)) return new Coefficient(Finite.Of(value), null, null, null, null);
        if (!(degreesOfFreedom >= smallestDegreesOfFreedom)) return new Coefficient(Finite.Of(value), standardError, double.IsFinite(degreesOfFreedom) ? degreesOfFreedom : null, null, null);
        return new Coefficient(
            Finite.Of(value), standardError, degreesOfFreedom, StudentProbability.TwoSided(value / standardError, degreesOfFreedom),
            new Estimate(value, standardError, degreesOfFreedom).ToInterval());
    }

    // An error so small beside its coefficient is rounding.
    private const double Smallest = 1e-12;
}
