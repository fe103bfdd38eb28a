namespace LdRoi.Measurement.Roi;

/// <summary>Which share of the change has to be due to the programme for the costs to come back.</summary>
/// <param name="Raw">costs / (gross × confidence), 0 or more; null when it cannot be calculated.</param>
/// <param name="Reason">Why there is no share; <see cref="Reason.BreakEvenUnreachable"/> when the raw one is above 1.</param>
public readonly record struct BreakEvenShare(decimal? Raw, Reason Reason)
{
    /// <summary>0–1; null exactly when there is a reason.</summary>
    public decimal? Value => Reason == Reason.None ? Raw : null;

    /// <summary>costs / (gross × confidence).</summary>
    /// <param name="gross">Change in money of one year, before isolation.</param>
    /// <param name="confidence">Of the estimate.</param>
    /// <param name="costs">Fully loaded.</param>
    /// <returns>
    /// The share; or <see cref="Reason.CostsMissing"/>, <see cref="Reason.NoBenefit"/> when there is nothing to share, <see cref="Reason.BreakEvenUnreachable"/> when all of it
    /// would not do, <see cref="Reason.NotFinite"/> beyond <c>decimal</c>.
    /// </returns>
    /// <exception cref="ArgumentException">Two currencies.</exception>
    public static BreakEvenShare From(Money gross, ConfidenceAdjustment confidence, FullyLoadedCost costs)
    {
        var raw = CostsIn.Divide(gross, costs, (g, c) =>
            g.Amount * confidence.Factor > 0 ? Measured<decimal>.Of(c.Amount / (g.Amount * confidence.Factor), 1) : Measured<decimal>.Missing(Reason.NoBenefit, 1));
        return new BreakEvenShare(raw.Value, raw.Value > 1 ? Reason.BreakEvenUnreachable : raw.Reason);
    }
}

/// <summary>Which change the costs need.</summary>
public static class BreakEvenChange
{
    /// <summary>costs / value per unit.</summary>
    /// <param name="valuePerUnit">Money of one year per unit of the measure.</param>
    /// <param name="costs">Fully loaded.</param>
    /// <returns>
    /// The change in the unit of the measure, N = 1. Costs of 0 or less: <see cref="Reason.CostsMissing"/>; a unit worth nothing: <see cref="Reason.NZero"/>; worth less than
    /// nothing: <see cref="Reason.NoBenefit"/>; beyond <c>decimal</c>: <see cref="Reason.NotFinite"/>.
    /// </returns>
    /// <exception cref="ArgumentException">Two currencies.</exception>
    public static Measured<decimal> From(Money valuePerUnit, FullyLoadedCost costs) => CostsIn.Divide(valuePerUnit, costs, (value, c) => value.Amount switch
    {
        0 => Measured<decimal>.Missing(Reason.NZero, 1),
        < 0 => Measured<decimal>.Missing(Reason.NoBenefit, 1),
        var amount => Measured<decimal>.Of(c.Amount / amount, 1),
    });
}
