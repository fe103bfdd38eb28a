using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Verweving;

/// <summary>An interval from a bootstrap, with what is needed to get it again.</summary>
/// <param name="Interval">Percentiles of the draws.</param>
/// <param name="Draws">Draws with an estimate.</param>
/// <param name="Seed">As given.</param>
public readonly record struct IntervalOfDraws(Interval Interval, int Draws, ulong Seed);
