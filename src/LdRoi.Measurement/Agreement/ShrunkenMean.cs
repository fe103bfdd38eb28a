namespace LdRoi.Measurement.Agreement;

/// <summary>One group's mean, drawn towards the overall mean by as much as chance may have moved it.</summary>
/// <param name="Raw">The group's own mean.</param>
/// <param name="Lambda">Weight of the own mean, 0–1; small groups have little.</param>
/// <param name="Shrunken">λ·own + (1 − λ)·overall: the only mean that groups may be ordered by.</param>
public readonly record struct ShrunkenMean(double Raw, double Lambda, double Shrunken);
