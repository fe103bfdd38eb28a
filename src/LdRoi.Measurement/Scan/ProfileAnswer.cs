namespace LdRoi.Measurement.Scan;

/// <summary>One place in a person's profile.</summary>
/// <param name="Value">The answer, or what stands in for it; null when nothing can.</param>
/// <param name="IsImputed">Whether the value stands in for a missing answer.</param>
/// <param name="Reason"><see cref="Reason.None"/>, or why there is no value.</param>
public readonly record struct ProfileAnswer(double? Value, bool IsImputed, Reason Reason);
