namespace LdRoi.Measurement.Verweving;

/// <summary>One person with what was learned, the culture around it, and what is used.</summary>
/// <param name="Learning">Level 2.</param>
/// <param name="Culture">Learning culture of the person or the team, measured before the programme: measured later it is an outcome.</param>
/// <param name="Use">Level 3.</param>
public readonly record struct ModerationRow(double Learning, double Culture, double Use);
