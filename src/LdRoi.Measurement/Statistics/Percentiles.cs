using System.Numerics;

namespace LdRoi.Measurement.Statistics;

/// <summary>Percentiles of a set of draws.</summary>
internal static class Percentiles
{
    /// <summary>The middle part of the draws, by linear interpolation between neighbours in order.</summary>
    /// <param name="draws">At least one finite number, any order.</param>
    /// <param name="level">Such as 0.95: from the 2.5th to the 97.5th percentile.</param>
    /// <remarks>Hyndman &amp; Fan (1996), American Statistician 50, definition 7.</remarks>
    public static Interval Interval(IReadOnlyCollection<double> draws, double level)
    {
        double[] sorted = [.. draws.Order()];
        return new Interval(Of(sorted, (1 - level) / 2), Of(sorted, (1 + level) / 2), level);
    }

    /// <param name="sorted">Ascending, at least one. Amounts of money as <c>decimal</c>, everything else as <c>double</c>.</param>
    /// <param name="share">0–1.</param>
    public static T Of<T>(IReadOnlyList<T> sorted, T share)
        where T : INumber<T>
    {
        var place = share * T.CreateChecked(sorted.Count - 1);
        var below = Math.Min(int.CreateTruncating(place), sorted.Count - 1);
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + (place - T.CreateChecked(below)) * (sorted[above] - sorted[below]);
    }
}
