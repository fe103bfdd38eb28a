using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Response;

/// <summary>What the mean of everybody may be, whatever those without a score would have answered: a range of the possible, not an interval of the probable.</summary>
/// <remarks>Manski (1989), Journal of Human Resources 24: "worst-case" bounds, with no supposition at all about who answers.</remarks>
public readonly record struct ManskiBounds
{
    private ManskiBounds(double low, double high) => (Low, High) = (low, high);

    /// <summary>The mean if everybody without a score had the lowest one, in POMP.</summary>
    public double Low { get; }

    /// <summary>The mean if everybody without a score had the highest one, in POMP.</summary>
    public double High { get; }

    /// <summary>(1 − share with a score)·100 points: what is not known for lack of answers.</summary>
    public double Width => High - Low;

    /// <summary>p·ȳ … p·ȳ + (1 − p)·100 with p = scores / headcount.</summary>
    /// <param name="scores">One per person with a score, POMP 0–100, any order.</param>
    /// <param name="headcount">People there are, with a score or without.</param>
    /// <returns>
    /// The bounds with N = scores. No scores: 0…100 with the note <see cref="Reason.NZero"/>. Nobody there: <see cref="Reason.NZero"/>. A number that is none:
    /// <see cref="Reason.NotFinite"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A score lies outside 0–100, or there are more scores than people.</exception>
    public static Measured<ManskiBounds> Of(IReadOnlyCollection<double> scores, int headcount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(headcount, scores.Count);
        if (!Finite.Are(scores)) return Measured<ManskiBounds>.Missing(Reason.NotFinite, scores.Count);
        TeamScoring.RequireScores(scores);
        return FromMean(scores.Count == 0 ? 0 : Descriptive.MeanOf(scores), scores.Count, headcount);
    }

    /// <summary>The same from a published mean.</summary>
    /// <param name="mean">Mean of those with a score, POMP 0–100; of no consequence without any.</param>
    /// <param name="scored">People with a score, 0…<paramref name="headcount"/>.</param>
    /// <param name="headcount">People there are, 0 or more.</param>
    /// <returns>As <see cref="Of"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The mean lies outside 0–100, the number of scores is below 0, or there are more scores than people.</exception>
    public static Measured<ManskiBounds> FromMean(double mean, int scored, int headcount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(scored);
        ArgumentOutOfRangeException.ThrowIfLessThan(headcount, scored);
        if (headcount == 0) return Measured<ManskiBounds>.Missing(Reason.NZero, 0);
        if (scored == 0) return Measured<ManskiBounds>.Of(new ManskiBounds(ScanConstants.LowestScore, ScanConstants.HighestScore), 0, [Reason.NZero]);
        if (!double.IsFinite(mean)) return Measured<ManskiBounds>.Missing(Reason.NotFinite, scored);
        TeamScoring.RequireScores([mean]);

        var share = (double)scored / headcount;
        var low = share * mean;
        var high = Math.Min(ScanConstants.HighestScore, low + (1 - share) * ScanConstants.HighestScore); // rounding may end just above it
        return Measured<ManskiBounds>.Of(new ManskiBounds(low, high), scored);
    }
}
