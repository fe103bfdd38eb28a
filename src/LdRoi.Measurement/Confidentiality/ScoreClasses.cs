using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Confidentiality;

/// <summary>The only distribution that is ever shown: three shares that add up to 1.</summary>
/// <param name="Favourable">Share of people with a score of at least 62.5.</param>
/// <param name="Neutral">Share of people between.</param>
/// <param name="Unfavourable">Share of people with a score of at most 37.5.</param>
public readonly record struct ScoreClasses(double Favourable, double Neutral, double Unfavourable)
{
    /// <summary>The shares of favourable, neutral and unfavourable scores of a group, where they may be shown.</summary>
    /// <param name="scores">One score per person, POMP 0–100, any order; of an item or of a scale.</param>
    /// <param name="readers">How many of these people are entitled to read the distribution: they protect nobody.</param>
    /// <param name="fewest">Others needed; at least <see cref="ConfidentialityConstants.FewestInDistribution"/>.</param>
    /// <returns>
    /// Too few: <see cref="Reason.PrivacyMinN"/> and n = 0. No spread, a mean of at most 5 or at least 95, everybody favourable or nobody:
    /// <see cref="Reason.Unanimous"/>, because everybody's answer would be (nearly) known; then a band is shown and no distribution.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A score lies outside 0–100, there are more readers than scores, or fewer people would do than the floor.</exception>
    public static Measured<ScoreClasses> Of(IReadOnlyCollection<double> scores, int readers = 0, int fewest = ConfidentialityConstants.FewestInDistribution)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(readers);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(readers, scores.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(fewest, ConfidentialityConstants.FewestInDistribution);
        TeamScoring.RequireScores(scores);
        if (!new Headcount(scores.Count, readers).MayBeShown(fewest)) return Measured<ScoreClasses>.Missing(Reason.PrivacyMinN, 0);

        // A score less than 1e-9 from a border is on it: it got there by rounding.
        var favourable = scores.Count(score => score >= ConfidentialityConstants.FavourableFrom - StatisticsConstants.SmallestSpread);
        var unfavourable = scores.Count(score => score <= ConfidentialityConstants.UnfavourableUpTo + StatisticsConstants.SmallestSpread);
        if (favourable == 0 || favourable == scores.Count || TeamScoring.GivesAnswersAway(scores))
        {
            return Measured<ScoreClasses>.Missing(Reason.Unanimous, scores.Count);
        }

        double n = scores.Count;
        return Measured<ScoreClasses>.Of(new ScoreClasses(favourable / n, (n - favourable - unfavourable) / n, unfavourable / n), scores.Count);
    }
}
