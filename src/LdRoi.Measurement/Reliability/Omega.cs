namespace LdRoi.Measurement.Reliability;

/// <summary>McDonald's omega of one scale with the one-factor model behind it.</summary>
/// <param name="Value">Share of the variance of the sum that the factor explains, 0–1.</param>
/// <param name="Loadings">
/// One per item, in the unit of the item; their sum is not negative. They belong to covariances with divisor n − 1; packages that divide by n print them times
/// √((n − 1)/n). Omega is the same either way.
/// </param>
/// <param name="ResidualVariances">One per item, in its squared unit, above 0.</param>
public readonly record struct Omega(double Value, IReadOnlyList<double> Loadings, IReadOnlyList<double> ResidualVariances);
