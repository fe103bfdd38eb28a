using LdRoi.Measurement.Statistics;
using MathNet.Numerics.Distributions;

namespace LdRoi.Measurement.Evaluation;

/// <summary>How many would recommend something, less those who would not.</summary>
/// <param name="Score">100·(share of 9–10 − share of 0–6), −100…100.</param>
/// <param name="StandardError">In the same points; 0 when everybody is on one side, and then no measure of certainty.</param>
/// <param name="Interval">95 %, clipped to ±100; null when the standard error is 0.</param>
public readonly record struct RecommendationResult(double Score, double StandardError, Interval? Interval);

/// <summary>The recommendation score of the question "would you advise a colleague with the same work to do this?", answered 0–10.</summary>
/// <remarks>
/// Score: Reichheld (2003), Harvard Business Review 81. Error: that of a difference between two shares of one multinomial sample. The customary name of the score is a
/// registered trademark and is not used.
/// </remarks>
public static class RecommendationScore
{
    private const int Lowest = 0;
    private const int LowestPassive = 7;
    private const int LowestPromoter = 9;
    private const int Highest = 10;
    private const int LargestScore = 100;

    /// <summary>The score of a set of answers.</summary>
    /// <param name="answers">0–10, any order.</param>
    /// <returns>
    /// The score with N = answers. None: <see cref="Reason.NZero"/>. One answer: the score with the note <see cref="Reason.NOne"/>; everybody on one side: with the note
    /// <see cref="Reason.ZeroVariance"/>; both without interval.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An answer lies outside 0–10.</exception>
    public static Measured<RecommendationResult> Of(IReadOnlyCollection<int> answers)
    {
        if (answers.Any(answer => answer is < Lowest or > Highest)) throw new ArgumentOutOfRangeException(nameof(answers), "An answer lies outside 0…10.");
        var promoters = answers.Count(answer => answer >= LowestPromoter);
        var detractors = answers.Count(answer => answer < LowestPassive);
        return FromCounts(promoters, answers.Count - promoters - detractors, detractors);
    }

    /// <summary>The score of counted answers: 100·(p − q), standard error 100·√((p + q − (p − q)²)/n).</summary>
    /// <param name="promoters">Answers 9–10, 0 or more.</param>
    /// <param name="passives">Answers 7–8, 0 or more.</param>
    /// <param name="detractors">Answers 0–6, 0 or more.</param>
    /// <returns>As <see cref="Of"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0.</exception>
    public static Measured<RecommendationResult> FromCounts(int promoters, int passives, int detractors)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(promoters);
        ArgumentOutOfRangeException.ThrowIfNegative(passives);
        ArgumentOutOfRangeException.ThrowIfNegative(detractors);
        var n = checked(promoters + passives + detractors);
        if (n == 0) return Measured<RecommendationResult>.Missing(Reason.NZero, 0);

        var score = LargestScore * ((double)promoters - detractors) / n;
        if (promoters == n || passives == n || detractors == n)
        {
            return Measured<RecommendationResult>.Of(new RecommendationResult(Finite.Of(score), 0, null), n, [n == 1 ? Reason.NOne : Reason.ZeroVariance]);
        }

        double p = (double)promoters / n, q = (double)detractors / n;
        var error = LargestScore * Math.Sqrt((p + q - (p - q) * (p - q)) / n);
        var half = Normal.InvCDF(0, 1, (1 + StatisticsConstants.IntervalLevel) / 2) * error;
        var interval = new Interval(score - half, score + half, StatisticsConstants.IntervalLevel).ClippedTo(-LargestScore, LargestScore);
        return Measured<RecommendationResult>.Of(new RecommendationResult(Finite.Of(score), error, interval), n);
    }
}
