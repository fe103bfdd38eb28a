using System.Text.Json;
using LdRoi.Measurement.Roi;

namespace LdRoi.Measurement.Tests.Roi;

/// <summary>The known answers about ROI; each case names its source.</summary>
internal static class KnownRoi
{
    public const decimal Tolerance = 1e-6m;
    public const decimal Cent = 0.005m;

    public static readonly DateOnly Day = new(2026, 1, 5);

    public static JsonElement Case(string id) => ReferenceFile.Case("kat_roi.json", id);

    public static JsonElement Inputs(string id) => Case(id).GetProperty("inputs");

    public static JsonElement Expected(string id) => Case(id).GetProperty("expected");

    public static decimal Amount(this JsonElement element, string property) => element.GetProperty(property).GetDecimal();

    public static Money Euros(this JsonElement element, string property) => Money.Euro(element.Amount(property));

    public static decimal[] Amounts(this JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDecimal())];

    /// <summary>All figures that a case expects of benefits and costs.</summary>
    public static void ShouldGive(this (Money Benefits, FullyLoadedCost Costs) given, JsonElement expected)
    {
        given.Benefits.Amount.ShouldBe(expected.Amount("benefits"), Cent);
        given.Costs.Amount.Amount.ShouldBe(expected.Amount("costs"), Cent);
        NetBenefit.From(given.Benefits, given.Costs).Value!.Value.Amount.Amount.ShouldBe(expected.Amount("net"), Cent);
        BenefitCostRatio.From(given.Benefits, given.Costs).Value!.Value.Value.ShouldBe(expected.Amount("bcr"), Tolerance);
        ReturnOnInvestment.From(given.Benefits, given.Costs).Value!.Value.Percent.ShouldBe(expected.Amount("roi_pct"), Tolerance);
        Payback.From(given.Benefits, given.Costs).Value!.Value.Months.ShouldBe(expected.Amount("payback_months_12m"), Tolerance);
    }

    public static StandardValue Standard(decimal amount, ValueNature nature = ValueNature.CostAvoided) =>
        StandardValue.FixedByFinance(Money.Euro(amount), nature, "Finance", Day, "standard values 2026");

    public static BenefitEstimate Estimate(int person, decimal value, decimal share = 1, decimal confidence = 1, string basis = "hours booked") =>
        new(person, Money.Euro(value), new InfluenceShares(share, share < 1 ? [1 - share] : []), confidence, basis);
}
