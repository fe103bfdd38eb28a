namespace LdRoi.Measurement.Habits;

/// <summary>One measure of automaticity.</summary>
/// <param name="Day">Days since the start, the first day being 1 (any count that grows with time).</param>
/// <param name="Automaticity">1–7, or any scale above 0.</param>
public readonly record struct HabitDay(double Day, double Automaticity);
