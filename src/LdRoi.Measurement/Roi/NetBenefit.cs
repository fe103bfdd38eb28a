namespace LdRoi.Measurement.Roi;

/// <summary>Benefits − costs.</summary>
/// <param name="Amount">Exact; below 0 is a loss.</param>
public readonly record struct NetBenefit(Money Amount)
{
    /// <summary>B − C.</summary>
    /// <param name="benefits">Isolated and adjusted.</param>
    /// <param name="costs">Fully loaded.</param>
    /// <returns>The difference, N = 1. Costs of 0 or less: <see cref="Reason.CostsMissing"/>; beyond <c>decimal</c>: <see cref="Reason.NotFinite"/>.</returns>
    /// <exception cref="ArgumentException">Two currencies.</exception>
    public static Measured<NetBenefit> From(Money benefits, FullyLoadedCost costs) => CostsIn.Divide(benefits, costs, (b, c) => Measured<NetBenefit>.Of(new NetBenefit(b - c), 1));

    /// <summary>Whole units and the code.</summary>
    public override string ToString() => Amount.ToString();
}
