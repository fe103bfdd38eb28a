namespace LdRoi.Measurement.Evaluation;

/// <summary>What was found for an objective.</summary>
/// <param name="Level">0–4; level 5 follows from the statement.</param>
/// <param name="Measure">The name of the objective's measure.</param>
/// <param name="People">Whose answers it rests on; for records, whom they are about.</param>
/// <param name="Result">In the unit of the measure.</param>
public sealed record LevelEvidence(EvaluationLevel Level, string Measure, int People, decimal Result);
