using LdRoi.Measurement.Roi;
using static LdRoi.Measurement.Tests.Roi.KnownRoi;

namespace LdRoi.Measurement.Tests.Roi;

public sealed class DegenerateRoiTests
{
    [Fact]
    public void D09_no_costs_is_no_return()
    {
        var inputs = Known("D09");
        foreach (var cost in new[] { inputs.Amount("costs"), -1, decimal.MinValue })
        {
            var (benefits, costs) = (inputs.Euros("benefits"), FullyLoadedCost.Euro(cost));
            ReturnOnInvestment.From(benefits, costs).ShouldBe(Measured<ReturnOnInvestment>.Missing(Reason.CostsMissing, 1));
            BenefitCostRatio.From(benefits, costs).Reason.ShouldBe(Reason.CostsMissing);
            NetBenefit.From(benefits, costs).Reason.ShouldBe(Reason.CostsMissing);
            Payback.From(benefits, costs).Reason.ShouldBe(Reason.CostsMissing);
            BreakEvenShare.From(benefits, ConfidenceAdjustment.None, costs).ShouldBe(new BreakEvenShare(null, Reason.CostsMissing));
            BreakEvenChange.From(benefits, costs).Reason.ShouldBe(Reason.CostsMissing);
        }
    }

    [Fact]
    public void D10_a_blank_category_leaves_no_total()
    {
        var lines = A.Ledger.Lines.Take(Known("D10").GetProperty("costCategoriesFilled").GetInt32()).ToList();
        var ledger = new CostLedger(Currency.Euro, lines);

        ledger.Total().ShouldBe(Measured<FullyLoadedCost>.Missing(Reason.CostsIncomplete, 10));
        ledger.Blank.ShouldBe([CostCategory.Evaluation]);
        var statement = RoiStatement.Of(A.Programme(A.Productivity(A.Margin)) with { Costs = ledger }, 7, draws: 100);
        statement.ReturnOnInvestment.Reason.ShouldBe(Reason.CostsIncomplete);
        statement.Benefits.Value.ShouldBe(Money.Euro(76_800));
        statement.Lines[0].BreakEvenChange.Reason.ShouldBe(Reason.CostsIncomplete);
        statement.Rule("GP10").Verdict.ShouldBe(RuleVerdict.Violated);
        statement.Rule("GP10").Notes.ShouldBe([Reason.CostsIncomplete]);
        statement.StudyShare.ShouldBeNull();
        statement.IsStudyDear.ShouldBeFalse();
        statement.Interval.Reason.ShouldBe(Reason.CostsIncomplete);
    }

    [Fact]
    public void D11_shares_that_are_no_division_of_the_whole_count_nothing()
    {
        var inputs = Known("D11");
        var shares = inputs.GetProperty("shares").Amounts();

        var counted = CountedEstimate.Of(new BenefitEstimate(1, inputs.Euros("improvementValue"), new InfluenceShares(shares[0], shares[1..]), inputs.Amount("confidence"), "log"));

        (counted.Counted, counted.Reason).ShouldBe((Money.Euro(0), Reason.SharesNot100));
    }

    [Theory]
    [InlineData(0.995, Reason.None)]
    [InlineData(1.005, Reason.None)]
    [InlineData(0.9949, Reason.SharesNot100)]
    [InlineData(1.0051, Reason.SharesNot100)]
    [InlineData(0.9, Reason.SharesNot100)]
    [InlineData(1.1, Reason.SharesNot100)]
    public void Shares_may_miss_the_whole_by_half_a_point(double sum, Reason reason) => new InfluenceShares(0.4m, [(decimal)sum - 0.4m]).Check().ShouldBe(reason);

    [Fact]
    public void A_share_outside_the_whole_is_none_even_when_all_add_up()
    {
        new InfluenceShares(1.2m, [-0.2m]).Check().ShouldBe(Reason.SharesNot100);
        new InfluenceShares(-0.2m, [1.2m]).Check().ShouldBe(Reason.SharesNot100);
        new InfluenceShares(0.4m, [0.9m, -0.3m]).Check().ShouldBe(Reason.SharesNot100);
        new InfluenceShares(decimal.MaxValue, [decimal.MaxValue]).Check().ShouldBe(Reason.SharesNot100);
        InfluenceShares.AllOfIt.Check().ShouldBe(Reason.None);
    }

    [Fact]
    public void D12_an_estimate_without_basis_counts_nothing()
    {
        var inputs = Known("D12");
        var shares = inputs.GetProperty("shares").Amounts();

        var counted = CountedEstimate.Of(new BenefitEstimate(
            1, inputs.Euros("improvementValue"), new InfluenceShares(shares[0], shares[1..]), inputs.Amount("confidence"), inputs.GetProperty("basis").GetString()!));

        (counted.Counted, counted.Reason, counted.High).ShouldBe((Money.Euro(0), Reason.UnsupportedEstimate, Money.Euro(0)));
    }

    [Theory]
    [InlineData(1.01)]
    [InlineData(-0.01)]
    public void A_confidence_that_nobody_can_have_counts_nothing(double confidence)
    {
        CountedEstimate.Of(Estimate(1, 50_000, 0.5m, (decimal)confidence)).Reason.ShouldBe(Reason.UnsupportedEstimate);
        Should.Throw<ArgumentOutOfRangeException>(() => ConfidenceAdjustment.Of((decimal)confidence));
        Should.Throw<ArgumentOutOfRangeException>(() => Isolation.ByEstimate((decimal)confidence));
    }

    [Fact]
    public void Nothing_and_all_of_it_are_shares_and_confidences()
    {
        CountedEstimate.Of(Estimate(1, 50_000, 0.5m, confidence: 0)).ShouldSatisfyAllConditions(one => one.Reason.ShouldBe(Reason.None), one => one.Counted.ShouldBe(Money.Euro(0)));
        ConfidenceAdjustment.Of(0).ShouldBe(default);
        ConfidenceAdjustment.Of(1).ShouldBe(ConfidenceAdjustment.None);
        Isolation.ByEstimate(0).Share.ShouldBe(0);
        Isolation.ByEstimate(1).Share.ShouldBe(1);
        RoiForecast.Of(10, 0, Money.Euro(1), ConfidenceAdjustment.None, FullyLoadedCost.Euro(1)).Value!.Value.Benefit.Amount.ShouldBe(Money.Euro(0));
        Conversion.Time(1, 44, 10, Standard(40, ValueNature.LoadedTime), usedAgain: 0).Value!.Value.Amount.ShouldBe(Money.Euro(0));
        SelfReport.Benefit(0.1m, 0.6m, ofTheJob: 0, 20, A.Salary).Value!.Value.Amount.ShouldBe(Money.Euro(0));

        // .1 × .6 × 1 × .65 × 60 000 × 20.
        SelfReport.Benefit(0.1m, 0.6m, ofTheJob: 1, 20, A.Salary).Value!.Value.Amount.ShouldBe(Money.Euro(46_800));
    }

    [Fact]
    public void No_basis_goes_before_shares_and_extremes_before_both()
    {
        CountedEstimate.Of(Estimate(1, 1) with { Basis = "", Shares = new InfluenceShares(0.5m, []) }).Reason.ShouldBe(Reason.UnsupportedEstimate);
        var rows = Enumerable.Range(0, 9).Select(person => Estimate(person, 1_000)).Append(Estimate(9, 95_000) with { Basis = "", Shares = new InfluenceShares(0.5m, []) }).ToList();
        Estimates.Count(rows, 10, Currency.Euro).Value!.Value.Rows[9].Reason.ShouldBe(Reason.ExtremeEstimate);
    }

    [Fact]
    public void D13_revenue_without_margin_is_refused()
    {
        Conversion.Revenue(Known("D13").Euros("amount"), 1, null).ShouldBe(Measured<GrossBenefit>.Missing(Reason.RevenueNotProfit, 1));
        Should.Throw<ArgumentException>(() => GrossBenefit.Of(Money.Euro(1), ValueNature.Revenue));
        Should.Throw<ArgumentOutOfRangeException>(() => Conversion.Revenue(Money.Euro(1), 1, 1.01m));
        Should.Throw<InvalidOperationException>(() => A.Salary.TimesMargin(0.2m));
    }

    [Fact]
    public void D14_without_benefit_nothing_is_paid_back_and_everything_is_lost()
    {
        var (benefits, costs) = (Known("D14").Euros("benefits"), FullyLoadedCost.Of(Known("D14").Euros("costs")));

        Payback.From(benefits, costs).ShouldBe(Measured<Payback>.Missing(Reason.NoBenefit, 1));
        ReturnOnInvestment.From(benefits, costs).Value.ShouldBe(new ReturnOnInvestment(-100));
        BenefitCostRatio.From(benefits, costs).Value.ShouldBe(new BenefitCostRatio(0));
        BreakEvenShare.From(benefits, ConfidenceAdjustment.None, costs).Reason.ShouldBe(Reason.NoBenefit);
        BreakEvenShare.From(Money.Euro(1), default, costs).Reason.ShouldBe(Reason.NoBenefit);
        Payback.From(Money.Euro(-1), costs).Reason.ShouldBe(Reason.NoBenefit);
        ReturnOnInvestment.From(Money.Euro(-80_000), costs).Value.ShouldBe(new ReturnOnInvestment(-200));
    }

    [Fact]
    public void A_share_above_the_whole_is_kept_and_not_shown_as_a_share()
    {
        var share = BreakEvenShare.From(Money.Euro(100_000), ConfidenceAdjustment.Of(0.5m), FullyLoadedCost.Euro(75_000));

        (share.Raw, share.Value, share.Reason).ShouldBe((1.5m, null, Reason.BreakEvenUnreachable));
        BreakEvenShare.From(Money.Euro(100_000), ConfidenceAdjustment.None, FullyLoadedCost.Euro(100_000)).Value.ShouldBe(1);
    }

    [Fact]
    public void The_change_that_breaks_even_needs_a_unit_that_is_worth_something()
    {
        BreakEvenChange.From(Money.Euro(500), FullyLoadedCost.Euro(75_000)).Value.ShouldBe(150);
        BreakEvenChange.From(Money.Euro(0), FullyLoadedCost.Euro(75_000)).Reason.ShouldBe(Reason.NZero);
        BreakEvenChange.From(Money.Euro(-1), FullyLoadedCost.Euro(75_000)).Reason.ShouldBe(Reason.NoBenefit);
    }

    [Fact]
    public void Amounts_beyond_decimal_are_no_amounts()
    {
        var most = Money.Euro(decimal.MaxValue);
        var cent = FullyLoadedCost.Euro(0.01m);

        ReturnOnInvestment.From(most, cent).Reason.ShouldBe(Reason.NotFinite);
        BenefitCostRatio.From(most, cent).Reason.ShouldBe(Reason.NotFinite);
        NetBenefit.From(-most, FullyLoadedCost.Of(most)).Reason.ShouldBe(Reason.NotFinite);
        Payback.From(Money.Euro(0.01m), FullyLoadedCost.Of(most)).Reason.ShouldBe(Reason.NotFinite);
        BreakEvenShare.From(Money.Euro(0.01m), ConfidenceAdjustment.None, FullyLoadedCost.Of(most)).Reason.ShouldBe(Reason.NotFinite);
        BreakEvenChange.From(Money.Euro(0.01m), FullyLoadedCost.Of(most)).Reason.ShouldBe(Reason.NotFinite);
        Conversion.Output(decimal.MaxValue, 12, Standard(1)).Reason.ShouldBe(Reason.NotFinite);
        Conversion.Time(1, decimal.MaxValue, 2, Standard(1), 1).Reason.ShouldBe(Reason.NotFinite);
        RoiForecast.Of(2, 1, most, ConfidenceAdjustment.None, cent).Reason.ShouldBe(Reason.NotFinite);
        Utility.Of(2, 1, 1, most, cent).Reason.ShouldBe(Reason.NotFinite);
        Estimates.Count([Estimate(1, decimal.MaxValue), Estimate(2, decimal.MaxValue)], 2, Currency.Euro).Reason.ShouldBe(Reason.NotFinite);
        Estimates.Count([.. Enumerable.Range(0, 5).Select(person => Estimate(person, person % 2 == 0 ? decimal.MaxValue : decimal.MinValue))], 5, Currency.Euro).Reason.ShouldBe(Reason.NotFinite);
        new CostLedger(Currency.Euro, [.. A.Ledger.Lines, new CostLine(CostCategory.Travel, most, "jet")]).Total().Reason.ShouldBe(Reason.NotFinite);
        Should.Throw<OverflowException>(() => most + most);
        var gross = GrossBenefit.Of(most);
        ReturnOnInvestment.From(gross.After(Isolation.ByEffect(decimal.MaxValue, IsolationTechnique.ControlGroup)).After(ConfidenceAdjustment.None), cent).Reason.ShouldBe(Reason.NotFinite);
    }

    [Fact]
    public void A_statement_with_an_amount_beyond_decimal_has_no_return_and_throws_nothing()
    {
        var huge = A.Measure("huge", decimal.MaxValue, A.Estimate(IsolationTechnique.ManagerEstimate, 1, 1));

        var two = A.Statement(huge, huge with { Name = "huge too" });
        var effect = A.Statement(A.Measure("effect", 10, Attribution.ByControlGroup(0, 1e300, 0, 0)));
        var scaled = A.Statement(A.Productivity(A.Salary) with { Attributions = [Attribution.ByControlGroup(0, 1e27, 0, 0)] });

        two.ReturnOnInvestment.Reason.ShouldBe(Reason.NotFinite);
        two.BreakEvenShare.Reason.ShouldBe(Reason.NotFinite);
        two.Rule("GP05").Effect.HasValue.ShouldBeTrue();
        effect.ReturnOnInvestment.Reason.ShouldBe(Reason.NotFinite);
        scaled.ReturnOnInvestment.Reason.ShouldBe(Reason.NotFinite);
        A.Statement(huge).Payback.HasValue.ShouldBeTrue();

        // The double beside the largest decimal lies above it.
        A.Statement(A.Measure("edge", 10, Attribution.ByControlGroup(0, (double)decimal.MaxValue, 0, 0))).ReturnOnInvestment.Reason.ShouldBe(Reason.NotFinite);
    }

    [Fact]
    public void Of_nothing_there_is_no_return()
    {
        var statement = A.Statement();

        statement.ReturnOnInvestment.Reason.ShouldBe(Reason.NZero);
        statement.Tier.ShouldBeNull();
        statement.Rule("GP05").Verdict.ShouldBe(RuleVerdict.NotRelevant);
        Estimates.Count([], 5, Currency.Euro).ShouldBe(Measured<EstimatesTotal>.Missing(Reason.NZero, 0));
        CredibleChoice.Among([]).Reason.ShouldBe(Reason.NotIsolated);
    }

    [Fact]
    public void A_list_in_which_no_estimate_counts_comes_to_nothing_and_is_not_missing()
    {
        BenefitEstimate[] rows = [.. Enumerable.Range(0, 6).Select(person => Estimate(person, 1_000, basis: ""))];
        var statement = A.Statement(new ImpactMeasure
        {
            Name = "own work",
            Kind = MeasureKind.Time,
            Attributions = [Attribution.ByStatedValues(IsolationTechnique.ParticipantEstimate, Estimates.Count(rows, 6, Currency.Euro))],
        });

        statement.Benefits.Value.ShouldBe(Money.Euro(0));
        statement.ReturnOnInvestment.Value!.Value.Percent.ShouldBe(-100);
        statement.Payback.Reason.ShouldBe(Reason.NoBenefit);
        statement.Lines[0].Counted.Reason.ShouldBe(Reason.UnsupportedEstimate);
        statement.NotCounted.Single().Rule!.Code.ShouldBe("GP08");
    }

    [Fact]
    public void Three_estimates_have_no_fence()
    {
        var three = Estimates.Count([Estimate(1, 1), Estimate(2, 1), Estimate(3, 1_000_000)], 3, Currency.Euro);
        var four = Estimates.Count([Estimate(1, 1), Estimate(2, 1), Estimate(3, 1_000_000), Estimate(4, 1)], 4, Currency.Euro);

        (three.Value!.Value.UpperFence, three.Notes).ShouldBe((null, [Reason.NBelowMin]));
        three.Value!.Value.Total.ShouldBe(Money.Euro(1_000_002));
        four.Value!.Value.UpperFence.ShouldBe(Money.Euro(250_000.75m + 3 * 249_999.75m));
        four.Notes.ShouldBe(default);
    }

    [Fact]
    public void A_value_on_the_fence_is_not_beyond_it()
    {
        // Quartiles of 0 0 4 4 and x = 16 are 0 and 4: the fence is 16.
        Measured<EstimatesTotal> With(decimal last) => Estimates.Count([Estimate(1, 0), Estimate(2, 0), Estimate(3, 4), Estimate(4, 4), Estimate(5, last)], 5, Currency.Euro);

        With(16).Value!.Value.Total.ShouldBe(Money.Euro(24));
        With(16.01m).Value!.Value.Total.ShouldBe(Money.Euro(8));
    }

    [Fact]
    public void The_break_even_share_of_nothing_has_a_reason() => (default(BreakEvenShare).Value, default(BreakEvenShare).Reason).ShouldBe((null, Reason.NZero));

    [Fact]
    public void Bounds_of_another_currency_do_not_mix_either()
    {
        var dollars = Money.Of(1, Currency.Of("USD"));
        var programme = A.Programme(A.Productivity(A.Salary));

        Should.Throw<ArgumentException>(() => RoiStatement.Of(programme with { CostsBetween = (dollars, dollars) }, 7, draws: 100));
        Should.Throw<ArgumentException>(() => A.Statement(A.Productivity(A.Salary with { Low = dollars })));
        Should.Throw<ArgumentException>(() => A.Statement(A.Productivity(A.Salary with { High = dollars })));
    }

    [Fact]
    public void A_later_year_is_a_share_of_the_first()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => A.Statement(A.Productivity(A.Salary) with { LaterYears = [-0.1m] }));
        Should.Throw<ArgumentOutOfRangeException>(() => A.Statement(A.Productivity(A.Salary) with { LaterYears = [100.1m] }));
        A.Statement(A.Productivity(A.Salary) with { LaterYears = [0, 100] }).Effect("GP09").ShouldBe(-14_400_000);
    }

    [Fact]
    public void When_all_have_answered_nothing_is_missing_whatever_the_digits()
    {
        BenefitEstimate[] rows = [.. Enumerable.Range(1, 7).Select(person => Estimate(person, 1_000 / 3m, 1 / 3m, 1 / 7m) with { Shares = new InfluenceShares(1 / 3m, [2 / 3m]) })];
        var total = Estimates.Count(rows, 7, Currency.Euro).Value!.Value;

        total.Extrapolated.ShouldBe(total.Total);

        // So many digits that thrice a third of them is another number.
        const decimal many = 7.9228162514264337593543950335m;
        (many * 3 / 3).ShouldNotBe(many);
        Estimates.Count([Estimate(1, many), Estimate(2, 0), Estimate(3, 0)], 3, Currency.Euro).Value!.Value.Extrapolated.ShouldBe(Money.Euro(many));
        Proration.ByParticipants(Money.Euro(many), 3, 3).ShouldBe(Money.Euro(many));
    }

    [Fact]
    public void Mistakes_of_the_caller_are_exceptions()
    {
        Should.Throw<ArgumentException>(() => Estimates.Count([Estimate(1, 1), Estimate(1, 2)], 2, Currency.Euro));
        Should.Throw<ArgumentException>(() => Estimates.Count([Estimate(1, 1)], 1, Currency.Of("USD")));
        Should.Throw<ArgumentOutOfRangeException>(() => Estimates.Count([Estimate(1, 1)], 0, Currency.Euro));
        Should.Throw<ArgumentException>(() => A.Statement(A.Productivity(A.Margin), A.Productivity(A.Margin)));
        Should.Throw<ArgumentOutOfRangeException>(() => A.Managers(people: 0));
        Should.Throw<ArgumentOutOfRangeException>(() => A.Estimate(IsolationTechnique.ControlGroup, 0.5m, 0.5m));
        Should.Throw<ArgumentOutOfRangeException>(() => Isolation.ByEstimate(0.5m, IsolationTechnique.TrendLine));
        Should.Throw<ArgumentOutOfRangeException>(() => Isolation.ByEffect(1, IsolationTechnique.ManagerEstimate));
        Should.Throw<ArgumentOutOfRangeException>(() => ((IsolationTechnique)0).Tier());
        ShareEstimate row = new(1, InfluenceShares.AllOfIt, 1, "log");
        Should.Throw<ArgumentException>(() => Attribution.ByEstimates(IsolationTechnique.ManagerEstimate, [row, row], 2));
        Should.Throw<ArgumentOutOfRangeException>(() => Attribution.ByEstimates(IsolationTechnique.ManagerEstimate, [row], 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Attribution.ByEstimates(IsolationTechnique.ManagerEstimate, [], 0));
    }

    private static System.Text.Json.JsonElement Known(string id) => ReferenceFile.Case("kat_degenerate.json", id).GetProperty("inputs");
}
