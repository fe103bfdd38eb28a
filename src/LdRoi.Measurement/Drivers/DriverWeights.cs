namespace LdRoi.Measurement.Drivers;

/// <summary>Both kinds of weights of every driver.</summary>
internal sealed record DriverWeights(double[] Lmg, double[] Johnson)
{
    /// <returns>Null without spread, or when a driver is a combination of the rest.</returns>
    public static DriverWeights? Of(DriverCorrelations? correlations) =>
        correlations is null || CorrelationRoot.Of(correlations.Among) is not { } root
            ? null
            : new DriverWeights(SubsetFits.Of(correlations).MeanGains(), root.RelativeWeights(correlations.WithOutcome));

    /// <summary>The drivers with the largest weight: one, unless others differ from it by rounding only.</summary>
    public static IEnumerable<int> First(IReadOnlyList<double> weights)
    {
        var largest = weights.Max();
        return Enumerable.Range(0, weights.Count).Where(driver => weights[driver] >= largest - DriverConstants.Rounding);
    }
}
