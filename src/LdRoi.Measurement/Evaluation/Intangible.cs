namespace LdRoi.Measurement.Evaluation;

/// <summary>A measure that is deliberately not converted to money.</summary>
/// <param name="Name">The caller's word.</param>
/// <param name="Reason">Why it is not converted; the caller's words. Blank breaks rule GP11.</param>
public sealed record Intangible(string Name, string Reason);
