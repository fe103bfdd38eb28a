using LdRoi.Measurement.Roi;
using static LdRoi.Measurement.Tests.Roi.KnownRoi;

namespace LdRoi.Measurement.Tests.Roi;

public sealed class ConversionTests
{
    [Fact]
    public void Every_kind_of_measure_has_its_way_to_money()
    {
        Worth(Conversion.Output(20, 12, Standard(35, ValueNature.ContributionMargin))).ShouldBe(8_400);
        Worth(Conversion.Quality(30, 12, Standard(450))).ShouldBe(162_000);
        Worth(Conversion.Cost(100, 4, Standard(9.5m))).ShouldBe(3_800);
        Worth(Conversion.Time(1.5m, 44, 25, Standard(40, ValueNature.LoadedTime), 0.5m)).ShouldBe(33_000);
        Worth(Conversion.Performance(0.15m, 40, Standard(60_000, ValueNature.LoadedTime))).ShouldBe(360_000);
        Worth(Conversion.Retention(0.03m, 200, Standard(15_000))).ShouldBe(90_000);
        Worth(Conversion.Absence(12, 12, Standard(320))).ShouldBe(46_080);
        Worth(Conversion.Customer(5, 1, Standard(2_000, ValueNature.ContributionMargin))).ShouldBe(10_000);
        Worth(Conversion.Revenue(Money.Euro(10_000), 12, 0.25m)).ShouldBe(30_000);
        Worth(Conversion.Quality(-30, 12, Standard(450))).ShouldBe(-162_000);
    }

    [Fact]
    public void Revenue_is_refused_wherever_it_enters()
    {
        var revenue = Standard(100, ValueNature.Revenue);
        foreach (var refused in new[]
        {
            Conversion.Output(1, 1, revenue), Conversion.Quality(1, 1, revenue), Conversion.Cost(1, 1, revenue), Conversion.Time(1, 1, 1, revenue, 1), Conversion.Performance(1, 1, revenue),
            Conversion.Retention(1, 1, revenue), Conversion.Absence(1, 1, revenue), Conversion.Customer(1, 1, revenue), Conversion.Revenue(Money.Euro(1), 1, null),
        })
        {
            refused.ShouldBe(Measured<GrossBenefit>.Missing(Reason.RevenueNotProfit, 1));
        }
    }

    [Fact]
    public void The_margin_of_a_revenue_keeps_its_owner_and_its_bounds()
    {
        var margin = (Standard(160_000, ValueNature.Revenue) with { Low = Money.Euro(100_000), High = Money.Euro(200_000) }).TimesMargin(0.2m);

        (margin.Amount, margin.Low, margin.High, margin.Nature).ShouldBe((Money.Euro(32_000), Money.Euro(20_000), Money.Euro(40_000), ValueNature.ContributionMargin));
        margin.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void Only_whole_positions_are_saved_or_needed()
    {
        Conversion.WholePositionsSaved(2.9m).ShouldBe(2);
        Conversion.WholePositionsSaved(-0.1m).ShouldBe(-1);
        Conversion.WholePositionsNeeded(2.1m).ShouldBe(3);
    }

    [Fact]
    public void Numbers_outside_their_range_are_mistakes_of_the_caller()
    {
        var value = Standard(1);
        Should.Throw<ArgumentOutOfRangeException>(() => Conversion.Output(1, 0, value));
        Should.Throw<ArgumentOutOfRangeException>(() => Conversion.Time(1, -1, 1, value, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => Conversion.Time(1, 1, -1, value, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => Conversion.Time(1, 1, 1, value, 1.1m));
        Should.Throw<ArgumentOutOfRangeException>(() => Conversion.Time(1, 1, 1, value, -0.1m));
        Should.Throw<ArgumentOutOfRangeException>(() => Conversion.Performance(1, -1, value));
        Should.Throw<ArgumentOutOfRangeException>(() => Conversion.Retention(1, -1, value));
    }

    // The self-report formula of evaluation vendors: 10 % better, 60 % due to training, half of the job, 35 % bias, salary 60 000, 20 people.
    [Fact]
    public void Self_reports_are_cut_by_their_bias()
    {
        var benefit = SelfReport.Benefit(0.10m, 0.60m, 0.50m, 20, A.Salary).Value!.Value;

        benefit.Amount.ShouldBe(Money.Euro(0.10m * 0.60m * 0.50m * 0.65m * 60_000 * 20));
        benefit.Tier.ShouldBe(CredibilityTier.D);
        SelfReport.Benefit(0.1m, 0.6m, 0.5m, 20, A.Revenue).Reason.ShouldBe(Reason.RevenueNotProfit);
        Should.Throw<ArgumentOutOfRangeException>(() => SelfReport.Benefit(0.1m, 0.6m, 1.5m, 20, A.Salary));
    }

    // Constructed by hand: 20 × 2 × .5 × 16 000 − 90 000, and with one year only.
    [Fact]
    public void Utility_grows_with_years_and_is_shown_for_the_first_beside()
    {
        var utility = Utility.Of(20, 2, 0.5m, Utility.SpreadOf(Money.Euro(40_000)), FullyLoadedCost.Euro(90_000)).Value!.Value;

        (utility.Gain, utility.FirstYear, utility.BreakEvenEffect.Value).ShouldBe((Money.Euro(230_000), Money.Euro(70_000), 0.140625m));
        Utility.Of(20, 0.5m, 0.5m, Money.Euro(16_000), FullyLoadedCost.Euro(1)).Value!.Value.ShouldSatisfyAllConditions(one => one.Gain.ShouldBe(one.FirstYear), one => one.Gain.ShouldBe(Money.Euro(79_999)));
        Utility.Of(0, 1, 0.5m, Money.Euro(16_000), FullyLoadedCost.Euro(1)).Value!.Value.BreakEvenEffect.Reason.ShouldBe(Reason.NZero);
        Utility.Of(1, 1, 0.5m, Money.Euro(16_000), FullyLoadedCost.Euro(0)).Reason.ShouldBe(Reason.CostsMissing);
        Should.Throw<ArgumentOutOfRangeException>(() => Utility.Of(-1, 1, 1, Money.Euro(1), FullyLoadedCost.Euro(1))).ParamName.ShouldBe("people");
        Should.Throw<ArgumentOutOfRangeException>(() => Utility.Of(1, -1, 1, Money.Euro(1), FullyLoadedCost.Euro(1)));
    }

    [Fact]
    public void A_forecast_needs_shares_that_are_shares()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => RoiForecast.Of(1, 1.1m, Money.Euro(1), default, FullyLoadedCost.Euro(1)));
        Should.Throw<ArgumentOutOfRangeException>(() => RoiForecast.Of(1, -0.1m, Money.Euro(1), default, FullyLoadedCost.Euro(1)));
        Should.Throw<ArgumentOutOfRangeException>(() => RoiForecast.Of(-1, 1, Money.Euro(1), default, FullyLoadedCost.Euro(1))).ParamName.ShouldBe("participants");
        RoiForecast.Of(1, 1, Money.Euro(1), ConfidenceAdjustment.None, FullyLoadedCost.Euro(0)).Value!.Value.ReturnOnInvestment.Reason.ShouldBe(Reason.CostsMissing);
    }

    private static decimal Worth(Measured<GrossBenefit> gross) => gross.Value!.Value.Amount.Amount;
}
