using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Confidentiality;

/// <summary>The score of a group that stands alone: nothing, a band, or a mean. Scores that are shown beside each other need <see cref="StrictRemainder"/> as well.</summary>
public static class ScoreGate
{
    /// <summary>The group's score if it rests on enough others, as a band where it would tell what everybody answered.</summary>
    /// <param name="scores">One score per person, POMP 0–100, any order.</param>
    /// <param name="readers">How many of these people are entitled to read the score: they protect nobody.</param>
    /// <param name="threshold">Others needed, at least 1. The floor of the product is not applied here.</param>
    /// <param name="pooled">Spread within groups of the same scale and wave, used below 20 people; null when there is none.</param>
    /// <returns>
    /// Too few: <see cref="Reason.PrivacyMinN"/> and nothing else, whatever the scores are and how many there are, because a second reason could betray them. Otherwise
    /// what <see cref="TeamScoring.Score"/> returns.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A score lies outside 0–100, there are more readers than scores, or the threshold is below 1.</exception>
    public static TeamScore Release(IReadOnlyCollection<double> scores, int readers, int threshold, PooledSpread? pooled = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(readers);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(readers, scores.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        TeamScoring.RequireScores(scores);
        return new Headcount(scores.Count, readers).MayBeShown(threshold)
            ? TeamScoring.Score(scores, pooled)
            : new TeamScore(0, null, null, null, Reason.PrivacyMinN);
    }
}
