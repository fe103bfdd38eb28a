namespace LdRoi.Measurement.Evaluation;

/// <summary>One level of the V: the need and the objective on the way down, what was found on the way up.</summary>
/// <param name="Level">0–5.</param>
/// <param name="Objective">Null where the level has none.</param>
/// <param name="Result">What was found, behind the gate; of level 5 the ROI in per cent.</param>
/// <param name="IsReached">Whether the result reaches the target; null without either.</param>
/// <param name="Notes"><see cref="Reason.NoTargetSet"/>.</param>
public sealed record VModelRow(EvaluationLevel Level, Objective? Objective, Measured<decimal> Result, bool? IsReached, Notes Notes);
