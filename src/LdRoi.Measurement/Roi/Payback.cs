namespace LdRoi.Measurement.Roi;

/// <summary>After how many months the costs have come back.</summary>
/// <param name="Months">Not rounded.</param>
public readonly record struct Payback(decimal Months)
{
    /// <summary>C / (B / 12), as if benefits came evenly over the year.</summary>
    /// <param name="benefits">Of one year, isolated and adjusted.</param>
    /// <param name="costs">Fully loaded.</param>
    /// <returns>
    /// The months, N = 1. Costs of 0 or less: <see cref="Reason.CostsMissing"/>; benefits of 0 or less: <see cref="Reason.NoBenefit"/>; beyond <c>decimal</c>:
    /// <see cref="Reason.NotFinite"/>.
    /// </returns>
    /// <exception cref="ArgumentException">Two currencies.</exception>
    public static Measured<Payback> From(Money benefits, FullyLoadedCost costs) => CostsIn.Divide(
        benefits, costs,
        (b, c) => b.Amount <= 0 ? Measured<Payback>.Missing(Reason.NoBenefit, 1) : Measured<Payback>.Of(new Payback(c.Amount / b.Amount * RoiConstants.MonthsPerYear), 1));

    /// <summary>"8.1 months" as a figure: "8.1", the same in every culture.</summary>
    public override string ToString() => Printed.Number(Months, 1);
}
