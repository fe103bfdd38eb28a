namespace LdRoi.Measurement.Statistics;

/// <summary>An estimated number with its standard error and the degrees of freedom of that error.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="StandardError">Its standard error in the same unit, above 0.</param>
/// <param name="DegreesOfFreedom">Degrees of freedom of Student's t, at least 1, not necessarily whole.</param>
/// <exception cref="ArgumentOutOfRangeException">A number is not finite, the error is not above 0, or there is less than one degree of freedom.</exception>
public sealed record Estimate(double Value, double StandardError, double DegreesOfFreedom)
{
    /// <summary>The estimate.</summary>
    public double Value { get; } = Finite.Of(Value);

    /// <summary>Standard error, in the unit of the estimate.</summary>
    public double StandardError { get; } = Finite.Of(StandardError) > 0 ? StandardError : throw new ArgumentOutOfRangeException(nameof(StandardError));

    /// <summary>Degrees of freedom of Student's t.</summary>
    public double DegreesOfFreedom { get; } = Finite.Of(DegreesOfFreedom) >= 1 ? DegreesOfFreedom : throw new ArgumentOutOfRangeException(nameof(DegreesOfFreedom));

    /// <summary>The symmetric t interval: value ± t · standard error. Not clipped.</summary>
    /// <param name="level">Coverage as a share, above 0 and at most 0.999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside that range.</exception>
    /// <remarks>Student (1908), Biometrika 6.</remarks>
    public Interval ToInterval(double level = StatisticsConstants.IntervalLevel)
    {
        Interval.RequireLevel(level);
        var halfWidth = StudentQuantile.Of(DegreesOfFreedom, (1 + level) / 2) * StandardError;
        return new Interval(Value - halfWidth, Value + halfWidth, level);
    }

    /// <summary>Student's t test of "in truth it is 0": t = value / standard error, two-sided.</summary>
    /// <remarks>Student (1908), Biometrika 6.</remarks>
    public Test ToTest()
    {
        var t = Finite.Of(Value / StandardError);
        return new Test(t, DegreesOfFreedom, StudentProbability.TwoSided(t, DegreesOfFreedom));
    }

    /// <summary>The estimate; null when its error is no number above 0, or nothing beside the value.</summary>
    /// <param name="value">Finite.</param>
    /// <param name="standardError">0 or more.</param>
    /// <param name="degreesOfFreedom">At least 1.</param>
    internal static Estimate? OrNull(double value, double standardError, double degreesOfFreedom) =>
        standardError > 0 && double.IsFinite(value / standardError) ? new Estimate(value, standardError, degreesOfFreedom) : null;
}
