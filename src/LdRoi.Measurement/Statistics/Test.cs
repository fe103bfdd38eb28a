namespace LdRoi.Measurement.Statistics;

/// <summary>The outcome of a test of "no difference".</summary>
/// <param name="Statistic">The test statistic, such as t or z.</param>
/// <param name="DegreesOfFreedom">Degrees of freedom of Student's t, not necessarily whole; infinite is not used, a z statistic has null.</param>
/// <param name="PValue">Two-sided, 0–1.</param>
public readonly record struct Test(double Statistic, double? DegreesOfFreedom, double PValue);
