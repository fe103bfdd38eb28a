using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Verweving;

/// <summary>How many of those who reached the level before did, in net, not reach this one.</summary>
/// <param name="Level">1–4.</param>
/// <param name="Share">Share of people that reaches the level, 0–1.</param>
/// <param name="Loss">Share at the level before − share at this one; before level 1 it is everybody. Below 0 where more reach this level.</param>
/// <param name="Interval">Of the loss, 95 %, from the same people at both levels; null where everybody lost alike, or with one person.</param>
public readonly record struct LevelLoss(int Level, double Share, double Loss, Interval? Interval);

/// <summary>Where most was lost.</summary>
/// <param name="Levels">Levels 1–4, in order.</param>
/// <param name="Largest">The level with the largest loss, when that is certain enough to say; otherwise null: not yet to be said.</param>
public readonly record struct LossesResult(IReadOnlyList<LevelLoss> Levels, int? Largest);

/// <summary>At which level of a programme most people were lost.</summary>
public static class Losses
{
    private const int Levels = 4;

    /// <summary>Shares and losses per level. The largest loss is named when its interval excludes the second largest.</summary>
    /// <param name="people">One per person of whom all four levels are known, any order.</param>
    /// <returns>The losses with N = people. Nobody: <see cref="Reason.NZero"/>.</returns>
    /// <remarks>The interval is Student's t of the paired differences; the rule for naming is a convention.</remarks>
    public static Measured<LossesResult> Of(IReadOnlyCollection<LevelsReached> people)
    {
        var n = people.Count;
        if (n == 0) return Measured<LossesResult>.Missing(Reason.NZero, 0);

        LevelLoss[] losses = [.. Enumerable.Range(1, Levels).Select(level =>
        {
            double[] lost = [.. people.Select(person => person.At(level - 1) - person.At(level))];
            return new LevelLoss(level, people.Average(person => person.At(level)), Descriptive.MeanOf(lost), MeanEstimates.FromOwnSpread(lost)?.ToInterval());
        })];
        var ordered = losses.OrderByDescending(loss => loss.Loss).ToArray();
        var isCertain = ordered[0] is { Loss: > 0, Interval: { } interval } && interval.Low > ordered[1].Loss;
        return Measured<LossesResult>.Of(new LossesResult(losses, isCertain ? ordered[0].Level : null), n);
    }
}
