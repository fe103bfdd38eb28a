using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Scan;

/// <summary>Change of a group's score between two waves, linked by person where possible.</summary>
public static class ScoreChanges
{
    /// <summary>
    /// With enough people in both waves: the mean of their differences (later − earlier) with a paired t interval. Otherwise the difference between the two means of
    /// everybody, with Welch's interval. Thresholds of confidentiality are not applied here.
    /// </summary>
    /// <typeparam name="TKey">The pseudonym.</typeparam>
    /// <param name="before">Score per person in the earlier wave, POMP 0–100.</param>
    /// <param name="after">Score per person in the later wave, POMP 0–100.</param>
    /// <param name="pooledDifferences">Spread of differences within groups; used for fewer than 20 matched people.</param>
    /// <param name="pooledScores">Spread of scores within groups; used when either wave has fewer than 20 people.</param>
    /// <param name="minimumMatched">Matched people needed for a linked change; at least 1.</param>
    /// <returns>
    /// A wave without scores: <see cref="Reason.NZero"/>, nothing else. A wave whose mean may only be shown as a band: <see cref="Reason.Unanimous"/> and no number,
    /// because the other wave's mean minus the change would give it away. Not linked: <see cref="Reason.NotLinked"/>, with or without an interval.
    /// Linked without an interval: <see cref="Reason.NOne"/> for one pair, <see cref="Reason.NBelowMin"/> when a pooled spread was needed and absent,
    /// <see cref="Reason.ZeroVariance"/> when 20 or more people all changed by the same amount.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A score lies outside 0–100, or <paramref name="minimumMatched"/> is below 1.</exception>
    /// <remarks>Paired: Student (1908), Biometrika 6. Not linked: Welch (1947), Biometrika 34.</remarks>
    public static ScoreChange Between<TKey>(
        IReadOnlyDictionary<TKey, double> before,
        IReadOnlyDictionary<TKey, double> after,
        PooledSpread? pooledDifferences,
        PooledSpread? pooledScores,
        int minimumMatched)
        where TKey : notnull
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumMatched, 1);
        double[] earlier = [.. before.Values];
        double[] later = [.. after.Values];
        TeamScoring.RequireScores(earlier);
        TeamScoring.RequireScores(later);

        var differences = Differences(before, after);
        var linked = differences.Count >= minimumMatched;
        if (earlier.Length == 0 || later.Length == 0) return new ScoreChange(0, null, null, null, Linked: false, Reason.NZero);
        if (TeamScoring.GivesAnswersAway(earlier) || TeamScoring.GivesAnswersAway(later))
        {
            return new ScoreChange(differences.Count, null, null, null, linked, Reason.Unanimous);
        }

        return linked ? Paired(differences, pooledDifferences) : Unlinked(differences.Count, earlier, later, pooledScores);
    }

    /// <summary>Later minus earlier for everybody who has a score in both waves, in POMP points; what a pooled spread of differences is made from.</summary>
    /// <typeparam name="TKey">The pseudonym.</typeparam>
    /// <param name="before">Score per person in the earlier wave.</param>
    /// <param name="after">Score per person in the later wave.</param>
    /// <returns>One difference per matched person, ascending so that nobody is recognised by position; empty when nobody matches.</returns>
    public static IReadOnlyList<double> Differences<TKey>(IReadOnlyDictionary<TKey, double> before, IReadOnlyDictionary<TKey, double> after)
        where TKey : notnull =>
        [.. before.Where(person => after.ContainsKey(person.Key)).Select(person => Finite.Of(after[person.Key] - person.Value)).Order()];

    private static ScoreChange Paired(IReadOnlyList<double> differences, PooledSpread? pooled)
    {
        var n = differences.Count;
        var small = n < ScanConstants.SmallestGroupWithOwnSpread;
        var estimate = n == 1 ? null
            : small ? MeanEstimates.FromPooledSpread(differences, pooled)
            : MeanEstimates.FromOwnSpread(differences);
        var reason = estimate is not null ? Reason.None
            : n == 1 ? Reason.NOne
            : small ? Reason.NBelowMin
            : Reason.ZeroVariance;
        return Change(n, Descriptive.MeanOf(differences), estimate, linked: true, reason);
    }

    private static ScoreChange Unlinked(int matched, double[] earlier, double[] later, PooledSpread? pooled)
    {
        var small = Math.Min(earlier.Length, later.Length) < ScanConstants.SmallestGroupWithOwnSpread;
        var estimate = small
            ? DifferenceEstimates.FromPooledSpread(earlier, later, pooled)
            : DifferenceEstimates.Welch(earlier, later);
        return Change(matched, Finite.Of(Descriptive.MeanOf(later) - Descriptive.MeanOf(earlier)), estimate, linked: false, Reason.NotLinked);
    }

    private static ScoreChange Change(int matched, double mean, Estimate? estimate, bool linked, Reason reason)
    {
        var interval = estimate?.ToInterval();
        return new ScoreChange(matched, mean, interval, interval is null ? null : Verdicts.From(interval), linked, reason);
    }
}
