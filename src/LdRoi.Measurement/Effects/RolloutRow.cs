namespace LdRoi.Measurement.Effects;

/// <summary>One person in one period of a staggered rollout.</summary>
/// <param name="Team">The team, by any number of the caller's.</param>
/// <param name="Start">The period in which the team starts; null when it never does. The same for every row of a team.</param>
/// <param name="Period">The period of this outcome.</param>
/// <param name="Outcome">For example a scale score; the effect has its unit.</param>
public readonly record struct RolloutRow(int Team, int? Start, int Period, double Outcome);
