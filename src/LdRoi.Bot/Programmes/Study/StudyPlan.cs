using LdRoi.Bot.Programmes.Measures;
using LdRoi.Measurement;
using LdRoi.Measurement.Evaluation;
using LdRoi.Measurement.Roi;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>A programme as the measurement module knows it.</summary>
internal static class StudyPlan
{
    public const string Plan = "plan";
    public const string Learning = "learning";
    public const string Use = "use";

    /// <summary>What was fixed when it was registered; nothing was found yet.</summary>
    public static Measurement.Evaluation.Programme Planned(Programme programme)
    {
        var unpriced = programme.MeasureCodes.Select(code => MeasureCatalogue.Find(code)!).Where(measure => measure.Way == MoneyWay.None).ToList();
        return new Measurement.Evaluation.Programme
        {
            Name = programme.Name,
            Participants = 0,
            Start = programme.StartsOn,
            End = programme.EndsOn,
            Costs = new CostLedger(Currency.Euro, []),
            HoursEach = programme.HoursEach,
            Objectives =
            [
                .. Goal(EvaluationLevel.Reaction, Plan, programme.ReactionTarget), .. Goal(EvaluationLevel.Learning, Learning, programme.LearningTarget),
                .. Goal(EvaluationLevel.Application, Use, programme.UseTarget),
                .. Goal(EvaluationLevel.Impact, programme.EstimatedMeasure ?? "", programme.ImpactTarget),
                .. Goal(EvaluationLevel.Roi, "ROI", programme.RoiTarget),
            ],
            Intangibles =
            [
                .. unpriced.Select(measure => measure.Code).Concat(Listed(programme.Intangibles).Where(name => !unpriced.Any(measure => measure.IsCalled(name))))
                    .Select(name => new Intangible(name, "on purpose")),
            ],
            Recipients = [Recipient.Participants, Recipient.Managers, Recipient.Client, Recipient.Finance],
        };

        IEnumerable<Objective> Goal(EvaluationLevel level, string measure, decimal? target) =>
            target is { } aim ? [new Objective(level, measure, aim, programme.RegisteredOn)] : [];
    }

    /// <summary>What was expected before the start; null without an amount, a goal for its use, or when it was registered too late to be a forecast.</summary>
    /// <param name="costs">Null while nobody knows them.</param>
    internal static SheetForecast? Forecast(Programme programme, int people, CostLedger? costs)
    {
        if (programme is not { WorthEachCents: { } worth, WorthSure: { } sure, UseTarget: { } use } || programme.RegisteredOn >= programme.StartsOn)
        {
            return null;
        }

        var total = costs?.Total() ?? Measured<FullyLoadedCost>.Missing(Reason.CostsMissing, 0);
        var found = RoiForecast.Of(
            people, use / 100m, Money.Euro(worth / 100m), ConfidenceAdjustment.Of(sure / 100m), total.Value ?? FullyLoadedCost.Of(Money.Euro(0)));
        return found.Value is { } forecast ? new SheetForecast(forecast.Benefit.Amount.Amount, forecast.ReturnOnInvestment.Value?.Percent) : null;
    }

    internal static string[] Listed(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
