namespace LdRoi.Measurement.Habits;

/// <summary>
/// Least squares for y = a − b·e^(−ct). For a given c the best a and b are a straight line in e^(−ct), so only c is searched for.
/// </summary>
/// <remarks>Variable projection: Golub &amp; Pereyra (1973), SIAM Journal on Numerical Analysis 10. The minimum in one variable: golden section.</remarks>
internal static class HabitCurveSearch
{
    // Per day: slower than a plateau in many years, faster than one within an hour.
    private const double Slowest = 1e-5;
    private const double Fastest = 100;
    private const int Starts = 141;
    private const int Steps = 100;
    private static readonly double _golden = (Math.Sqrt(5) - 1) / 2;

    /// <returns>The curve with the least squares; null when there is no curve but a step. At the slow end it is a line.</returns>
    public static (double A, double B, double C, double SquaresLeft)? Best(HabitDay[] days)
    {
        // From a grid over all speeds no start of the search is missed.
        double Speed(double place) => Math.Exp(Math.Log(Slowest) + place * (Math.Log(Fastest) - Math.Log(Slowest)) / (Starts - 1));
        var found = Enumerable.Range(0, Starts).Select(start => At(days, Speed(start)).SquaresLeft).ToArray();
        var least = Array.IndexOf(found, found.Min());
        if (least == Starts - 1) return null;

        double low = Math.Max(0, least - 1), high = least + 1;
        for (var step = 0; step < Steps; step++)
        {
            var (left, right) = (high - _golden * (high - low), low + _golden * (high - low));
            if (At(days, Speed(left)).SquaresLeft <= At(days, Speed(right)).SquaresLeft) high = right;
            else low = left;
        }

        var c = Speed((low + high) / 2);
        var (a, b, squaresLeft) = At(days, c);
        return (a, b, c, squaresLeft);
    }

    private static (double A, double B, double SquaresLeft) At(HabitDay[] days, double c)
    {
        // Counted from the first day, so that a late start keeps its digits.
        var first = days[0].Day;
        double n = days.Length, meanX = 0, meanY = 0;
        foreach (var day in days)
        {
            meanX += Math.Exp(-c * (day.Day - first)) / n;
            meanY += day.Automaticity / n;
        }

        double xx = 0, xy = 0, yy = 0;
        foreach (var day in days)
        {
            var x = Math.Exp(-c * (day.Day - first)) - meanX;
            var y = day.Automaticity - meanY;
            xx += x * x;
            xy += x * y;
            yy += y * y;
        }

        var slope = xx > 0 ? xy / xx : 0;
        return (meanY - slope * meanX, -slope * Math.Exp(c * first), Math.Max(0, yy - slope * xy));
    }
}
