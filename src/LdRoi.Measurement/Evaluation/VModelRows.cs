using LdRoi.Measurement.Roi;

namespace LdRoi.Measurement.Evaluation;

/// <summary>Objectives and findings of every level beside each other.</summary>
internal static class VModelRows
{
    /// <summary>One row per objective, by level; a level without objective has a row that says so.</summary>
    /// <param name="programme">With its evidence.</param>
    /// <param name="roi">Of the statement.</param>
    /// <param name="threshold">People a result needs.</param>
    public static IReadOnlyList<VModelRow> Of(Programme programme, Measured<ReturnOnInvestment> roi, int threshold) =>
    [
        .. Enum.GetValues<EvaluationLevel>().SelectMany(level => programme.Objectives.Where(objective => objective.Level == level).DefaultIfEmpty().Select(objective =>
        {
            var result = level == EvaluationLevel.Roi ? roi.Select(one => one.Percent) : Found(programme, level, objective?.Measure, threshold);
            var target = objective?.TargetBefore(programme.Start);
            bool? reached = target is { } aim && result.Value is { } value ? objective!.LowerIsBetter ? value <= aim : value >= aim : null;
            return new VModelRow(level, objective, result, reached, target is null ? [Reason.NoTargetSet] : []);
        })),
    ];

    private static Measured<decimal> Found(Programme programme, EvaluationLevel level, string? measure, int threshold)
    {
        var found = programme.Evidence.FirstOrDefault(one => one.Level == level && (measure is null || one.Measure == measure));
        if (found is null || found.People == 0) return Measured<decimal>.Missing(Reason.NZero, 0);
        return found.People < threshold && level != EvaluationLevel.Inputs
            ? Measured<decimal>.Missing(Reason.PrivacyMinN, found.People)
            : Measured<decimal>.Of(found.Result, found.People);
    }
}
