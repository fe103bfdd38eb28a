using LdRoi.Measurement.Evaluation;
using LdRoi.Measurement.Roi;
using LdRoi.Measurement.Tests.Roi;

namespace LdRoi.Measurement.Tests.Evaluation;

public sealed class EvaluationPlanTests
{
    [Fact]
    public void Every_level_has_a_row_and_every_objective_its_own()
    {
        var set = A.Start.AddDays(-10);
        var programme = A.Programme() with
        {
            Objectives =
            [
                new(EvaluationLevel.Application, "use", 0.6m, set) { Need = "talks", Responsible = "L&D", Method = CollectionMethod.Interview, Source = CollectionSource.Managers },
                new(EvaluationLevel.Application, "success", 0.5m, A.Start),
                new(EvaluationLevel.Reaction, "relevance", null, set),
            ],
        };

        var rows = EvaluationPlan.Collection(programme);

        rows.Select(row => (row.Level, row.Measure, row.Target)).ShouldBe(
        [
            (EvaluationLevel.Inputs, null, null), (EvaluationLevel.Reaction, "relevance", null), (EvaluationLevel.Learning, null, null), (EvaluationLevel.Application, "use", 0.6m),
            (EvaluationLevel.Application, "success", null), (EvaluationLevel.Impact, null, null), (EvaluationLevel.Roi, null, null),
        ]);
        rows.Where(row => row.Notes.Contains(Reason.NoTargetSet)).Count().ShouldBe(6);
        rows[3].ShouldSatisfyAllConditions(
            row => row.Need.ShouldBe("talks"), row => row.Responsible.ShouldBe("L&D"), row => row.Methods.ShouldBe([CollectionMethod.Interview]), row => row.Sources.ShouldBe([CollectionSource.Managers]),
            row => row.Notes.ShouldBe(default));
        rows[4].ShouldSatisfyAllConditions(
            row => row.Methods.ShouldBe([CollectionMethod.CheckIn, CollectionMethod.ManagerMirror]), row => row.Sources.ShouldBe([CollectionSource.Participants, CollectionSource.Managers]));
        rows.Select(row => row.Methods[0]).ShouldBe(
            [CollectionMethod.Administration, CollectionMethod.CheckIn, CollectionMethod.Test, CollectionMethod.Interview, CollectionMethod.CheckIn, CollectionMethod.BusinessRecords, CollectionMethod.Calculation]);
        rows.Select(row => row.Sources[0]).ShouldBe(
        [
            CollectionSource.Programme, CollectionSource.Participants, CollectionSource.Participants, CollectionSource.Managers, CollectionSource.Participants, CollectionSource.Records, CollectionSource.Finance,
        ]);
    }

    [Fact]
    public void Moments_are_counted_from_the_end()
    {
        DateOnly start = new(2026, 3, 2), end = new(2026, 3, 31);
        string Of(EvaluationLevel level) => string.Join(" ", EvaluationPlan.Moments(level, start, end).Select(moment =>
            FormattableString.Invariant($"{moment.From.DayNumber - end.DayNumber}..{moment.To.DayNumber - end.DayNumber}")));

        Of(EvaluationLevel.Inputs).ShouldBe("-29..0");
        Of(EvaluationLevel.Reaction).ShouldBe("0..0");
        Of(EvaluationLevel.Learning).ShouldBe("0..0 3..3 14..14 30..30");
        Of(EvaluationLevel.Application).ShouldBe("30..30 60..60 90..90");
        Of(EvaluationLevel.Impact).ShouldBe("120..180");
        Of(EvaluationLevel.Roi).ShouldBe("180..180");
        Should.Throw<ArgumentOutOfRangeException>(() => EvaluationPlan.Moments((EvaluationLevel)6, start, end));
    }

    [Fact]
    public void The_analysis_plan_has_a_row_per_measure_with_all_that_is_decided_beforehand()
    {
        var measure = A.Productivity(A.Salary, A.Revenue) with
        {
            Attributions = [A.Managers(), A.Estimate(IsolationTechnique.ParticipantEstimate, 0.5m, 0.5m), Attribution.ByBaseline(0.1m, 0, 1), A.Managers()],
            OtherInfluences = ["new tools"],
        };
        var programme = A.Programme(measure, A.Measure("image", 1)) with { Intangibles = [new("trust", "no value")], Costs = new CostLedger(Currency.Euro, A.Ledger.Lines.Skip(1).ToList()) };

        var rows = EvaluationPlan.Analysis(programme);

        rows.Select(row => row.Measure).ShouldBe(["productivity", "image"]);
        rows[0].Techniques.ShouldBe([IsolationTechnique.BaselineForecast, IsolationTechnique.ManagerEstimate, IsolationTechnique.ParticipantEstimate]);
        rows[0].Conversions.ShouldBe([ConversionSource.HistoricalCost]);
        rows[0].CostCategories.Count.ShouldBe(11);
        rows[0].BlankCosts.ShouldBe([CostCategory.NeedsAnalysis]);
        rows[0].Intangibles.ShouldBe(["trust"]);
        rows[0].Recipients.ShouldBe([Recipient.Participants, Recipient.Client]);
        rows[0].OtherInfluences.ShouldBe(["new tools"]);
        rows[0].Notes.ShouldBe([Reason.RevenueNotProfit]);
        rows[1].Notes.ShouldBe([Reason.NotIsolated]);
        rows[0].Kind.ShouldBe(MeasureKind.Output);
    }

    [Fact]
    public void The_plan_lists_the_most_credible_first_whatever_the_order_in_which_it_was_written()
    {
        var measure = A.Productivity(A.Salary, A.Salary with { From = ConversionSource.StandardValue }) with
        {
            Attributions = [A.Managers(), A.Estimate(IsolationTechnique.ExpertEstimate, 0.5m, 0.5m)],
        };

        var row = EvaluationPlan.Analysis(A.Programme(measure)).Single();

        row.Techniques.ShouldBe([IsolationTechnique.ExpertEstimate, IsolationTechnique.ManagerEstimate]);
        row.Conversions.ShouldBe([ConversionSource.StandardValue, ConversionSource.HistoricalCost]);
    }

    [Fact]
    public void Fewer_programmes_are_advised_at_each_higher_level()
    {
        Enum.GetValues<EvaluationLevel>().Select(EvaluationConstants.AdvisedShareOfProgrammes).ShouldBe([1, 1, 0.60m, 0.30m, 0.10m, 0.05m]);
        Should.Throw<ArgumentOutOfRangeException>(() => EvaluationConstants.AdvisedShareOfProgrammes((EvaluationLevel)9));
    }

    [Fact]
    public void What_was_found_stands_beside_its_objective()
    {
        var set = A.Start.AddDays(-1);
        var programme = A.Programme(A.Productivity(A.Salary)) with
        {
            Objectives = [new(EvaluationLevel.Impact, "errors", 10, set) { LowerIsBetter = true }, new(EvaluationLevel.Learning, "recall", 0.8m, set), new(EvaluationLevel.Application, "success", 0.5m, set), new(EvaluationLevel.Inputs, "people", 40, set)],
            Evidence = [new(EvaluationLevel.Impact, "errors", 40, 10), new(EvaluationLevel.Learning, "recall", 5, 0.79m), new(EvaluationLevel.Application, "use", 30, 1), new(EvaluationLevel.Reaction, "r", 5, 4), new(EvaluationLevel.Inputs, "people", 3, 3)],
        };

        var rows = RoiStatement.Of(programme, 7, draws: 100).VModel;

        rows.Select(row => (row.Level, row.Result.Value, row.IsReached)).ShouldBe(
        [
            (EvaluationLevel.Inputs, 3m, false), (EvaluationLevel.Reaction, 4m, null), (EvaluationLevel.Learning, 0.79m, false), (EvaluationLevel.Application, null, null),
            (EvaluationLevel.Impact, 10m, true), (EvaluationLevel.Roi, rows[^1].Result.Value, null),
        ]);
        rows.Select(row => row.Notes.Contains(Reason.NoTargetSet)).ShouldBe([false, true, false, false, false, true]);
        rows[^1].Result.Value!.Value.ShouldBe(47.540984m, 1e-6m);
        rows[3].Result.Reason.ShouldBe(Reason.NZero);

        // On the target is on target, whichever side is the good one.
        RoiStatement.Of(programme with { Evidence = [new(EvaluationLevel.Learning, "recall", 5, 0.8m)] }, 7, draws: 100).VModel[2].IsReached.ShouldBe(true);
    }
}
