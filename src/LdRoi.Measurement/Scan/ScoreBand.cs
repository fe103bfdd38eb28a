using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Scan;

/// <summary>A stretch of the 0–100 scale that is shown instead of a number.</summary>
/// <param name="Low">Lower border, in POMP.</param>
/// <param name="High">Upper border, in POMP.</param>
public sealed record ScoreBand(int Low, int High)
{
    /// <summary>The band of a given width that holds a score: 0–20, 20–40, … A score on a border falls in the upper band, 100 in the last.</summary>
    /// <param name="score">Score in POMP, 0–100. A score less than 1e-9 under a border counts as on it: it got there by rounding.</param>
    /// <param name="width">Width in points; must divide 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The score lies outside 0–100 or is not a number, or the width does not divide 100.</exception>
    public static ScoreBand Holding(double score, int width)
    {
        if (!(score >= ScanConstants.LowestScore && score <= ScanConstants.HighestScore)) throw new ArgumentOutOfRangeException(nameof(score), "Outside 0…100.");
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(ScanConstants.HighestScore % width, 0, nameof(width));

        var step = (int)Math.Floor((score + StatisticsConstants.SmallestSpread) / width);
        var low = Math.Min(step * width, ScanConstants.HighestScore - width);
        return new ScoreBand(low, low + width);
    }
}
