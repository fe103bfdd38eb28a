using LdRoi.Measurement.Scan;

namespace LdRoi.Measurement.Confidentiality;

/// <summary>Whether two waves of one group may be put side by side.</summary>
public static class Comparability
{
    /// <summary>Width in points of the steps that a score is shown in when it must not be compared. Convention.</summary>
    public const int CoarseStep = 10;

    /// <summary>
    /// Whether the respondents of two waves are the same people, or differ by so many that the difference is about none of them: people in exactly one of the two
    /// waves number 0, or at least the threshold.
    /// </summary>
    /// <typeparam name="TKey">The pseudonym.</typeparam>
    /// <param name="before">Respondents of the earlier wave.</param>
    /// <param name="after">Respondents of the later wave; compared as the earlier set compares.</param>
    /// <param name="threshold">People needed, at least 1.</param>
    /// <returns>True when they may be compared; also for two empty sets, where there is nothing to compare.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below 1.</exception>
    public static bool SameOrFarEnough<TKey>(IReadOnlySet<TKey> before, IReadOnlySet<TKey> after, int threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        var inBoth = before.Count(after.Contains);
        var inOne = before.Count + after.Count - 2 * inBoth;
        return inOne == 0 || inOne >= threshold;
    }

    /// <summary>
    /// The ten-point step (0–10, 10–20, … 90–100) that is shown instead of a mean that must not be compared: not printing the change does not stop anybody from
    /// subtracting. A mean on a border falls in the upper step, 100 in the last.
    /// </summary>
    /// <param name="mean">Mean in POMP, 0–100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mean lies outside 0–100 or is not a number.</exception>
    public static ScoreBand CoarseBand(double mean) => ScoreBand.Holding(mean, CoarseStep);
}
