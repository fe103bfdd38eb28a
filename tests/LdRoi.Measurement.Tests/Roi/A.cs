using LdRoi.Measurement.Evaluation;
using LdRoi.Measurement.Roi;
using static LdRoi.Measurement.Tests.Roi.KnownRoi;

namespace LdRoi.Measurement.Tests.Roi;

/// <summary>The leadership programme that runs through the project: 15 % more done, half of it due to learning, 80 % sure.</summary>
internal static class A
{
    public static readonly DateOnly Start = new(2026, 3, 2);

    private static readonly Dictionary<string, CostCategory> _categories = new()
    {
        ["needs_analysis"] = CostCategory.NeedsAnalysis,
        ["design_development_prorated"] = CostCategory.DesignAndDevelopment,
        ["licences"] = CostCategory.Licences,
        ["delivery_trainers"] = CostCategory.Delivery,
        ["facilities"] = CostCategory.Facilities,
        ["travel"] = CostCategory.Travel,
        ["participant_time"] = CostCategory.ParticipantTime,
        ["manager_time"] = CostCategory.ManagerTime,
        ["coordination_admin"] = CostCategory.Coordination,
        ["overhead"] = CostCategory.Overhead,
        ["evaluation"] = CostCategory.Evaluation,
    };

    public static CostLedger Ledger => new(
        Currency.Euro, [.. Inputs("ROI-SEED").GetProperty("costs").EnumerateObject().Select(one => new CostLine(_categories[one.Name], Money.Euro(one.Value.GetDecimal()), "books 2026"))]);

    public static StandardValue Salary => new(
        Money.Euro(Inputs("ROI-SEED").Amount("loaded_salary")), ValueNature.LoadedTime, ConversionSource.HistoricalCost, "HR", Day, "payroll 2025");

    public static StandardValue Revenue => new(
        Money.Euro(Inputs("ROI-SEED").Amount("revenue_per_employee")), ValueNature.Revenue, ConversionSource.HistoricalCost, "Control", Day, "annual report 2025");

    public static StandardValue Margin => Revenue.TimesMargin(Inputs("ROI-SEED").Amount("contribution_margin"));

    /// <summary>What managers agreed on.</summary>
    public static Attribution Managers(int people = 8) => Attribution.ByEstimate(
        IsolationTechnique.ManagerEstimate, new InfluenceShares(Inputs("ROI-SEED").Amount("attribution"), [0.3m, 0.2m]), Inputs("ROI-SEED").Amount("confidence"), people, "output per week");

    public static Measured<GrossBenefit> Gain(StandardValue value) => Conversion.Performance(Inputs("ROI-SEED").Amount("improvement"), Inputs("ROI-SEED").Amount("fte"), value);

    public static ImpactMeasure Productivity(params StandardValue[] values) => new()
    {
        Name = "productivity",
        Kind = MeasureKind.Output,
        Valuations = [.. values.Select(Gain)],
        Attributions = [Managers()],
    };

    /// <summary>A measure worth so many euros a year of which estimates count half.</summary>
    public static ImpactMeasure Measure(string name, decimal yearly, params Attribution[] attributions) => new()
    {
        Name = name,
        Kind = MeasureKind.Cost,
        Valuations = [Measured<GrossBenefit>.Of(GrossBenefit.Of(Money.Euro(yearly), owner: "Finance", date: Day, source: "books"), 1)],
        Attributions = attributions,
    };

    public static Attribution Estimate(IsolationTechnique by, decimal share, decimal confidence, int people = 8) =>
        Attribution.ByEstimate(by, new InfluenceShares(share, [1 - share]), confidence, people, "log");

    public static Programme Programme(params ImpactMeasure[] measures) => new()
    {
        Name = "leadership",
        Participants = 40,
        Start = Start,
        End = Start.AddDays(30),
        Costs = Ledger,
        Measures = measures,
        Objectives = [new(EvaluationLevel.Roi, "ROI", EvaluationConstants.TargetAboveOtherInvestments, Start.AddDays(-20))],
        Evidence = [new(EvaluationLevel.Reaction, "relevance", 38, 4.2m), new(EvaluationLevel.Learning, "recall", 37, 0.8m), new(EvaluationLevel.Application, "use", 30, 0.55m)],
        Recipients = [Recipient.Participants, Recipient.Client],
    };

    public static RoiStatement Statement(params ImpactMeasure[] measures) => RoiStatement.Of(Programme(measures), seed: 7, draws: 1_000);

    public static RuleOutcome Rule(this RoiStatement statement, string code) => statement.Ledger.Single(outcome => outcome.Rule.Code == code);

    public static decimal Effect(this RoiStatement statement, string code) => statement.Rule(code).Effect.Value!.Value.Amount;
}
