using LdRoi.Measurement.Roi;

namespace LdRoi.Measurement.Evaluation;

/// <summary>A day, or the days from one to another.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day; the first one for a single day.</param>
public readonly record struct Moment(DateOnly From, DateOnly To);

/// <summary>One row of the data-collection plan.</summary>
/// <param name="Level">0–5.</param>
/// <param name="Need">What the objective answers; null when nobody said.</param>
/// <param name="Measure">Name of what is measured; null where the level has no objective.</param>
/// <param name="Target">Set before the start; null otherwise.</param>
/// <param name="Methods">How.</param>
/// <param name="Sources">From whom.</param>
/// <param name="Moments">When.</param>
/// <param name="Responsible">Who sees to it; null when nobody said.</param>
/// <param name="Notes"><see cref="Reason.NoTargetSet"/>.</param>
public sealed record CollectionRow(
    EvaluationLevel Level, string? Need, string? Measure, decimal? Target, IReadOnlyList<CollectionMethod> Methods, IReadOnlyList<CollectionSource> Sources, IReadOnlyList<Moment> Moments,
    string? Responsible, Notes Notes);

/// <summary>One row of the ROI-analysis plan.</summary>
/// <param name="Measure">The level-4 measure.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="Techniques">How the effect is isolated, best tier first.</param>
/// <param name="Conversions">Where the value of a unit comes from, most credible first.</param>
/// <param name="CostCategories">All eleven; the blank ones stand in <paramref name="BlankCosts"/>.</param>
/// <param name="BlankCosts">Categories still to be filled.</param>
/// <param name="Intangibles">What is not converted.</param>
/// <param name="Recipients">Whom to tell.</param>
/// <param name="OtherInfluences">What else may move the measure.</param>
/// <param name="Notes"><see cref="Reason.NotIsolated"/>, <see cref="Reason.NoStandardValue"/>, <see cref="Reason.RevenueNotProfit"/>, as far as the plan shows them.</param>
public sealed record AnalysisRow(
    string Measure, MeasureKind Kind, IReadOnlyList<IsolationTechnique> Techniques, IReadOnlyList<ConversionSource> Conversions, IReadOnlyList<CostCategory> CostCategories,
    IReadOnlyList<CostCategory> BlankCosts, IReadOnlyList<string> Intangibles, IReadOnlyList<Recipient> Recipients, IReadOnlyList<string> OtherInfluences, Notes Notes);

/// <summary>The two plans of an evaluation, made from the programme. Codes and dates; the reader's words are the product's. After Phillips &amp; Phillips.</summary>
public static class EvaluationPlan
{
    /// <summary>One row per objective, by level; a level without objective has a row that says so.</summary>
    /// <param name="programme">As planned.</param>
    public static IReadOnlyList<CollectionRow> Collection(Programme programme) =>
    [
        .. Enum.GetValues<EvaluationLevel>().SelectMany(level => programme.Objectives.Where(objective => objective.Level == level) is var found && found.Any()
            ? found.Select(objective => Row(programme, level, objective))
            : [Row(programme, level, null)]),
    ];

    /// <summary>One row per level-4 measure, in the order given.</summary>
    /// <param name="programme">As planned.</param>
    public static IReadOnlyList<AnalysisRow> Analysis(Programme programme) =>
    [
        .. programme.Measures.Select(measure => new AnalysisRow(
            measure.Name, measure.Kind,
            [.. measure.Attributions.Select(attribution => attribution.Technique).Distinct().OrderBy(technique => technique.Tier()).ThenBy(technique => technique)],
            [.. measure.Valuations.Select(valuation => valuation.Value).OfType<GrossBenefit>().Select(gross => gross.Value.From).Distinct().Order()],
            Enum.GetValues<CostCategory>(), programme.Costs.Blank, [.. programme.Intangibles.Select(intangible => intangible.Name)], programme.Recipients, measure.OtherInfluences,
            measure.Valuations.Aggregate(
                measure.Attributions.Count == 0 ? Notes.Of(Reason.NotIsolated) : [], (notes, valuation) => notes.With(valuation.Notes).With(valuation.Reason)))),
    ];

    /// <summary>When a level is measured. Conventions within the 60–90 and 120–180 days that Phillips &amp; Phillips advise for levels 3 and 4.</summary>
    /// <param name="level">0–5.</param>
    /// <param name="start">First day of the programme.</param>
    /// <param name="end">Its last day.</param>
    public static IReadOnlyList<Moment> Moments(EvaluationLevel level, DateOnly start, DateOnly end)
    {
        const int firstOfImpact = 120, lastOfImpact = 180;
        return level switch
        {
            EvaluationLevel.Inputs => [new(start, end)],
            EvaluationLevel.Reaction => After(0),
            EvaluationLevel.Learning => After(0, 3, 14, 30),
            EvaluationLevel.Application => After(30, 60, 90),
            EvaluationLevel.Impact => [new(end.AddDays(firstOfImpact), end.AddDays(lastOfImpact))],
            EvaluationLevel.Roi => After(lastOfImpact),
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a level."),
        };

        Moment[] After(params int[] days) => [.. days.Select(day => new Moment(end.AddDays(day), end.AddDays(day)))];
    }

    private static CollectionRow Row(Programme programme, EvaluationLevel level, Objective? objective)
    {
        var target = objective?.TargetBefore(programme.Start);
        var (methods, sources) = Usual(level);
        return new CollectionRow(
            level, objective?.Need, objective?.Measure, target, objective?.Method is { } method ? [method] : methods, objective?.Source is { } source ? [source] : sources,
            Moments(level, programme.Start, programme.End), objective?.Responsible, target is null ? [Reason.NoTargetSet] : []);
    }

    private static (CollectionMethod[] Methods, CollectionSource[] Sources) Usual(EvaluationLevel level) => level switch
    {
        EvaluationLevel.Inputs => ([CollectionMethod.Administration], [CollectionSource.Programme]),
        EvaluationLevel.Reaction => ([CollectionMethod.CheckIn], [CollectionSource.Participants]),
        EvaluationLevel.Learning => ([CollectionMethod.Test], [CollectionSource.Participants]),
        EvaluationLevel.Application => ([CollectionMethod.CheckIn, CollectionMethod.ManagerMirror], [CollectionSource.Participants, CollectionSource.Managers]),
        EvaluationLevel.Impact => ([CollectionMethod.BusinessRecords], [CollectionSource.Records]),
        _ => ([CollectionMethod.Calculation], [CollectionSource.Finance]),
    };
}
