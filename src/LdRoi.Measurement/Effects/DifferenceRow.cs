namespace LdRoi.Measurement.Effects;

/// <summary>One person at one moment.</summary>
/// <param name="Team">The team, by any number of the caller's.</param>
/// <param name="Treated">Whether the team takes part in the programme at all; the same for every row of a team.</param>
/// <param name="After">Whether the moment lies after the start.</param>
/// <param name="Outcome">For example a scale score; the effect has its unit.</param>
public readonly record struct DifferenceRow(int Team, bool Treated, bool After, double Outcome);
