namespace LdRoi.Measurement.Agreement;

/// <summary>How many respondents a group's mean needs to be reliable.</summary>
/// <param name="Exact">By the formula, above 0.</param>
/// <param name="Needed">Rounded up, at least 1: rounded down the mean would stay below what was wanted.</param>
public readonly record struct RespondentsNeeded(double Exact, int Needed);
