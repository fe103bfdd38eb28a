using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Drivers;

/// <summary>How far one driver's weights are certain.</summary>
/// <param name="Lmg">95 % interval of the LMG weight: percentiles of the draws.</param>
/// <param name="Johnson">95 % interval of Johnson's weight.</param>
/// <param name="ProbabilityFirst">Share of draws in which it has the largest LMG weight, 0–1; drivers that share a first place share the draw.</param>
/// <param name="ProbabilityFirstJohnson">The same by Johnson's weight.</param>
public readonly record struct WeightCertainty(Interval Lmg, Interval Johnson, double ProbabilityFirst, double ProbabilityFirstJohnson);

/// <summary>A bootstrap of the weights, with what is needed to get it again.</summary>
/// <param name="Drivers">In the order of the caller.</param>
/// <param name="Draws">Draws that the intervals rest on.</param>
/// <param name="Redrawn">Draws beside those in which a driver had no spread or was a combination of the rest.</param>
/// <param name="Teams">Teams in each draw.</param>
/// <param name="Seed">As given.</param>
public readonly record struct DriverDraws(IReadOnlyList<WeightCertainty> Drivers, int Draws, int Redrawn, int Teams, ulong Seed);
