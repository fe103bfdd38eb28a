namespace LdRoi.Measurement.Habits;

/// <summary>A habit curve y = a − b·e^(−ct).</summary>
/// <param name="A">The plateau, in the unit of automaticity.</param>
/// <param name="B">How far below the plateau day 0 lies.</param>
/// <param name="C">The speed per day.</param>
/// <param name="DayOfPlateau">The day on which 95 % of the plateau is reached; 0 when it is there from the start.</param>
/// <param name="SquaresLeft">Residual sum of squares.</param>
/// <param name="RSquared">Share of the variance that the curve explains.</param>
/// <param name="AicCurve">Akaike's criterion with 4 parameters; null for a perfect fit.</param>
/// <param name="AicLine">The same of a straight line, with 3; null for a perfect fit.</param>
public readonly record struct HabitCurveResult(double A, double B, double C, double DayOfPlateau, double SquaresLeft, double RSquared, double? AicCurve, double? AicLine)
{
    /// <summary>Automaticity on a day, by the curve.</summary>
    /// <param name="day">Days since the start.</param>
    public double On(double day) => A - B * Math.Exp(-C * day);
}
