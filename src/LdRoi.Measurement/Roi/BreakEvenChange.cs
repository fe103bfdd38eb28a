namespace LdRoi.Measurement.Roi;

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
