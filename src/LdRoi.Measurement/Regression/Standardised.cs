using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Regression;

/// <summary>Columns with mean 0 and standard deviation 1.</summary>
internal static class Standardised
{
    /// <returns>The column in the same order; null when it has no spread or fewer than two numbers.</returns>
    public static double[]? Of(IEnumerable<double> values)
    {
        double[] all = [.. values];
        if (all.Length < 2 || Descriptive.AreEqual(all)) return null;
        var mean = Descriptive.MeanOf(all);
        var spread = Math.Sqrt(Descriptive.SquaresAround(all) / (all.Length - 1));
        return [.. all.Select(value => (value - mean) / spread)];
    }
}
