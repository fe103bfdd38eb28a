namespace LdRoi.Measurement.Effects;

/// <summary>One value of a series.</summary>
/// <param name="Time">A number that grows evenly, such as the month's number.</param>
/// <param name="Value">In the unit of the measure.</param>
public readonly record struct TimePoint(double Time, double Value);
