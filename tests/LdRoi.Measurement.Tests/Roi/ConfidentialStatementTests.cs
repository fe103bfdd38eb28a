using LdRoi.Measurement.Evaluation;
using LdRoi.Measurement.Roi;
using LdRoi.Measurement.Verweving;
using static LdRoi.Measurement.Tests.Roi.KnownRoi;

namespace LdRoi.Measurement.Tests.Roi;

public sealed class ConfidentialStatementTests
{
    [Fact]
    public void Estimates_of_four_people_count_for_nothing_and_are_said_to_be_withheld()
    {
        var statement = A.Statement(A.Measure("few", 90_000, A.Estimate(IsolationTechnique.ManagerEstimate, 0.5m, 0.8m, people: 4)), A.Measure("many", 50_000, A.Estimate(IsolationTechnique.ManagerEstimate, 0.5m, 0.8m, people: 5)));

        statement.Benefits.Value.ShouldBe(Money.Euro(20_000));
        statement.Lines[0].Counted.Reason.ShouldBe(Reason.PrivacyMinN);
        statement.Lines[0].Methods.Single().Amount.ShouldBe(Measured<Money>.Missing(Reason.PrivacyMinN, 0));
        statement.Lines[0].Methods.Single().Traces[^1].ShouldBe(new Trace.ToEstimates(IsolationTechnique.ManagerEstimate, null));
        statement.Lines[1].Counted.Value.ShouldBe(Money.Euro(20_000));
        statement.NotCounted.Single().ShouldSatisfyAllConditions(one => one.Amount.Reason.ShouldBe(Reason.PrivacyMinN), one => one.Rule.ShouldBeNull(), one => one.Why.ShouldBe([Reason.PrivacyMinN]));
    }

    [Fact]
    public void When_everything_rests_on_too_few_people_confidentiality_is_the_only_reason()
    {
        var statement = RoiStatement.Of(
            A.Programme(A.Measure("few", 90_000, A.Estimate(IsolationTechnique.ManagerEstimate, 0.5m, 0.8m, people: 4))) with { Costs = new CostLedger(Currency.Euro, []) }, 7, draws: 100);

        statement.Benefits.Reason.ShouldBe(Reason.PrivacyMinN);
        statement.ReturnOnInvestment.Reason.ShouldBe(Reason.PrivacyMinN);
        statement.BenefitCostRatio.Reason.ShouldBe(Reason.PrivacyMinN);
        statement.NetBenefit.Reason.ShouldBe(Reason.PrivacyMinN);
        statement.Payback.Reason.ShouldBe(Reason.PrivacyMinN);
        statement.BreakEvenShare.Reason.ShouldBe(Reason.PrivacyMinN);
        statement.Interval.Reason.ShouldBe(Reason.PrivacyMinN);
        statement.Tornado.ShouldBeEmpty();
    }

    [Fact]
    public void A_less_credible_group_that_may_be_shown_takes_the_place_of_one_that_may_not()
    {
        var statement = A.Statement(A.Measure("errors", 100_000, A.Estimate(IsolationTechnique.ManagerEstimate, 0.35m, 0.9m, people: 3), A.Estimate(IsolationTechnique.ParticipantEstimate, 0.5m, 0.8m, people: 18)));

        statement.Benefits.Value.ShouldBe(Money.Euro(40_000));
        statement.Lines[0].Methods[0].Amount.Reason.ShouldBe(Reason.PrivacyMinN);
        statement.Rule("GP03").Verdict.ShouldBe(RuleVerdict.NotRelevant);
    }

    [Fact]
    public void What_one_person_said_too_much_is_nowhere_on_the_statement()
    {
        BenefitEstimate[] rows = [.. Enumerable.Range(0, 9).Select(person => Estimate(person, 1_000 + person)), Estimate(9, 95_000)];

        var statement = A.Statement(Stated(rows));

        statement.Benefits.Value.ShouldBe(Money.Euro(9_036));
        statement.Rule("GP08").Effect.Reason.ShouldBe(Reason.PrivacyMinN);
        statement.NotCounted.Single().Amount.Reason.ShouldBe(Reason.PrivacyMinN);
        statement.NotCounted.Single().Why.ShouldBe([Reason.PrivacyMinN]);
        statement.NotCounted.Single().Traces.ShouldBe([new Trace.ToEstimates(IsolationTechnique.ParticipantEstimate, null)]);
    }

    [Fact]
    public void Six_answers_of_which_four_count_are_four() =>
        A.Statement(Stated([.. Enumerable.Range(0, 6).Select(person => Estimate(person, 1_000, basis: person < 2 ? "" : "log"))])).Benefits.Reason.ShouldBe(Reason.PrivacyMinN);

    [Fact]
    public void Four_answers_of_which_none_counts_are_not_said_to_be_unsupported() =>
        A.Statement(Stated([.. Enumerable.Range(0, 4).Select(person => Estimate(person, 1_000, basis: ""))])).Benefits.Reason.ShouldBe(Reason.PrivacyMinN);

    [Fact]
    public void Where_a_reader_estimated_one_more_is_needed_beside()
    {
        BenefitEstimate[] rows = [.. Enumerable.Range(0, 5).Select(person => Estimate(person, 1_000))];
        var programme = A.Programme(Stated(rows));
        RoiStatement Read(params int[] readers) => RoiStatement.Of(programme with { Readers = readers.ToHashSet() }, 7, draws: 100);

        Read().Benefits.Value.ShouldBe(Money.Euro(5_000));
        Read(99).Benefits.Value.ShouldBe(Money.Euro(5_000));
        Read(3).Benefits.Reason.ShouldBe(Reason.PrivacyMinN);

        var shares = Attribution.ByEstimates(IsolationTechnique.ManagerEstimate, [.. Enumerable.Range(0, 5).Select(person => new ShareEstimate(person, InfluenceShares.AllOfIt, 1, "log"))], 5);
        RoiStatement.Of(A.Programme(A.Measure("errors", 1_000, shares)) with { Readers = new HashSet<int> { 3 } }, 7, draws: 100).Benefits.Reason.ShouldBe(Reason.PrivacyMinN);
        A.Statement(A.Measure("errors", 1_000, shares)).Benefits.Value.ShouldBe(Money.Euro(1_000));
    }

    [Fact]
    public void The_threshold_may_be_raised_and_never_lowered()
    {
        var programme = A.Programme(A.Productivity(A.Margin));

        RoiStatement.Of(programme, 7, threshold: 8, draws: 100).Benefits.HasValue.ShouldBeTrue();
        RoiStatement.Of(programme, 7, threshold: 9, draws: 100).Benefits.Reason.ShouldBe(Reason.PrivacyMinN);
        Should.Throw<ArgumentOutOfRangeException>(() => RoiStatement.Of(programme, 7, threshold: 4));
    }

    [Fact]
    public void Results_use_losses_and_barriers_of_too_few_people_are_withheld()
    {
        var programme = A.Programme(A.Productivity(A.Margin)) with
        {
            Evidence = [new(EvaluationLevel.Reaction, "relevance", 4, 4.9m)],
            Reached = [.. Enumerable.Repeat(new LevelsReached(true, true, true, true), 4)],
            Use = [.. Enumerable.Range(0, 20).Select(person => new PersonUse(person < 5 ? 0.8m : null, person < 4 ? 0.5m : null, null))],
            Barriers = [new("no time", 4), new("no occasion", 6), new("no tools", 9)],
        };

        var statement = RoiStatement.Of(programme, 7, draws: 100);

        statement.VModel[1].Result.Reason.ShouldBe(Reason.PrivacyMinN);
        statement.Chain.Reason.ShouldBe(Reason.PrivacyMinN);
        statement.Scrap.Predicted.Value!.Value.Share.ShouldBe(0.2m);
        statement.Scrap.AsReported.Reason.ShouldBe(Reason.PrivacyMinN);
        statement.Scrap.Cautious.Reason.ShouldBe(Reason.PrivacyMinN);
        statement.Scrap.PlannedLessUsed.Reason.ShouldBe(Reason.PrivacyMinN);
        statement.Barriers.Select(barrier => barrier.Name).ShouldBe(["no tools", "no occasion"]);

        var enough = RoiStatement.Of(programme with { Reached = [.. programme.Reached, new LevelsReached(true, true, true, true)], Barriers = [new("no time", 5)] }, 7, draws: 100);
        enough.Chain.Reason.ShouldNotBe(Reason.PrivacyMinN);
        enough.Barriers.Single().People.ShouldBe(5);
    }

    private static ImpactMeasure Stated(BenefitEstimate[] rows) => new()
    {
        Name = "own work",
        Kind = MeasureKind.Time,
        Attributions = [Attribution.ByStatedValues(IsolationTechnique.ParticipantEstimate, Estimates.Count(rows, rows.Length, Currency.Euro))],
    };
}
