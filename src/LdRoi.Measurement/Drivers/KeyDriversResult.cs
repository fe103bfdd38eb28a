using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Drivers;

/// <summary>One driver, as far as something may be said of it.</summary>
/// <param name="Code">As given.</param>
/// <param name="Correlation">r with the outcome, −1…1.</param>
/// <param name="CorrelationInterval">95 %, as if people of one team did not resemble each other; null when r is −1 or 1.</param>
/// <param name="Importance">Its weights; null below 100 people.</param>
/// <param name="Certainty">Of its weights; null below 100 people or 5 teams.</param>
/// <param name="Rank">1 for the largest LMG weight; null where drivers are not put in order. Equal weights have an equal rank.</param>
public readonly record struct KeyDriver(string Code, double Correlation, Interval? CorrelationInterval, DriverImportance? Importance, WeightCertainty? Certainty, int? Rank);

/// <summary>The importance at another level, to see whether it has another number one.</summary>
/// <param name="Level">Whose differences are explained.</param>
/// <param name="Importance">The weights, or why there are none: <see cref="Reason.NBelowMin"/> for team means of fewer than 30 teams.</param>
/// <param name="HasOtherFirst">Whether another driver comes first here than among people.</param>
public readonly record struct DriverLevelResult(DriverLevel Level, Measured<ImportanceResult> Importance, bool HasOtherFirst);

/// <summary>Which drivers go most with an outcome in this organisation, and how firmly that may be said. Association, not cause.</summary>
/// <param name="Drivers">By rank where there are ranks, otherwise by code.</param>
/// <param name="Verdict">What may be said.</param>
/// <param name="RSquared">Share of variance explained; null below 100 people.</param>
/// <param name="AdjustedRSquared">The same without what chance explains; null below 100 people.</param>
/// <param name="Dominance">Drivers by their place in the caller's list; null below 100 people.</param>
/// <param name="Levels">Within teams and on team means; empty below 100 people.</param>
/// <param name="Source">Where the outcome comes from; <see cref="OutcomeSource.SameSourceSameMoment"/> must be said.</param>
/// <param name="Draws">The draws that certainty rests on; null without.</param>
public readonly record struct KeyDriversResult(
    IReadOnlyList<KeyDriver> Drivers, DriverVerdict Verdict, double? RSquared, double? AdjustedRSquared, Dominance? Dominance, IReadOnlyList<DriverLevelResult> Levels,
    OutcomeSource Source, DriverDraws? Draws)
{
    /// <summary>Whether another driver comes first within teams or among team means: must be said.</summary>
    public bool FirstDiffersByLevel => Levels.Any(level => level.HasOtherFirst);
}
