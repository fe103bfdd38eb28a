namespace LdRoi.Measurement.Roi;

/// <summary>What every figure of benefits and costs has to ask first.</summary>
internal static class CostsIn
{
    /// <summary>Costs of 0 or less are missing; then the figure.</summary>
    public static Measured<T> Divide<T>(Money benefits, FullyLoadedCost costs, Func<Money, Money, Measured<T>> figure)
        where T : struct
    {
        if (benefits.Currency != costs.Amount.Currency) throw new ArgumentException($"{benefits.Currency} and {costs.Amount.Currency} do not mix.", nameof(costs));
        return costs.Amount.Amount <= 0 ? Measured<T>.Missing(Reason.CostsMissing, 1) : WithinRange.Of(1, () => figure(benefits, costs.Amount));
    }

    /// <summary>The same of a benefit that says itself what must be said beside it.</summary>
    public static Measured<T> Divide<T>(AdjustedBenefit benefits, FullyLoadedCost costs, Func<Money, FullyLoadedCost, Measured<T>> figure)
        where T : struct => WithinRange.Of(1, () =>
        {
            var found = figure(benefits.Amount, costs);
            return found.Value is { } value ? Measured<T>.Of(value, found.N, found.Notes.With(benefits.Notes)) : found;
        });
}
