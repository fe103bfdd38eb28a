namespace LdRoi.Measurement.Evaluation;

/// <summary>What a programme is to reach at one level. The V-model: the need on the way down, the objective, the evaluation of it on the way up.</summary>
/// <param name="Level">0–5.</param>
/// <param name="Measure">Name of what is measured; the caller's word.</param>
/// <param name="Target">In the unit of the measure; of level 5 the ROI in per cent. Null: none.</param>
/// <param name="SetOn">When the target was set; one set on the day of the start or later is none.</param>
public sealed record Objective(EvaluationLevel Level, string Measure, decimal? Target, DateOnly SetOn)
{
    /// <summary>The need it answers; the caller's word.</summary>
    public string? Need { get; init; }

    /// <summary>How it is collected; null for what is usual at the level.</summary>
    public CollectionMethod? Method { get; init; }

    /// <summary>Whom it comes from; null for what is usual at the level.</summary>
    public CollectionSource? Source { get; init; }

    /// <summary>Who sees to it; the caller's word.</summary>
    public string? Responsible { get; init; }

    /// <summary>Whether less is better, as of errors and days of absence.</summary>
    public bool LowerIsBetter { get; init; }

    /// <summary>The target, if it stood before the start.</summary>
    /// <param name="start">First day of the programme.</param>
    public decimal? TargetBefore(DateOnly start) => SetOn < start ? Target : null;
}
