namespace LdRoi.Measurement.Statistics;

/// <summary>An estimated number with its standard error and the degrees of freedom of that error.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="StandardError">Its standard error in the same unit, above 0.</param>
/// <param name="DegreesOfFreedom">Degrees of freedom of Student's t, at least 1, not necessarily whole.</param>
/// <exception cref="ArgumentOutOfRangeException">A number is not finite, the error is not above 0, or there is less than one degree of freedom.</exception>
public sealed record Estimate(double Value, double StandardError, double DegreesOfFreedom)
{
    private const double HighestLevel = 0.999;

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
        if (level is not (> 0 and <= HighestLevel)) throw new ArgumentOutOfRangeException(nameof(level), level, "Not above 0 and at most 0.999.");
        var halfWidth = StudentQuantile.Of(DegreesOfFreedom, (1 + level) / 2) * StandardError;
        return new Interval(Value - halfWidth, Value + halfWidth, level);
    }
}
