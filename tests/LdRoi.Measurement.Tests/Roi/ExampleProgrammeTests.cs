using LdRoi.Measurement.Evaluation;
using LdRoi.Measurement.Roi;

namespace LdRoi.Measurement.Tests.Roi;

/// <summary>From a programme to its statement, as somebody writes it who uses the module for the first time.</summary>
public sealed class ExampleProgrammeTests
{
    [Fact]
    public void A_programme_becomes_a_statement()
    {
        var fixedOn = new DateOnly(2026, 1, 12);
        var hour = LoadedHour.Of(yearlySalary: Money.Euro(52_000), employerCharges: 0.28m, productiveHours: 1_650);
        CostLine Paid(CostCategory category, decimal amount) => new(category, Money.Euro(amount), "invoices 2026");
        var costs = new CostLedger(Currency.Euro,
        [
            Paid(CostCategory.NeedsAnalysis, 4_000),
            new(CostCategory.DesignAndDevelopment, Proration.ByParticipants(Money.Euro(24_000), inThisRun: 40, overTheLife: 120), "contract 17"),
            Paid(CostCategory.Licences, 3_000), Paid(CostCategory.Delivery, 9_000), Paid(CostCategory.Facilities, 2_000),
            CostLine.None(CostCategory.Travel, Currency.Euro, "given on site"),
            new(CostCategory.ParticipantTime, hour.Of(people: 40, hoursEach: 16, chatMinutesEach: 90), "calendar and chat"),
            new(CostCategory.ManagerTime, hour.Of(people: 8, hoursEach: 4, chatMinutesEach: 30), "calendar and chat"),
            Paid(CostCategory.Coordination, 1_500), Paid(CostCategory.Overhead, 2_000), Paid(CostCategory.Evaluation, 3_500),
        ]);
        var rework = Conversion.Quality(errorsAvoided: 30, periodsPerYear: 12,
            StandardValue.FixedByFinance(Money.Euro(450), ValueNature.CostAvoided, owner: "Finance", fixedOn, source: "standard values 2026"));
        var managers = Enumerable.Range(1, 8).Select(person => new ShareEstimate(person, new InfluenceShares(0.5m, [0.3m, 0.2m]), Confidence: 0.8m, "rework log")).ToList();
        var programme = new Programme
        {
            Name = "coaching conversations",
            Participants = 40,
            Start = new DateOnly(2026, 3, 2),
            End = new DateOnly(2026, 4, 24),
            Costs = costs,
            Objectives =
            [
                new(EvaluationLevel.Application, "use", Target: 0.60m, SetOn: fixedOn) { Need = "talk about work weekly" },
                new(EvaluationLevel.Roi, "ROI", Target: EvaluationConstants.TargetAboveOtherInvestments, SetOn: fixedOn),
            ],
            Evidence = [new(EvaluationLevel.Reaction, "relevance", 39, 4.3m), new(EvaluationLevel.Learning, "recall", 37, 0.81m), new(EvaluationLevel.Application, "use", 33, 0.64m)],
            Measures = [new ImpactMeasure { Name = "rework", Kind = MeasureKind.Quality, Valuations = [rework], Attributions = [Attribution.ByEstimates(IsolationTechnique.ManagerEstimate, managers, invited: 10)] }],
            Intangibles = [new("trust", "no credible value"), new("image", "no credible value"), new("engagement", "measured by the scan")],
            Recipients = [Recipient.Participants, Recipient.Client, Recipient.Finance],
        };

        var statement = RoiStatement.Of(programme, seed: 20260424);

        // 30 a month × 12 × 450 = 162 000; eight of ten managers say half, at 80 %: × 8/10 × .5 × .8 = 51 840.
        statement.Benefits.Value.ToString().ShouldBe("EUR 51840");
        statement.Costs.Value.ToString().ShouldBe("EUR 62690");
        statement.BenefitCostRatio.Value.ToString().ShouldBe("BCR 0.83 : 1");
        statement.ReturnOnInvestment.Value.ToString().ShouldBe("ROI -17 %");
        statement.Tier.ShouldBe(CredibilityTier.C);
        statement.Ledger.ShouldAllBe(outcome => outcome.Verdict != RuleVerdict.Violated);
        statement.Effect("GP06").ShouldBe(51_840 - 64_800);
        statement.BreakEvenShare.Value!.Value.ShouldBe(0.6046m, 0.00005m);
        statement.VModel.Single(row => row.Level == EvaluationLevel.Application).IsReached.ShouldBe(true);
        statement.VModel.Single(row => row.Level == EvaluationLevel.Roi).IsReached.ShouldBe(false);
        EvaluationPlan.Analysis(programme).Single().Techniques.ShouldBe([IsolationTechnique.ManagerEstimate]);
        statement.ListsEnoughIntangibles.ShouldBeTrue();

        // The share lies between 32 and 48 %, so the benefits between 51 840 and 77 760: P(below the costs) = .4186, within four standard errors of 10 000 draws.
        statement.Interval.Value!.Value.ShareBelowZero.ShouldBe(0.4186m, 0.02m);
    }
}
