namespace LdRoi.Measurement.Roi;

/// <summary>How somebody divides a change over everything that may have brought it about.</summary>
/// <param name="Programme">Share of the programme, 0–1.</param>
/// <param name="Others">Shares of all other influences.</param>
public sealed record InfluenceShares(decimal Programme, IReadOnlyList<decimal> Others)
{
    /// <summary>Everything is due to the programme: for figures that somebody else has isolated already.</summary>
    public static InfluenceShares AllOfIt => new(1, []);

    /// <summary>Whether the shares are a division of the whole.</summary>
    /// <returns>
    /// <see cref="Reason.None"/>; or <see cref="Reason.SharesNot100"/> when they do not add up to 1 within half a percentage point, the limits included, or one is
    /// outside 0–1.
    /// </returns>
    public Reason Check()
    {
        // A share outside 0–1 is answered first, so that the sum stays small.
        decimal[] all = [Programme, .. Others];
        return all.All(share => share is >= 0 and <= 1) && Math.Abs(all.Order().Sum() - 1) <= RoiConstants.ShareTolerance ? Reason.None : Reason.SharesNot100;
    }
}
