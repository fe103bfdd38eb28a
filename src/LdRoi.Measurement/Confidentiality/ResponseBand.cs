using System.Globalization;

namespace LdRoi.Measurement.Confidentiality;

/// <summary>
/// How many of those who were asked answered, as far as a reader may know it: a range, never a number. Who knows the team knows at "12 of 12" who took part, and at
/// "11 of 12" nearly so.
/// </summary>
/// <remarks>
/// The steps are counted from the top: as many who did not answer as the threshold, together. So everybody and almost everybody read the same, and since the steps
/// of a team and of the teams inside it have one width, subtracting ranges from each other does not tell that everybody took part either.
/// </remarks>
public readonly record struct ResponseBand
{
    /// <summary>A range of fewer numbers joins the one above it. Convention.</summary>
    public const int FewestInRange = 3;

    private ResponseBand(int low, int high, int invited) => (Low, High, Invited) = (low, high, invited);

    /// <summary>The fewest that the reader must take for possible.</summary>
    public int Low { get; }

    /// <summary>The most that the reader must take for possible.</summary>
    public int High { get; }

    /// <summary>How many were asked.</summary>
    public int Invited { get; }

    /// <summary>Whether everybody may have answered: said as "at least".</summary>
    public bool ReachesEverybody => High == Invited;

    /// <summary>Whether even the most would be fewer than half.</summary>
    public bool IsBelowHalf => High * 2 < Invited;

    /// <summary>The share of the middle of the range, 0–1: a function of the range, so it tells no more.</summary>
    public double Share => (Low + High) / 2.0 / Invited;

    /// <summary>The range for a number that is shown, which as such tells that at least the threshold answered.</summary>
    /// <param name="answered">People the shown number rests on: from the threshold to <paramref name="invited"/>.</param>
    /// <param name="invited">People it could rest on.</param>
    /// <param name="threshold">People needed for a number to be shown, at least 1; also the width of the steps.</param>
    /// <returns>
    /// Everybody with as few as the threshold: then the shown number itself tells that all answered, and no range can undo that.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below 1, fewer answered than a shown number needs, or more than were invited.</exception>
    public static ResponseBand Of(int answered, int invited, int threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(answered, threshold);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(answered, invited);
        var last = Math.Max(0, invited - threshold + 1 - FewestInRange) / threshold;
        var step = Math.Min((invited - answered) / threshold, last);
        var high = invited - (step * threshold);
        return new ResponseBand(step == last ? threshold : high - threshold + 1, high, invited);
    }

    /// <summary>"8–12", the same in every culture; the only number where there is one.</summary>
    public override string ToString() =>
        Low == High ? High.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Low}–{High}");
}
