namespace LdRoi.Measurement.Statistics;

/// <summary>A mean with what its spread says of it.</summary>
/// <param name="Mean">In the unit of the values.</param>
/// <param name="StandardDeviation">With divisor n − 1; 0 for equal values, null for one value.</param>
/// <param name="Estimate">Mean, standard error and degrees of freedom; null where there is no error to speak of, and the notes say why.</param>
public readonly record struct MeanResult(double Mean, double? StandardDeviation, Estimate? Estimate)
{
    /// <summary>The 95 % t interval, not clipped; null exactly when <see cref="Estimate"/> is. Another level: <see cref="Statistics.Estimate.ToInterval"/>.</summary>
    public Interval? Interval => Estimate?.ToInterval();
}
