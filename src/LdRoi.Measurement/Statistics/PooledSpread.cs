namespace LdRoi.Measurement.Statistics;

/// <summary>The spread that people have within their groups, over all groups together; it is nobody's own spread.</summary>
/// <param name="StandardDeviation">Pooled standard deviation in the unit of the values, above 0.</param>
/// <param name="DegreesOfFreedom">Sum of n − 1 over the groups that contributed, at least 10.</param>
/// <param name="Groups">Groups that contributed (two or more values), at least 2.</param>
public sealed record PooledSpread(double StandardDeviation, double DegreesOfFreedom, int Groups);
