namespace LdRoi.Measurement.Statistics.Comparison;

/// <summary>A difference in standard deviations.</summary>
internal static class StandardisedDifference
{
    /// <returns>Difference / spread; null without a spread, or with one that is nothing beside the difference.</returns>
    public static double? Of(double difference, double spread) => spread > 0 && double.IsFinite(difference / spread) ? Finite.Of(difference / spread) : null;

    /// <summary>√((a·s₁² + b·s₂²)/(a + b)): the spread that both sets have on average.</summary>
    public static double SpreadOf(SampleSummary earlier, double a, SampleSummary later, double b)
    {
        // In shares of the larger one, because very small numbers have a square of 0.
        var largest = Math.Max(earlier.StandardDeviation, later.StandardDeviation);
        if (!(largest > 0)) return 0;
        double first = earlier.StandardDeviation / largest, second = later.StandardDeviation / largest;
        return largest * Math.Sqrt((a * first * first + b * second * second) / (a + b));
    }
}
