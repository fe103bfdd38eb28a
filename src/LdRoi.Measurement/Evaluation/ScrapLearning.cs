using LdRoi.Measurement.Roi;

namespace LdRoi.Measurement.Evaluation;

/// <summary>The share of learning that was paid for and not used.</summary>
/// <param name="Share">0–1.</param>
public readonly record struct ScrapLearning(decimal Share)
{
    /// <summary>1 − mean use.</summary>
    /// <param name="meanUse">0–1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0–1.</exception>
    public static ScrapLearning Of(decimal meanUse) =>
        meanUse is >= 0 and <= 1 ? new ScrapLearning(1 - meanUse) : throw new ArgumentOutOfRangeException(nameof(meanUse), meanUse, "A share is 0–1.");

    /// <summary>As reported: 1 − mean use of those who answered.</summary>
    /// <param name="uses">One per answer, 0–1, any order.</param>
    /// <returns>The share, N = answers; without answers <see cref="Reason.NZero"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A use outside 0–1.</exception>
    public static Measured<ScrapLearning> AsReported(IReadOnlyCollection<decimal> uses) => Cautious(uses, uses.Count);

    /// <summary>Cautious: 1 − sum of the uses / number invited. Who did not answer used nothing.</summary>
    /// <param name="uses">One per answer, 0–1, any order.</param>
    /// <param name="invited">At least the number of answers.</param>
    /// <returns>The share, N = answers; without answers <see cref="Reason.NZero"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A use outside 0–1, or fewer invited than answers.</exception>
    public static Measured<ScrapLearning> Cautious(IReadOnlyCollection<decimal> uses, int invited)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(invited, uses.Count);
        if (uses.Any(use => use is < 0 or > 1)) throw new ArgumentOutOfRangeException(nameof(uses), "A share is 0–1.");
        return uses.Count == 0 ? Measured<ScrapLearning>.Missing(Reason.NZero, 0) : Measured<ScrapLearning>.Of(Of(uses.Order().Sum() / invited), uses.Count);
    }

    /// <summary>Money that was wasted: share × fully loaded cost.</summary>
    /// <param name="cost">Of the programme.</param>
    public Money Wasted(FullyLoadedCost cost) => cost.Amount * Share;

    /// <summary>Hours that were wasted: share × hours.</summary>
    /// <param name="hours">Of the programme.</param>
    public decimal Wasted(decimal hours) => hours * Share;
}

/// <summary>Scrap learning as planned at the end, and as it turned out. Both realised figures are printed.</summary>
/// <param name="Predicted">1 − mean planned use.</param>
/// <param name="AsReported">1 − mean use of those who answered.</param>
/// <param name="Cautious">With nothing for those who did not answer.</param>
/// <param name="PlannedLessUsed">Mean of planned − realised over those who answered both; above 0 when less was used than planned.</param>
public readonly record struct ScrapSummary(Measured<ScrapLearning> Predicted, Measured<ScrapLearning> AsReported, Measured<ScrapLearning> Cautious, Measured<decimal> PlannedLessUsed)
{
    /// <summary>From one row per invited person. For calculation; what may be shown is decided by <see cref="RoiStatement"/>.</summary>
    /// <param name="people">Everybody invited, any order.</param>
    /// <exception cref="ArgumentOutOfRangeException">A use outside 0–1.</exception>
    public static ScrapSummary Of(IReadOnlyCollection<PersonUse> people)
    {
        decimal[] used = [.. people.Select(person => person.Realised).OfType<decimal>()];
        decimal[] paired = [.. people.Select(person => person.Planned - person.Realised).OfType<decimal>().Order()];
        return new ScrapSummary(
            ScrapLearning.AsReported([.. people.Select(person => person.Planned).OfType<decimal>()]), ScrapLearning.AsReported(used), ScrapLearning.Cautious(used, people.Count),
            paired.Length > 0 ? Measured<decimal>.Of(paired.Sum() / paired.Length, paired.Length) : Measured<decimal>.Missing(Reason.NZero, 0));
    }

    /// <summary>The same, with figures of too few people withheld.</summary>
    internal ScrapSummary Behind(int threshold)
    {
        return new ScrapSummary(Gated(Predicted), Gated(AsReported), Gated(Cautious), Gated(PlannedLessUsed));

        Measured<T> Gated<T>(Measured<T> found)
            where T : struct => found.HasValue && found.N < threshold ? Measured<T>.Missing(Reason.PrivacyMinN, 0) : found;
    }
}
