using CsCheck;
using LdRoi.Measurement.Evaluation;
using LdRoi.Measurement.Roi;
using LdRoi.Measurement.Verweving;
using static LdRoi.Measurement.Tests.Roi.KnownRoi;

namespace LdRoi.Measurement.Tests.Roi;

public sealed class StatementTests
{
    [Fact]
    public void Every_counted_euro_leads_to_its_value_and_its_estimates_and_every_cost_to_its_line()
    {
        var statement = A.Statement(A.Productivity(A.Margin));

        statement.Lines.Single().Traces.ShouldBe([new Trace.ToStandardValue(A.Margin), new Trace.ToEstimates(IsolationTechnique.ManagerEstimate, 8)]);
        statement.CostLines.Select(cost => cost.Line).ShouldBe(A.Ledger.Lines);
        Money.Sum(statement.CostLines.Select(cost => cost.Line.Amount), Currency.Euro).ShouldBe(statement.Costs.Value!.Value.Amount);
        Money.Sum(statement.Lines.Select(line => line.Counted.Value!.Value), Currency.Euro).ShouldBe(statement.Benefits.Value!.Value);
        statement.Lines.Single().Kind.ShouldBe(MeasureKind.Output);
        statement.Programme.ShouldBe("leadership");
    }

    [Fact]
    public void The_break_even_share_and_change_are_those_of_the_seed_case()
    {
        // 97 600 / (192 000 × .8), and 97 600 / (40 × 32 000) as a gain.
        var statement = A.Statement(A.Productivity(A.Margin));

        statement.BreakEvenShare.Value!.Value.ShouldBe(0.635417m, Tolerance);
        statement.Lines[0].BreakEvenChange.Value!.Value.ShouldBe(0.07625m, Tolerance);
        A.Statement(A.Measure("little", 10_000, A.Managers())).BreakEvenShare.Reason.ShouldBe(Reason.BreakEvenUnreachable);
    }

    [Fact]
    public void Of_measures_that_show_the_same_benefit_the_most_credible_counts_then_the_most_cautious_and_the_others_are_told()
    {
        var output = A.Measure("output", 100_000, A.Managers()) with { Benefit = "working time" };
        var hours = A.Measure("hours", 90_000, A.Managers()) with { Benefit = "working time" };
        var guessed = A.Measure("guessed", 10, A.Estimate(IsolationTechnique.ParticipantEstimate, 0.5m, 0.8m)) with { Benefit = "working time" };
        var errors = A.Measure("errors", 80_000, A.Managers());

        var statement = A.Statement(guessed, output, errors, hours);

        statement.Benefits.Value!.Value.Amount.ShouldBe(36_000 + 32_000);
        statement.NotCounted.Where(one => one.Why.Contains(Reason.SameBenefit)).Select(one => (one.Measure, one.Amount.Value!.Value.Amount, one.Rule!.Name))
            .ShouldBe([("guessed", 4m, "Conservative"), ("output", 40_000m, "Conservative")]);
        A.Statement(output, errors).Benefits.Value!.Value.Amount.ShouldBe(72_000);
        var lost = A.Measure("lost", -50_000, A.Estimate(IsolationTechnique.ParticipantEstimate, 0.5m, 0.8m)) with { Benefit = "working time" };
        A.Statement(output, errors, lost).Benefits.Value!.Value.Amount.ShouldBe(32_000 - 20_000, "a loss is not set aside for a gain");
    }

    // TORNADO-1 as a statement: the same bars, with the share from its own band (.4 to .6 at 80 %) instead of .3 to .6.
    [Fact]
    public void The_tornado_of_a_statement_has_the_known_bars()
    {
        var salary = A.Salary with { Low = Money.Euro(48_000), High = Money.Euro(66_000) };
        var programme = A.Programme(A.Productivity(salary) with { ChangeBetween = (0.10m, 0.20m) }) with { CostsBetween = (Money.Euro(87_840), Money.Euro(117_120)) };

        var bars = RoiStatement.Of(programme, 7, draws: 100).Tornado;

        bars.Select(bar => bar.Input).ShouldBe(["productivity/improvement", "productivity/share", "productivity/value", "costs"]);
        var expected = Expected("TORNADO-1").GetProperty("bars").EnumerateArray().ToDictionary(bar => bar.GetProperty("input").GetString()!);
        foreach (var (bar, name) in bars.Zip(["improvement", "share_times_confidence", "value_per_fte", "costs"]))
        {
            bar.AtHigh.Percent.ShouldBe(expected[name].Amount("roi_high"), Tolerance);
            if (name == "share_times_confidence") bar.AtLow.Percent.ShouldBe(Expected("TORNADO-1").Amount("roi_base"), Tolerance);
            else bar.AtLow.Percent.ShouldBe(expected[name].Amount("roi_low"), Tolerance);
        }
    }

    [Fact]
    public void The_counted_return_lies_near_the_low_end_of_its_interval()
    {
        var statement = A.Statement(A.Productivity(A.Salary));

        var (counted, interval) = (statement.ReturnOnInvestment.Value!.Value.Percent, statement.Interval.Value!.Value);
        counted.ShouldBeLessThan(interval.P5.Percent);
        interval.P5.Percent.ShouldBe(47.54m + (121.31m - 47.54m) * 0.05m, 2);
        interval.Median.Percent.ShouldBe((47.54m + 121.31m) / 2, 3);
        interval.ShareBelowTarget.ShouldBe(0);
    }

    [Fact]
    public void The_order_of_measures_costs_methods_and_estimates_changes_no_bit()
    {
        BenefitEstimate[] rows = [.. Enumerable.Range(0, 12).Select(person => Estimate(person, 1_000 + person / 3m, 0.5m, 0.7m))];
        ImpactMeasure Stated(IEnumerable<BenefitEstimate> list) => new()
        {
            Name = "own work",
            Kind = MeasureKind.Time,
            Attributions = [Attribution.ByStatedValues(IsolationTechnique.ParticipantEstimate, Estimates.Count([.. list], 15, Currency.Euro))],
        };
        var errors = A.Measure("errors", 100_000 / 3m, A.Estimate(IsolationTechnique.ExpertEstimate, 0.6m, 0.9m), A.Estimate(IsolationTechnique.ManagerEstimate, 0.35m, 0.9m));
        var programme = A.Programme(A.Productivity(A.Salary, A.Margin) with { ChangeBetween = (0.1m, 0.2m) }, errors, Stated(rows));
        var turned = programme with
        {
            Measures = [Stated(rows.Reverse()), errors with { Attributions = [.. errors.Attributions.Reverse()] }, A.Productivity(A.Margin, A.Salary) with { ChangeBetween = (0.1m, 0.2m) }],
            Costs = new CostLedger(Currency.Euro, [.. programme.Costs.Lines.Reverse()]),
        };

        RoiStatement one = RoiStatement.Of(programme, 11, draws: 300), other = RoiStatement.Of(turned, 11, draws: 300);

        other.ReturnOnInvestment.ShouldBe(one.ReturnOnInvestment);
        other.Benefits.ShouldBe(one.Benefits);
        other.Interval.ShouldBe(one.Interval);
        other.Ledger.Select(outcome => outcome.Effect).ShouldBe(one.Ledger.Select(outcome => outcome.Effect));
        other.BreakEvenShare.ShouldBe(one.BreakEvenShare);
    }

    [Fact]
    public void More_cautious_inputs_never_raise_the_return() => Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100], Gen.Int[0, 100]).Sample(
        (share, confidence, less) =>
        {
            decimal Roi(decimal s, decimal c) => RoiStatement.Of(
                A.Programme(A.Measure("m", 100_000, A.Estimate(IsolationTechnique.ManagerEstimate, s / 100, c / 100))), 1, draws: 100).ReturnOnInvestment.Value!.Value.Percent;
            return Roi(share, confidence * less / 100m) <= Roi(share, confidence) && Roi(share * less / 100m, confidence) <= Roi(share, confidence);
        }, iter: 30);

    [Fact]
    public void A_target_counts_when_it_was_set_before_the_start()
    {
        var programme = A.Programme(A.Productivity(A.Salary));
        Programme SetOn(DateOnly day) => programme with { Objectives = [new(EvaluationLevel.Roi, "ROI", 60, day)] };

        var before = RoiStatement.Of(SetOn(A.Start.AddDays(-1)), 7, draws: 1_000);
        var late = RoiStatement.Of(SetOn(A.Start), 7, draws: 1_000);

        before.Notes.Contains(Reason.NoTargetSet).ShouldBeFalse();
        before.Interval.Value!.Value.ShareBelowTarget.ShouldNotBeNull();
        before.VModel[^1].IsReached.ShouldBe(false);
        late.Notes.Contains(Reason.NoTargetSet).ShouldBeTrue();
        late.Interval.Value!.Value.ShareBelowTarget.ShouldBeNull();
        late.VModel[^1].ShouldSatisfyAllConditions(row => row.IsReached.ShouldBeNull(), row => row.Notes.ShouldBe([Reason.NoTargetSet]), row => row.Result.HasValue.ShouldBeTrue());
    }

    [Fact]
    public void A_triangle_is_drawn_where_the_plan_says_so_and_the_seed_is_kept()
    {
        var programme = A.Programme(A.Productivity(A.Salary) with { ChangeBetween = (0.05m, 0.16m) });

        var uniform = RoiStatement.Of(programme, 9, draws: 2_000).Interval.Value!.Value;
        var triangular = RoiStatement.Of(programme, 9, draws: 2_000, shape: DrawShape.Triangular).Interval.Value!.Value;

        // Likeliest at .15, near the upper end of the change.
        triangular.P5.Percent.ShouldBeGreaterThan(uniform.P5.Percent + 5);
        (triangular.Draws, triangular.Seed).ShouldBe((2_000, 9UL));
    }

    [Fact]
    public void Costs_that_may_be_nothing_give_no_interval_and_bounds_beside_the_costs_are_widened_to_them()
    {
        var programme = A.Programme(A.Productivity(A.Salary));

        RoiStatement.Of(programme with { CostsBetween = (Money.Euro(0), Money.Euro(1)) }, 7, draws: 100).Tornado.Select(bar => bar.Input).ShouldBeEmpty();
        RoiStatement.Of(programme with { CostsBetween = (Money.Euro(-97_600), Money.Euro(97_600)) }, 7, draws: 100).Interval.Reason.ShouldBe(Reason.CostsMissing);
        RoiStatement.Of(programme with { CostsBetween = (Money.Euro(100_000), Money.Euro(120_000)) }, 7, draws: 100).Tornado.Single(bar => bar.Input == "costs").AtLow.Percent.ShouldBe(47.540984m, Tolerance);
    }

    [Fact]
    public void Of_several_reasons_the_first_in_rank_is_given()
    {
        var few = A.Measure("few", 1_000, A.Estimate(IsolationTechnique.ManagerEstimate, 0.5m, 0.8m, people: 4));
        var huge = A.Measure("huge", 1_000, Attribution.ByControlGroup(0, 1e300, 0, 0));
        var revenue = A.Productivity(A.Revenue);
        var bare = A.Measure("bare", 1_000);

        A.Statement(few, huge, revenue, bare).ReturnOnInvestment.Reason.ShouldBe(Reason.PrivacyMinN);
        A.Statement(huge, revenue, bare).ReturnOnInvestment.Reason.ShouldBe(Reason.NotFinite);
        A.Statement(huge, A.Productivity(A.Salary)).ReturnOnInvestment.Reason.ShouldBe(Reason.NotFinite);
        A.Statement(revenue, bare).ReturnOnInvestment.Reason.ShouldBe(Reason.NotIsolated);
        A.Statement(revenue, revenue with { Name = "too" }).ReturnOnInvestment.Reason.ShouldBe(Reason.RevenueNotProfit);
        A.Statement(revenue).Lines[0].ShouldSatisfyAllConditions(
            line => line.BreakEvenChange.Reason.ShouldBe(Reason.RevenueNotProfit), line => line.Gross.Reason.ShouldBe(Reason.RevenueNotProfit), line => line.Tier.ShouldBeNull(),
            line => line.Ground.ShouldBeNull(), line => line.Traces.ShouldBeEmpty(), line => line.LaterYears.HasValue.ShouldBeFalse());
        A.Statement(huge).Lines[0].Methods.Single().Amount.Reason.ShouldBe(Reason.NotFinite);
        A.Statement(huge).NotCounted.Single().Rule.ShouldBeNull();
        A.Statement(A.Measure("m", 1_000, A.Estimate(IsolationTechnique.ManagerEstimate, 0.5m, 0.8m, people: 4), Attribution.ByControlGroup(0, 1e300, 0, 0))).ReturnOnInvestment.Reason.ShouldBe(Reason.PrivacyMinN);
    }

    [Fact]
    public void A_statement_is_as_credible_as_its_weakest_amount()
    {
        var strong = A.Measure("errors", 1_000, Attribution.ByControlGroup(0, 10, 0, 0));
        var weak = A.Measure("image", 1_000, A.Estimate(IsolationTechnique.ParticipantEstimate, 0.5m, 0.8m));

        A.Statement(strong).Tier.ShouldBe(CredibilityTier.A);
        A.Statement(strong, weak).Tier.ShouldBe(CredibilityTier.D);
    }

    [Fact]
    public void Of_equal_values_that_nothing_isolates_the_lowest_is_listed() =>
        A.Statement(A.Productivity(A.Salary, A.Salary with { Amount = Money.Euro(50_000) }) with { Attributions = [] }).Lines[0].Gross.Value.ShouldBe(Money.Euro(300_000));

    [Fact]
    public void A_study_is_dear_above_a_tenth_of_the_costs()
    {
        var programme = A.Programme(A.Productivity(A.Margin));
        RoiStatement With(decimal evaluation) => RoiStatement.Of(programme with
        {
            Costs = new CostLedger(Currency.Euro, [.. Enum.GetValues<CostCategory>().Select(category => new CostLine(
                category, Money.Euro(category switch { CostCategory.Evaluation => evaluation, CostCategory.Delivery => 100 - evaluation, _ => 0 }), "books"))]),
        }, 7, draws: 100);

        (With(10).StudyShare, With(10).IsStudyDear).ShouldBe((0.1m, false));
        With(10.1m).IsStudyDear.ShouldBeTrue();
    }

    [Fact]
    public void The_level_where_most_was_lost_and_scrap_stand_on_it()
    {
        var programme = A.Programme(A.Productivity(A.Margin)) with
        {
            Reached = [.. Enumerable.Range(0, 100).Select(person => new LevelsReached(person < 90, person < 80, person < 30, person < 25))],
            Use = [.. Enumerable.Range(0, 20).Select(person => new PersonUse(0.7m, null, person < 12 ? 0.55m : null))],
            Intangibles = [new("trust", "none"), new("image", "none")],
        };

        var statement = RoiStatement.Of(programme, 7, draws: 100);

        statement.Chain.Value!.Value.Largest.ShouldBe(3);
        statement.Scrap.Cautious.Value!.Value.Wasted(statement.Costs.Value!.Value).ShouldBe(Money.Euro(97_600 * 0.67m));
        statement.ListsEnoughIntangibles.ShouldBeFalse();

        // Forty people with sixteen hours each: 640 hours.
        var waste = RoiStatement.Of(programme with { HoursEach = 16 }, 7, draws: 100).Wasted;
        (waste.Predicted.Money.Value!.Value, waste.Predicted.Hours.Value).ShouldBe((Money.Euro(97_600 * 0.3m), 192m));
        (waste.AsReported.Money.Value!.Value, waste.AsReported.Hours.Value).ShouldBe((Money.Euro(97_600 * 0.45m), 288m));
        (waste.Cautious.Money.Value!.Value, waste.Cautious.Hours.Value).ShouldBe((Money.Euro(97_600 * 0.67m), 428.8m));
        var unpaid = RoiStatement.Of(programme with { HoursEach = 16, Costs = new CostLedger(Currency.Euro, []) }, 7, draws: 100).Wasted.Predicted;
        (unpaid.Money.Reason, unpaid.Hours.Value).ShouldBe((Reason.CostsMissing, 192m));
        var few = RoiStatement.Of(programme with { Use = [.. programme.Use.Take(4)] }, 7, draws: 100).Wasted.Predicted;
        (few.Money.Reason, few.Hours.Reason).ShouldBe((Reason.PrivacyMinN, Reason.PrivacyMinN));
        A.Statement(A.Productivity(A.Margin)).Chain.Reason.ShouldBe(Reason.NZero);
    }
}
