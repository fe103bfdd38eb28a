using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Effects;

/// <summary>The effect on one cohort in one period.</summary>
/// <param name="Start">The period in which the cohort's teams started.</param>
/// <param name="Period">The period looked at, <paramref name="Start"/> or later.</param>
/// <param name="Effect">ATT(g, t), in the unit of the outcome.</param>
/// <param name="People">Rows of the cohort in the period: its weight in the overall effect.</param>
public readonly record struct CohortEffect(int Start, int Period, double Effect, int People);

/// <summary>The effect of a staggered rollout.</summary>
/// <param name="Effect">Mean of the cohort effects, weighted by people.</param>
/// <param name="StandardError">Standard deviation over the bootstrap draws; null with too few teams.</param>
/// <param name="Interval">2.5th to 97.5th percentile of the draws; null with too few teams.</param>
/// <param name="Cohorts">Every cohort and period that could be compared, by start and period.</param>
public readonly record struct RolloutResult(double Effect, double? StandardError, Interval? Interval, IReadOnlyList<CohortEffect> Cohorts);
