using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Effects;

/// <summary>A trend line and what it says of the time after.</summary>
/// <param name="Intercept">Of the line, at time 0.</param>
/// <param name="Slope">Per unit of time.</param>
/// <param name="RSquared">Share of the variance before that the line explains, 0–1; null when there was none.</param>
/// <param name="Projections">One per point after, in the order of time.</param>
/// <param name="Effect">Mean of actual − expected, in the unit of the measure.</param>
/// <param name="NaiveChange">Mean after − mean before. Always printed beside <paramref name="Effect"/>.</param>
public readonly record struct TrendResult(double Intercept, double Slope, double? RSquared, IReadOnlyList<Projection> Projections, double Effect, double NaiveChange);

/// <summary>What the trend would have brought at one time, beside what came.</summary>
/// <param name="Time">As given.</param>
/// <param name="Actual">As given.</param>
/// <param name="Expected">On the line.</param>
/// <param name="Interval">In which a single point would lie, 95 %.</param>
public readonly record struct Projection(double Time, double Actual, double Expected, Interval Interval);
