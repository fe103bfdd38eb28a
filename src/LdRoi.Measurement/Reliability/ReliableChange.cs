namespace LdRoi.Measurement.Reliability;

/// <summary>Whether one person's two scores differ by more than an error of measurement would make them differ.</summary>
/// <param name="Change">Later minus earlier, in the unit of the scores.</param>
/// <param name="ErrorOfDifference">SEM·√2, in the same unit, above 0.</param>
/// <remarks>
/// Jacobson &amp; Truax (1991), Journal of Consulting and Clinical Psychology 59. A single scale of a few items needs more than 20 points, so nothing is ever concluded
/// about one person from one scale: this is for a person's own profile and for research.
/// </remarks>
public readonly record struct ReliableChange(double Change, double ErrorOfDifference)
{
    /// <summary>The reliable change index: the change in errors of a difference.</summary>
    public double Index => Change / ErrorOfDifference;

    /// <summary>The change, in the unit of the scores, that has to be passed in either direction (95 %).</summary>
    public double Smallest => ReliabilityConstants.NormalQuantile * ErrorOfDifference;

    /// <summary>Whether the change passes it.</summary>
    public bool IsReliable => Math.Abs(Change) > Smallest;

    /// <summary>One person's change.</summary>
    /// <param name="before">The earlier score.</param>
    /// <param name="after">The later score, same scale and unit.</param>
    /// <param name="error">Standard error of measurement of the scale, in the same unit.</param>
    /// <returns>
    /// The change with the N of the error. A score that is none: <see cref="Reason.NotFinite"/>; no error: its reason; an error of 0, from a reliability of 1:
    /// <see cref="Reason.ZeroVariance"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The error is negative.</exception>
    public static Measured<ReliableChange> Between(double before, double after, Measured<double> error)
    {
        if (!double.IsFinite(after - before)) return Measured<ReliableChange>.Missing(Reason.NotFinite, error.N);
        if (error.Value is not { } spread) return Measured<ReliableChange>.Missing(error.Reason, error.N);
        ArgumentOutOfRangeException.ThrowIfNegative(spread, nameof(error));
        return spread > 0
            ? Measured<ReliableChange>.Of(new ReliableChange(Finite.Of(after - before), spread * Math.Sqrt(2)), error.N)
            : Measured<ReliableChange>.Missing(Reason.ZeroVariance, error.N);
    }
}
