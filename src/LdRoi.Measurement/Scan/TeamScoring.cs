using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Scan;

/// <summary>From people's scale scores to a group's score.</summary>
public static class TeamScoring
{
    /// <summary>The mean of a group with a 95 % t interval, or the band that replaces it. Thresholds of confidentiality are not applied here.</summary>
    /// <param name="scores">One score per person, POMP 0–100, any order.</param>
    /// <param name="pooled">Spread within groups of the same scale and wave, used below 20 people; null when there is none.</param>
    /// <returns>
    /// No scores: <see cref="Reason.NZero"/>. Equal scores (two or more), or a mean within 5 points of an end, or within 50 / n: a band and <see cref="Reason.Unanimous"/>.
    /// One score: the mean and <see cref="Reason.NOne"/>. Below 20 people without a pooled spread: the mean and <see cref="Reason.NBelowMin"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A score lies outside 0–100 or is not a number.</exception>
    /// <remarks>Interval: Student (1908), Biometrika 6. A pooled spread instead of the own one below 20 people is a rule of confidentiality, not of statistics.</remarks>
    public static TeamScore Score(IReadOnlyCollection<double> scores, PooledSpread? pooled)
    {
        RequireScores(scores);
        var n = scores.Count;
        if (n == 0) return new TeamScore(0, null, null, null, Reason.NZero);

        var mean = Descriptive.MeanOf(scores);
        if (GivesAnswersAway(scores)) return new TeamScore(n, null, null, ScoreBand.Holding(mean, ScanConstants.UnanimousBandWidth), Reason.Unanimous);
        if (n == 1) return new TeamScore(n, mean, null, null, Reason.NOne);

        var estimate = n < ScanConstants.SmallestGroupWithOwnSpread
            ? MeanEstimates.FromPooledSpread(scores, pooled)
            : MeanEstimates.FromOwnSpread(scores);
        var interval = estimate?.ToInterval().ClippedTo(ScanConstants.LowestScore, ScanConstants.HighestScore);
        return new TeamScore(n, mean, interval, null, interval is null ? Reason.NBelowMin : Reason.None);
    }

    /// <summary>The mean of a group where it stands alone, without an interval; next to an end of the scale the band that replaces it.</summary>
    /// <param name="scores">One score per person, POMP 0–100, any order.</param>
    /// <returns>No scores: <see cref="Reason.NZero"/>. A mean as near to an end as <see cref="MarginAtAnEnd"/>: a band and <see cref="Reason.Unanimous"/>. Otherwise the mean, of one score with <see cref="Reason.NOne"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A score lies outside 0–100 or is not a number.</exception>
    /// <remarks>
    /// Equal scores in the middle are no reason for a band: a mean without a spread fits many sets of answers. On a question of few steps the band would be the telling
    /// one, since nothing else brings it about and it holds one step.
    /// </remarks>
    public static TeamScore ScoreAlone(IReadOnlyCollection<double> scores)
    {
        RequireScores(scores);
        if (scores.Count == 0) return new TeamScore(0, null, null, null, Reason.NZero);
        var mean = Descriptive.MeanOf(scores);
        return IsAtAnEnd(mean, scores.Count)
            ? new TeamScore(scores.Count, null, null, ScoreBand.Holding(mean, ScanConstants.UnanimousBandWidth), Reason.Unanimous)
            : new TeamScore(scores.Count, mean, null, null, scores.Count == 1 ? Reason.NOne : Reason.None);
    }

    /// <summary>Whether the mean of these scores, once shown, would (nearly) tell what everybody answered.</summary>
    /// <param name="scores">At least one score.</param>
    internal static bool GivesAnswersAway(IReadOnlyCollection<double> scores)
    {
        // A share of favourable answers of 0 % or 100 % is as telling, but only where that share is shown, and no share is shown beside a scale score.
        // "Everybody's scale score is at least 62.5" is common and leaves every single answer open, so it does not trigger the band here.
        return (scores.Count > 1 && Descriptive.AreEqual(scores)) || IsAtAnEnd(Descriptive.MeanOf(scores), scores.Count);
    }

    /// <summary>How near to an end of the scale a mean tells too much: at that distance nobody can be further from the end than two points of a scale of five.</summary>
    /// <param name="people">People the mean rests on; at least 1.</param>
    /// <remarks>A single score tells of one person wherever it lies; no margin mends that, only a threshold.</remarks>
    public static double MarginAtAnEnd(int people) => people <= 1
        ? ScanConstants.NearlyUnanimousMargin
        : Math.Max(ScanConstants.NearlyUnanimousMargin, ScanConstants.TwoScalePoints / people);

    private static bool IsAtAnEnd(double mean, int people)
    {
        var margin = MarginAtAnEnd(people) + StatisticsConstants.SmallestSpread;
        return mean <= ScanConstants.LowestScore + margin || mean >= ScanConstants.HighestScore - margin;
    }

    /// <summary>Throws unless every number is a score.</summary>
    /// <param name="scores">Scores to check.</param>
    internal static void RequireScores(IEnumerable<double> scores)
    {
        if (!scores.All(score => score >= ScanConstants.LowestScore && score <= ScanConstants.HighestScore))
        {
            throw new ArgumentOutOfRangeException(nameof(scores), "A score lies outside 0…100."); // without the score: it may reach a log
        }
    }
}
