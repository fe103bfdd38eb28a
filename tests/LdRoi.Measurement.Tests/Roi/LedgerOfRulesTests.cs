using LdRoi.Measurement.Effects;
using LdRoi.Measurement.Evaluation;
using LdRoi.Measurement.Roi;
using static LdRoi.Measurement.Tests.Roi.KnownRoi;

namespace LdRoi.Measurement.Tests.Roi;

public sealed class LedgerOfRulesTests
{
    [Fact]
    public void There_are_twelve_rules_with_their_names()
    {
        GuidingPrinciple.All.Select(rule => rule.ToString()).ShouldBe(
        [
            "GP01 LowerLevels", "GP02 HigherLevelRigour", "GP03 MostCredibleSource", "GP04 Conservative", "GP05 Isolate", "GP06 MissingIsZero", "GP07 AdjustError", "GP08 NoExtremes",
            "GP09 FirstYear", "GP10 FullyLoaded", "GP11 Intangibles", "GP12 TellAll",
        ]);
        A.Statement(A.Productivity(A.Margin)).Ledger.Select(outcome => outcome.Rule).ShouldBe(GuidingPrinciple.All);
    }

    [Fact]
    public void Lower_levels_need_answers_and_higher_ones_may_leave_them_short()
    {
        var programme = A.Programme(A.Productivity(A.Margin));

        var without = RoiStatement.Of(programme with { Evidence = [.. programme.Evidence.Where(one => one.Level != EvaluationLevel.Learning)] }, 7, draws: 100);

        RoiStatement.Of(programme, 7, draws: 100).Rule("GP01").Verdict.ShouldBe(RuleVerdict.Applied);
        without.Rule("GP01").ShouldSatisfyAllConditions(one => one.Verdict.ShouldBe(RuleVerdict.Violated), one => one.Notes.ShouldBe([Reason.LowerLevelMissing]));
        without.Notes.Contains(Reason.LowerLevelMissing).ShouldBeTrue();
        without.ReturnOnInvestment.HasValue.ShouldBeTrue();
        without.Rule("GP02").Verdict.ShouldBe(RuleVerdict.Applied);
        RoiStatement.Of(programme with { Evidence = [new(EvaluationLevel.Reaction, "r", 0, 1), .. programme.Evidence.Skip(1)] }, 7, draws: 100).Rule("GP01").Verdict.ShouldBe(RuleVerdict.Violated);
        A.Statement().Rule("GP02").Verdict.ShouldBe(RuleVerdict.NotRelevant);
    }

    [Fact]
    public void The_most_credible_source_counts_alone()
    {
        var statement = A.Statement(A.Measure("errors", 100_000, A.Estimate(IsolationTechnique.ParticipantEstimate, 0.5m, 0.8m), A.Estimate(IsolationTechnique.ManagerEstimate, 0.35m, 0.9m)));

        statement.Benefits.Value.ShouldBe(Money.Euro(31_500));
        statement.Lines[0].Ground.ShouldBe(ChoiceGround.MostCredible);
        statement.Lines[0].Methods.Select(method => (method.Technique, method.Amount.Value!.Value.Amount, method.IsUsed)).ShouldBe(
            [(IsolationTechnique.ParticipantEstimate, 40_000m, false), (IsolationTechnique.ManagerEstimate, 31_500m, true)]);
        statement.Rule("GP03").Verdict.ShouldBe(RuleVerdict.Applied);
        statement.Effect("GP03").ShouldBe(-8_500);
        statement.Rule("GP03").Measures.ShouldBe(["errors"]);
        statement.Rule("GP04").Verdict.ShouldBe(RuleVerdict.NotRelevant);
    }

    [Fact]
    public void A_less_credible_source_that_gives_less_takes_nothing_off() => A.Statement(
            A.Measure("errors", 100_000, A.Estimate(IsolationTechnique.ParticipantEstimate, 0.1m, 0.8m), A.Estimate(IsolationTechnique.ManagerEstimate, 0.35m, 0.9m)))
        .Effect("GP03").ShouldBe(0);

    [Fact]
    public void Of_equally_credible_methods_the_most_cautious_counts_and_the_difference_is_stated()
    {
        var statement = A.Statement(A.Measure("errors", 100_000, A.Estimate(IsolationTechnique.ExpertEstimate, 0.6m, 0.9m), A.Estimate(IsolationTechnique.ManagerEstimate, 0.35m, 0.9m)));

        statement.Benefits.Value.ShouldBe(Money.Euro(31_500));
        statement.Lines[0].Ground.ShouldBe(ChoiceGround.MostCautious);
        statement.Effect("GP04").ShouldBe(31_500 - 54_000);
        statement.Rule("GP03").Verdict.ShouldBe(RuleVerdict.NotRelevant);
    }

    [Fact]
    public void A_mean_that_the_plan_agrees_on_is_used_and_said_to_be_less_cautious()
    {
        var measure = A.Measure("errors", 100_000, A.Estimate(IsolationTechnique.ParticipantEstimate, 0.5m, 0.8m), A.Estimate(IsolationTechnique.ManagerEstimate, 0.35m, 0.9m));

        var mean = A.Statement(measure with { DeclaredEqual = true, MeanAgreed = true });
        var lower = A.Statement(measure with { DeclaredEqual = true });

        mean.Benefits.Value.ShouldBe(Money.Euro(35_750));
        mean.Tier.ShouldBe(CredibilityTier.D);
        mean.Rule("GP04").Verdict.ShouldBe(RuleVerdict.Violated);
        mean.Effect("GP04").ShouldBe(35_750 - 31_500);
        mean.Interval.HasValue.ShouldBeTrue();
        mean.Tornado.Select(bar => bar.Input).ShouldBe(["errors/share/1", "errors/share/2"]);

        // Means of both methods: all of the change at .8 and .9, and shares of .5 and .35 without their error; the bar goes to a share of .5 × 1.2 beside the other's .315.
        mean.Effect("GP05").ShouldBe(35_750 - 85_000);
        mean.Effect("GP07").ShouldBe(35_750 - 42_500);
        mean.Tornado[0].AtHigh.Percent.ShouldBe(((60_000 + 31_500) / 2m / 97_600 - 1) * 100, Tolerance);
        lower.Benefits.Value.ShouldBe(Money.Euro(31_500));
        lower.Effect("GP04").ShouldBe(-8_500);
        lower.Rule("GP03").Verdict.ShouldBe(RuleVerdict.NotRelevant);
        lower.Rule("GP04").Verdict.ShouldBe(RuleVerdict.Applied);
    }

    [Fact]
    public void A_mean_of_a_comparison_and_of_estimates_meets_the_rules_for_estimates_with_its_half()
    {
        // A change worth 100 000 without owner of the value, so that the comparison stands no higher than estimates: 40 000 by the growth beyond the market, and 16 000 by
        // eight of fourteen answers (six without basis) of twenty invited, each .5 × .8.
        ShareEstimate[] rows = [.. Enumerable.Range(0, 14).Select(person => new ShareEstimate(person, new InfluenceShares(0.5m, [0.5m]), 0.8m, person < 8 ? "log" : ""))];
        var measure = A.Measure("errors", 0, Attribution.ByBaseline(0.5m, 0.1m, 100_000), Attribution.ByEstimates(IsolationTechnique.ManagerEstimate, rows, 20)) with
        {
            Valuations = [Measured<GrossBenefit>.Of(GrossBenefit.Of(Money.Euro(100_000)), 1)],
            DeclaredEqual = true,
            MeanAgreed = true,
        };

        var statement = A.Statement(measure);

        statement.Benefits.Value.ShouldBe(Money.Euro(28_000));
        statement.Effect("GP04").ShouldBe(28_000 - 16_000);
        statement.Effect("GP07").ShouldBe(28_000 - (40_000 + 20_000) / 2);
        statement.Effect("GP06").ShouldBe(28_000 - (40_000 + 320_000 / 14m) / 2, Tolerance);
        statement.Effect("GP08").ShouldBe(-12_000 / 2);
        statement.Interval.Reason.ShouldBe(Reason.FewClusters);
    }

    [Fact]
    public void Among_sources_declared_equal_the_rule_of_caution_takes_off_what_the_more_credible_one_gave()
    {
        var measure = A.Measure("errors", 100_000, A.Estimate(IsolationTechnique.ParticipantEstimate, 0.1m, 0.8m), A.Estimate(IsolationTechnique.ManagerEstimate, 0.35m, 0.9m));

        var statement = A.Statement(measure with { DeclaredEqual = true });

        statement.Benefits.Value.ShouldBe(Money.Euro(8_000));
        statement.Effect("GP04").ShouldBe(8_000 - 31_500);
    }

    [Fact]
    public void Of_several_less_credible_sources_the_highest_is_what_was_not_counted() => A.Statement(
            A.Measure("errors", 100_000, A.Estimate(IsolationTechnique.ParticipantEstimate, 0.1m, 0.8m), A.Estimate(IsolationTechnique.ParticipantEstimate, 0.5m, 0.8m), A.Estimate(IsolationTechnique.ManagerEstimate, 0.35m, 0.9m)))
        .Effect("GP03").ShouldBe(31_500 - 40_000);

    [Fact]
    public void Isolation_and_error_take_off_what_each_of_them_would()
    {
        var statement = A.Statement(A.Productivity(A.Margin));

        statement.Effect("GP05").ShouldBe(76_800 - 192_000 * 0.8m);
        statement.Rule("GP05").Notes.ShouldBe(default);
        statement.Effect("GP07").ShouldBe(76_800 - 192_000 * 0.5m);
        statement.Rule("GP06").Verdict.ShouldBe(RuleVerdict.NotRelevant);
        statement.Rule("GP08").Verdict.ShouldBe(RuleVerdict.Applied);
        statement.Effect("GP08").ShouldBe(0);
    }

    [Fact]
    public void What_is_not_isolated_is_listed_and_not_counted()
    {
        var alone = A.Statement(A.Measure("image", 50_000));
        var beside = A.Statement(A.Measure("image", 50_000), A.Measure("errors", 100_000, A.Estimate(IsolationTechnique.ManagerEstimate, 0.5m, 0.8m)));

        alone.ReturnOnInvestment.Reason.ShouldBe(Reason.NotIsolated);
        alone.Rule("GP05").Verdict.ShouldBe(RuleVerdict.Violated);
        alone.NotCounted.Single().ShouldSatisfyAllConditions(
            one => one.Amount.Value.ShouldBe(Money.Euro(50_000)), one => one.Rule!.Code.ShouldBe("GP05"), one => one.Why.ShouldBe([Reason.NotIsolated]),
            one => one.Traces.ShouldHaveSingleItem().ShouldBeOfType<Trace.ToStandardValue>());
        beside.Benefits.Value.ShouldBe(Money.Euro(40_000));
        beside.Rule("GP05").Verdict.ShouldBe(RuleVerdict.Applied);
        beside.Rule("GP05").Notes.ShouldBe([Reason.NotIsolated]);
        beside.Effect("GP05").ShouldBe(40_000 - 80_000 - 50_000);
        beside.Rule("GP05").Measures.ShouldBe(["errors", "image"]);
    }

    [Fact]
    public void A_method_that_failed_does_not_isolate_and_says_why()
    {
        var trend = TrendLine.Project(Effects.Series.Before, Effects.Series.After, anotherInfluence: true);

        var statement = A.Statement(A.Measure("output", 50_000, Attribution.ByTrendLine(trend)));

        statement.ReturnOnInvestment.Reason.ShouldBe(Reason.NotIsolated);
        statement.NotCounted.Single().Why.ShouldBe([Reason.TrendNotValid, Reason.NotIsolated]);
        statement.Lines[0].Methods.Single().Amount.Reason.ShouldBe(Reason.TrendNotValid);
    }

    [Fact]
    public void Who_did_not_answer_lowers_the_benefits()
    {
        var list = Estimates.Count([.. Enumerable.Range(0, 18).Select(person => Estimate(person, 2_000))], 30, Currency.Euro);

        var statement = A.Statement(Stated(list));

        statement.Benefits.Value.ShouldBe(Money.Euro(36_000));
        statement.Rule("GP06").Verdict.ShouldBe(RuleVerdict.Applied);
        statement.Effect("GP06").ShouldBe(36_000 - 60_000);
        statement.Tier.ShouldBe(CredibilityTier.D);
        statement.Notes.Contains(Reason.NoStandardValue).ShouldBeTrue();
    }

    [Fact]
    public void Enough_dropped_estimates_are_shown_together()
    {
        BenefitEstimate[] rows = [.. Enumerable.Range(0, 20).Select(person => Estimate(person, 1_000 + person, share: 0.5m, confidence: 0.8m, basis: person < 6 ? "" : "log"))];

        var statement = A.Statement(Stated(Estimates.Count(rows, 20, Currency.Euro)));

        var counted = rows.Skip(6).Sum(row => row.YearlyValue.Amount) * 0.4m;
        var dropped = rows.Take(6).Sum(row => row.YearlyValue.Amount);
        statement.Benefits.Value.ShouldBe(Money.Euro(counted));
        statement.Effect("GP08").ShouldBe(-dropped * 0.4m);
        statement.NotCounted.Single().ShouldSatisfyAllConditions(
            one => one.Amount.Value.ShouldBe(Money.Euro(dropped)), one => one.Rule!.Code.ShouldBe("GP08"), one => one.Why.ShouldBe([Reason.UnsupportedEstimate]),
            one => one.Traces.ShouldBe([new Trace.ToEstimates(IsolationTechnique.ParticipantEstimate, 6)]));
    }

    [Fact]
    public void Later_years_are_listed_unless_a_reason_makes_the_programme_long_term()
    {
        var inputs = Inputs("RULE-09 first year");
        var expected = Expected("RULE-09 first year");
        var years = inputs.GetProperty("year_benefits").Amounts();
        var measure = A.Measure("savings", years[0], Attribution.ByEstimate(IsolationTechnique.ManagerEstimate, InfluenceShares.AllOfIt, 1, 8, "invoices")) with
        {
            LaterYears = [.. years.Skip(1).Select(year => year / years[0])],
        };
        var costs = new CostLedger(Currency.Euro, [.. Enum.GetValues<CostCategory>().Select(category =>
            category == CostCategory.Delivery ? new CostLine(category, inputs.Euros("costs"), "invoice") : CostLine.None(category, Currency.Euro, "part of the invoice"))]);
        var programme = A.Programme(measure) with { Costs = costs };

        var shortTerm = RoiStatement.Of(programme, 7, draws: 100);
        var longTerm = RoiStatement.Of(programme with { LongTermReason = "three-year contract" }, 7, draws: 100);

        (shortTerm.Benefits.Value!.Value, shortTerm.Costs.Value!.Value).ShouldGive(expected.GetProperty("short_term"));
        shortTerm.Effect("GP09").ShouldBe(-90_000);
        shortTerm.CountsLaterYears.ShouldBeNull();
        shortTerm.NotCounted.Single().ShouldSatisfyAllConditions(one => one.Amount.Value.ShouldBe(Money.Euro(90_000)), one => one.Rule!.Code.ShouldBe("GP09"));
        shortTerm.Lines[0].LaterYears.Value.ShouldBe(Money.Euro(90_000));
        longTerm.Benefits.Value!.Value.Amount.ShouldBe(expected.GetProperty("WRONG_all_years").Amount("benefits"));
        longTerm.CountsLaterYears.ShouldBe("three-year contract");
        longTerm.Rule("GP09").Verdict.ShouldBe(RuleVerdict.NotRelevant);
        longTerm.Payback.ShouldBe(shortTerm.Payback);
        longTerm.NotCounted.ShouldBeEmpty();
        RoiStatement.Of(programme with { LongTermReason = " " }, 7, draws: 100).ShouldSatisfyAllConditions(one => one.Benefits.ShouldBe(shortTerm.Benefits), one => one.CountsLaterYears.ShouldBeNull());
    }

    [Fact]
    public void Full_loading_costs_what_no_invoice_shows()
    {
        var programme = A.Programme(A.Productivity(A.Margin));
        var idle = programme.Costs with { Lines = [.. programme.Costs.Lines.Select(line => line.Category == CostCategory.ParticipantTime ? new CostLine(line.Category, Money.Euro(0), "") : line)] };

        RoiStatement.Of(programme, 7, draws: 100).Effect("GP10").ShouldBe(-(43_680 + 3_600 + 1_800 + 2_420));
        var light = RoiStatement.Of(programme with { Costs = idle }, 7, draws: 100);
        light.Rule("GP10").Verdict.ShouldBe(RuleVerdict.Violated);
        light.Notes.Contains(Reason.CostsNotFullyLoaded).ShouldBeTrue();
        light.ReturnOnInvestment.Notes.Contains(Reason.CostsNotFullyLoaded).ShouldBeTrue();
    }

    [Theory]
    [InlineData("", 0.5, Reason.UnsupportedEstimate)]
    [InlineData("log", 0.4, Reason.SharesNot100)]
    [InlineData(" ", 0.4, Reason.UnsupportedEstimate)]
    public void An_agreed_estimate_that_breaks_a_rule_counts_nothing_until_it_is_mended(string basis, double other, Reason reason)
    {
        var broken = Attribution.ByEstimate(IsolationTechnique.ManagerEstimate, new InfluenceShares(0.5m, [(decimal)other]), 0.8m, 8, basis);

        var alone = A.Statement(A.Measure("errors", 100_000, broken));
        var beside = A.Statement(A.Measure("errors", 100_000, broken, A.Estimate(IsolationTechnique.ParticipantEstimate, 0.5m, 0.8m)));

        alone.ReturnOnInvestment.Value.ShouldBe(new ReturnOnInvestment(-100));
        alone.Lines[0].Counted.Reason.ShouldBe(reason);
        alone.NotCounted.Single().ShouldSatisfyAllConditions(one => one.Rule!.Code.ShouldBe("GP08"), one => one.Amount.Reason.ShouldBe(reason), one => one.Why.Contains(reason).ShouldBeTrue());
        alone.Rule("GP05").Verdict.ShouldBe(RuleVerdict.Applied);
        beside.Benefits.Value.ShouldBe(Money.Euro(40_000));
        beside.Tier.ShouldBe(CredibilityTier.D);
    }

    [Fact]
    public void Effects_of_a_long_term_programme_are_over_its_years()
    {
        var programme = A.Programme(A.Productivity(A.Margin) with { LaterYears = [0.5m] }) with { LongTermReason = "contract" };

        var statement = RoiStatement.Of(programme, 7, draws: 100);

        statement.Benefits.Value.ShouldBe(Money.Euro(115_200));
        statement.Effect("GP05").ShouldBe(-115_200);
        statement.Effect("GP07").ShouldBe(-28_800);
        statement.BreakEvenShare.Raw!.Value.ShouldBe(97_600 / (153_600m * 1.5m), 1e-20m);
        statement.Tornado.Single().AtLow.ShouldBe(statement.ReturnOnInvestment.Value!.Value);
    }

    [Fact]
    public void Intangibles_need_their_reason_and_participants_the_results()
    {
        var programme = A.Programme(A.Productivity(A.Margin));
        RuleVerdict Of(Programme one, string code) => RoiStatement.Of(one, 7, draws: 100).Rule(code).Verdict;

        Of(programme, "GP11").ShouldBe(RuleVerdict.NotRelevant);
        Of(programme with { Intangibles = [new("trust", "no credible value")] }, "GP11").ShouldBe(RuleVerdict.Applied);
        Of(programme with { Intangibles = [new("trust", "no credible value"), new("image", " ")] }, "GP11").ShouldBe(RuleVerdict.Violated);
        Of(programme, "GP12").ShouldBe(RuleVerdict.Applied);
        Of(programme with { Recipients = [Recipient.Client] }, "GP12").ShouldBe(RuleVerdict.Violated);
    }

    private static ImpactMeasure Stated(Measured<EstimatesTotal> list) => new()
    {
        Name = "own work",
        Kind = MeasureKind.Time,
        Attributions = [Attribution.ByStatedValues(IsolationTechnique.ParticipantEstimate, list)],
    };
}
