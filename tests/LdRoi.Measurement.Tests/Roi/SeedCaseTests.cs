using LdRoi.Measurement.Roi;
using static LdRoi.Measurement.Tests.Roi.KnownRoi;

namespace LdRoi.Measurement.Tests.Roi;

/// <summary>The worked example of the documentation. Percentages: The Better Company; euro amounts: constructed.</summary>
public sealed class SeedCaseTests
{
    private static readonly System.Text.Json.JsonElement _expected = Expected("ROI-SEED");

    [Fact]
    public void Fifteen_per_cent_of_which_half_at_eighty_per_cent_confidence_is_six()
    {
        var inputs = Inputs("ROI-SEED");
        var confidence = ConfidenceAdjustment.Of(inputs.Amount("confidence"));
        decimal share = inputs.Amount("attribution"), improvement = inputs.Amount("improvement");

        (improvement * share).ShouldBe(_expected.Amount("isolated_pct"));
        (improvement * confidence.Low(share)).ShouldBe(_expected.Amount("adjusted_pct"));
        new[] { improvement * confidence.Low(share), improvement * confidence.High(share) }.ShouldBe(_expected.GetProperty("isolated_low_high").Amounts());
    }

    [Fact]
    public void The_eleven_categories_add_up() => A.Ledger.Total().Value!.Value.Amount.ShouldBe(_expected.Euros("total_cost"));

    [Fact]
    public void By_salary_alone() => ShouldBe(A.Statement(A.Productivity(A.Salary)), "by_salary");

    [Fact]
    public void By_margin_alone() => ShouldBe(A.Statement(A.Productivity(A.Margin)), "by_margin");

    [Fact]
    public void Of_two_values_as_credible_as_each_other_the_lower_is_reported()
    {
        var statement = A.Statement(A.Productivity(A.Salary, A.Margin));

        ShouldBe(statement, "by_margin");
        statement.Rule("GP04").Verdict.ShouldBe(RuleVerdict.Applied);
        statement.Effect("GP04").ShouldBe(76_800 - 144_000);
    }

    [Fact]
    public void A_standard_value_of_finance_goes_first_even_when_it_is_higher()
    {
        var salary = StandardValue.FixedByFinance(A.Salary.Amount, ValueNature.LoadedTime, "Finance", Day, "standard values 2026");

        ShouldBe(A.Statement(A.Productivity(A.Margin, salary)), "by_salary");
        ShouldBe(A.Statement(A.Productivity(A.Margin, salary with { Owner = " " })), "by_margin");
    }

    [Fact]
    public void By_revenue_it_is_refused()
    {
        var statement = A.Statement(A.Productivity(A.Revenue));

        statement.ReturnOnInvestment.Reason.ShouldBe(Reason.RevenueNotProfit);
        statement.Benefits.HasValue.ShouldBeFalse();
        statement.NotCounted.Single().Why.Contains(Reason.RevenueNotProfit).ShouldBeTrue();
        statement.NotCounted.Single().Rule!.Code.ShouldBe("GP04");
        ShouldBe(A.Statement(A.Productivity(A.Revenue, A.Margin)), "by_margin");
        A.Statement(A.Productivity(A.Revenue, A.Margin)).NotCounted.Single().Amount.Reason.ShouldBe(Reason.RevenueNotProfit);
    }

    [Fact]
    public void Neither_trap_comes_out_of_any_valuation()
    {
        foreach (var trap in new[] { "by_revenue_TRAP", "without_isolation_TRAP" })
        {
            var wrong = _expected.GetProperty(trap).Amount("roi_pct");
            foreach (var value in new[] { A.Salary, A.Margin, A.Revenue })
            {
                Math.Abs((A.Statement(A.Productivity(value)).ReturnOnInvestment.Value?.Percent ?? 0) - wrong).ShouldBeGreaterThan(1);
            }
        }
    }

    private static void ShouldBe(RoiStatement statement, string key)
    {
        var expected = _expected.GetProperty(key);
        statement.Benefits.Value!.Value.ShouldBe(expected.Euros("benefits"));
        statement.Costs.Value!.Value.Amount.ShouldBe(expected.Euros("costs"));
        statement.NetBenefit.Value!.Value.Amount.ShouldBe(expected.Euros("net"));
        statement.BenefitCostRatio.Value!.Value.Value.ShouldBe(expected.Amount("bcr"), Tolerance);
        statement.ReturnOnInvestment.Value!.Value.Percent.ShouldBe(expected.Amount("roi_pct"), Tolerance);
        statement.Payback.Value!.Value.Months.ShouldBe(expected.Amount("payback_months_12m"), Tolerance);
        statement.Tier.ShouldBe(CredibilityTier.C);
    }
}
