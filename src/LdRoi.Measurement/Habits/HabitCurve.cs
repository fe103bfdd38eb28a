using LdRoi.Measurement.Regression;

namespace LdRoi.Measurement.Habits;

/// <summary>How a habit grows: y = a − b·e^(−ct), which rises to a plateau a.</summary>
/// <remarks>Lally, van Jaarsveld, Potts &amp; Wardle (2010), European Journal of Social Psychology 40: 18 to 254 days, and a good fit for 39 of 62 people only.</remarks>
public static class HabitCurve
{
    /// <summary>Points needed. Convention.</summary>
    public const int SmallestNumberOfPoints = 10;

    /// <summary>A plateau that would be reached later than this (days) is none. Convention.</summary>
    public const double LatestDay = 365;

    private const double PlateauShare = 0.95;
    private const int CurveParameters = 4; // with the residual variance
    private const int LineParameters = 3;

    /// <summary>Fits the curve by least squares and compares it with a straight line.</summary>
    /// <param name="days">Measures of one person, any order; several on a day are allowed.</param>
    /// <returns>
    /// The curve with N = points. Fewer than 10: <see cref="Reason.FewPoints"/>; a number that is none: <see cref="Reason.NotFinite"/>; no spread:
    /// <see cref="Reason.ZeroVariance"/>; a line with an AIC that is as low: <see cref="Reason.LineFitsBetter"/>; a, b or c not above 0, or a plateau later than day 365:
    /// <see cref="Reason.NoAsymptote"/>; no least squares found: <see cref="Reason.NotConverged"/>.
    /// </returns>
    /// <remarks>AIC = n·ln(RSS/n) + n(1 + ln 2π) + 2m: Akaike (1974), IEEE Transactions on Automatic Control 19.</remarks>
    public static Measured<HabitCurveResult> Fit(IReadOnlyCollection<HabitDay> days)
    {
        var n = days.Count;
        if (!days.All(day => double.IsFinite(day.Day) && double.IsFinite(day.Automaticity))) return Missing(Reason.NotFinite);
        if (n < SmallestNumberOfPoints) return Missing(Reason.FewPoints);

        HabitDay[] sorted = [.. days.OrderBy(day => day.Day).ThenBy(day => day.Automaticity)];
        var mean = sorted.Average(day => day.Automaticity);
        var squares = sorted.Sum(day => (day.Automaticity - mean) * (day.Automaticity - mean));
        if (!(squares > Statistics.StatisticsConstants.SmallestSpread)) return Missing(Reason.ZeroVariance);

        var line = LeastSquares.Fit([.. sorted.Select(day => (IReadOnlyList<double>)[1, day.Day])], [.. sorted.Select(day => day.Automaticity)]).Fit;
        if (line is null) return Missing(Reason.NotConverged); // all on one day
        if (HabitCurveSearch.Best(sorted) is not { } best) return Missing(Reason.NotConverged);

        var aicLine = Aic(line.SquaresLeft, n, LineParameters);
        var aicCurve = Aic(best.SquaresLeft, n, CurveParameters);
        if (!(aicCurve < aicLine)) return Missing(Reason.LineFitsBetter);
        if (!(best.A > 0 && best.B > 0 && best.C > 0) || !(DayOfPlateau(best.A, best.B, best.C) <= LatestDay)) return Missing(Reason.NoAsymptote);

        return Measured<HabitCurveResult>.Of(
            new HabitCurveResult(best.A, best.B, best.C, DayOfPlateau(best.A, best.B, best.C), best.SquaresLeft, 1 - best.SquaresLeft / squares, Printable(aicCurve), Printable(aicLine)), n);

        Measured<HabitCurveResult> Missing(Reason reason) => Measured<HabitCurveResult>.Missing(reason, n);
    }

    /// <summary>The day on which 95 % of the plateau is reached: ln(b/(0.05a))/c; 0 when it is there from the start.</summary>
    /// <param name="a">The plateau, above 0.</param>
    /// <param name="b">How far below it the start lies, above 0.</param>
    /// <param name="c">The speed per day, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not above 0, or not finite.</exception>
    public static double DayOfPlateau(double a, double b, double c)
    {
        foreach (var number in (ReadOnlySpan<double>)[a, b, c])
        {
            if (!(number > 0) || !double.IsFinite(number)) throw new ArgumentOutOfRangeException(nameof(a), "a, b and c must be above 0.");
        }

        var left = (1 - PlateauShare) * a;
        return b <= left ? 0 : Math.Log(b / left) / c;
    }

    private static double Aic(double squaresLeft, int n, int parameters) => n * Math.Log(squaresLeft / n) + n * (1 + Math.Log(2 * Math.PI)) + 2 * parameters;

    // A perfect fit has an AIC of minus infinity.
    private static double? Printable(double aic) => double.IsFinite(aic) ? aic : null;
}
