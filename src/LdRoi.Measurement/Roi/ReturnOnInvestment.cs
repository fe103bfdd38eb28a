namespace LdRoi.Measurement.Roi;

/// <summary>(B − C) / C × 100: what is gained beyond the costs, in per cent of them.</summary>
/// <param name="Percent">75 for 75 %; −100 when nothing came back.</param>
public readonly record struct ReturnOnInvestment(decimal Percent)
{
    /// <summary>(B − C) / C × 100.</summary>
    /// <param name="benefits">Isolated and adjusted, in one year.</param>
    /// <param name="costs">Fully loaded.</param>
    /// <returns>
    /// The return, N = 1. Costs of 0 or less: <see cref="Reason.CostsMissing"/>; beyond <c>decimal</c>: <see cref="Reason.NotFinite"/>. A value of a unit without owner, date
    /// or source: the note <see cref="Reason.NoStandardValue"/>.
    /// </returns>
    /// <exception cref="ArgumentException">Two currencies.</exception>
    /// <remarks>Phillips &amp; Phillips, Costs and ROI (2008), ch. 3.</remarks>
    public static Measured<ReturnOnInvestment> From(AdjustedBenefit benefits, FullyLoadedCost costs) => CostsIn.Divide(benefits, costs, From);

    /// <summary>The same of a total that somebody else has isolated and adjusted, such as a published one.</summary>
    /// <param name="benefits">Of one year.</param>
    /// <param name="costs">Fully loaded.</param>
    /// <inheritdoc cref="From(AdjustedBenefit, FullyLoadedCost)" path="/returns|/exception"/>
    public static Measured<ReturnOnInvestment> From(Money benefits, FullyLoadedCost costs) =>
        CostsIn.Divide(benefits, costs, (b, c) => Measured<ReturnOnInvestment>.Of(Of(b.Amount, c.Amount), 1));

    internal static ReturnOnInvestment Of(decimal benefits, decimal costs) => new((benefits - costs) / costs * RoiConstants.Hundred);

    /// <summary>"ROI 75 %", the same in every culture.</summary>
    public override string ToString() => $"ROI {Printed.Number(Percent, 0)} %";
}
