using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Evaluation;

/// <summary>Share that would recommend a programme less share that would not, −100 to 100.</summary>
/// <param name="Value">100·(p − q), p = share 9–10, q = share 0–6.</param>
/// <param name="StandardError">100·√((p + q − (p − q)²) / n).</param>
/// <param name="Interval">Value ± 1.959964 · error, clipped to ±100; null without spread, as a point would look certain.</param>
public readonly record struct RecommendationScore(double Value, double StandardError, Interval? Interval)
{
    private const double Normal975 = 1.959964;
    private const int Highest = 100;

    /// <summary>From the three counts.</summary>
    /// <param name="promoters">Answers 9–10; 0 or more.</param>
    /// <param name="passives">Answers 7–8; 0 or more.</param>
    /// <param name="detractors">Answers 0–6; 0 or more.</param>
    /// <returns>The score, N = answers; nobody: <see cref="Reason.NZero"/>; all alike: the note <see cref="Reason.ZeroVariance"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count below 0.</exception>
    /// <remarks>Reichheld (2003), Harvard Business Review 81(12); the error is that of a difference of two shares of one multinomial sample.</remarks>
    public static Measured<RecommendationScore> Of(int promoters, int passives, int detractors)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(promoters);
        ArgumentOutOfRangeException.ThrowIfNegative(passives);
        ArgumentOutOfRangeException.ThrowIfNegative(detractors);
        var n = promoters + passives + detractors;
        if (n == 0) return Measured<RecommendationScore>.Missing(Reason.NZero, 0);

        double p = (double)promoters / n, q = (double)detractors / n;
        var value = Highest * (p - q);
        if (promoters == n || passives == n || detractors == n) return Measured<RecommendationScore>.Of(new RecommendationScore(value, 0, null), n, [Reason.ZeroVariance]);
        var error = Highest * Math.Sqrt((p + q - (p - q) * (p - q)) / n);
        return Measured<RecommendationScore>.Of(
            new RecommendationScore(value, error, new Interval(value - Normal975 * error, value + Normal975 * error, StatisticsConstants.IntervalLevel).ClippedTo(-Highest, Highest)), n);
    }
}
