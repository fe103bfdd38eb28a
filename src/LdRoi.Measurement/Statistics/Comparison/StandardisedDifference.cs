namespace LdRoi.Measurement.Statistics.Comparison;

/// <summary>A difference in standard deviations.</summary>
internal static class StandardisedDifference
{
    /// <returns>Difference / spread; null without a spread, or with one that is nothing beside the difference.</returns>
    public static double? Of(double difference, double spread) => spread > 0 && double.IsFinite(difference / spread) ? Finite.Of(difference / spread) : null;

    /// <summary>√((a·s₁² + b·s₂²)/(a + b)): the spread that both sets have on average.</summary>
    public static double SpreadOf(SampleSummary earlier, double a, SampleSummary later, double b) =>
        Math.Sqrt((a * earlier.StandardDeviation * earlier.StandardDeviation + b * later.StandardDeviation * later.StandardDeviation) / (a + b));
}
