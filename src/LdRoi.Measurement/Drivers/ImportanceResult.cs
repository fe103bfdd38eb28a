namespace LdRoi.Measurement.Drivers;

/// <summary>The importance of all drivers of one outcome.</summary>
/// <param name="RSquared">Share of the outcome's variance that the drivers explain together, 0–1. Both kinds of weights add up to it.</param>
/// <param name="AdjustedRSquared">1 − (1 − R²)(n − 1)/(n − p − 1); 0 or less when the drivers explain no more than chance.</param>
/// <param name="Drivers">In the order of the caller.</param>
/// <param name="Dominance">Which driver adds more than which other.</param>
/// <remarks>Adjusted R²: Ezekiel (1930), Methods of Correlation Analysis.</remarks>
public readonly record struct ImportanceResult(double RSquared, double AdjustedRSquared, IReadOnlyList<DriverImportance> Drivers, Dominance Dominance)
{
    // Whether two sets of weights have a number one in common.
    internal static bool AgreeOnFirst(IEnumerable<double> one, IEnumerable<double> other) => DriverWeights.First([.. one]).Intersect(DriverWeights.First([.. other])).Any();
}
