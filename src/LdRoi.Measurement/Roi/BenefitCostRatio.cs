namespace LdRoi.Measurement.Roi;

/// <summary>B / C: what comes back per unit of money spent. Not the return on investment, and no conversion leads from one type to the other by accident.</summary>
/// <param name="Value">1.75 for 1.75 : 1.</param>
public readonly record struct BenefitCostRatio(decimal Value)
{
    private const int Decimals = 2;

    /// <summary>B / C.</summary>
    /// <param name="benefits">Isolated and adjusted, in one year.</param>
    /// <param name="costs">Fully loaded.</param>
    /// <returns>
    /// The ratio, N = 1. Costs of 0 or less: <see cref="Reason.CostsMissing"/>; beyond <c>decimal</c>: <see cref="Reason.NotFinite"/>. A value of a unit without owner, date
    /// or source: the note <see cref="Reason.NoStandardValue"/>.
    /// </returns>
    /// <exception cref="ArgumentException">Two currencies.</exception>
    /// <remarks>Phillips &amp; Phillips, Costs and ROI (2008), ch. 3.</remarks>
    public static Measured<BenefitCostRatio> From(AdjustedBenefit benefits, FullyLoadedCost costs) => CostsIn.Divide(benefits, costs, From);

    /// <summary>The same of a total that somebody else has isolated and adjusted, such as a published one.</summary>
    /// <param name="benefits">Of one year.</param>
    /// <param name="costs">Fully loaded.</param>
    /// <inheritdoc cref="From(AdjustedBenefit, FullyLoadedCost)" path="/returns|/exception"/>
    public static Measured<BenefitCostRatio> From(Money benefits, FullyLoadedCost costs) =>
        CostsIn.Divide(benefits, costs, (b, c) => Measured<BenefitCostRatio>.Of(new BenefitCostRatio(b.Amount / c.Amount), 1));

    /// <summary>"BCR 1.75 : 1", the same in every culture.</summary>
    public override string ToString() => $"BCR {Printed.Number(Value, Decimals)} : 1";
}
