namespace LdRoi.Measurement.Reliability;

/// <summary>How far a person's score lies from what the person would score on average.</summary>
public static class StandardErrorOfMeasurement
{
    /// <summary>SD·√(1 − reliability), in the unit of the scores.</summary>
    /// <param name="standardDeviation">Of the scores, 0 or more; such as <see cref="Statistics.Descriptive.StandardDeviation"/>.</param>
    /// <param name="reliability">Alpha or omega of the same scale, at most 1.</param>
    /// <returns>
    /// The error with N = the smaller of both. Without one of the two: its reason. Scores without spread: <see cref="Reason.ZeroVariance"/>; a reliability below 0:
    /// <see cref="Reason.NegativeEstimate"/>, because no error exceeds the spread of the scores.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The standard deviation is negative, or the reliability is above 1.</exception>
    /// <remarks>Lord &amp; Novick (1968), Statistical theories of mental test scores.</remarks>
    public static Measured<double> Of(Measured<double> standardDeviation, Measured<double> reliability)
    {
        var n = Math.Min(standardDeviation.N, reliability.N);
        if (standardDeviation.Value is not { } spread) return Measured<double>.Missing(standardDeviation.Reason, n);
        if (reliability.Value is not { } share) return Measured<double>.Missing(reliability.Reason, n);
        ArgumentOutOfRangeException.ThrowIfNegative(spread, nameof(standardDeviation));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1, nameof(reliability));
        if (spread <= 0) return Measured<double>.Missing(Reason.ZeroVariance, n);
        return share < 0 ? Measured<double>.Missing(Reason.NegativeEstimate, n) : Measured<double>.Of(spread * Math.Sqrt(1 - share), n);
    }
}
