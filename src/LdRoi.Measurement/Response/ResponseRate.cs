namespace LdRoi.Measurement.Response;

/// <summary>How many of those who were asked answered.</summary>
/// <remarks>
/// Exact, so for analysis only: a reader gets <see cref="Confidentiality.ResponseBand"/>, and nothing for a group with fewer answers than the gate asks for. Whether late
/// answers differ from early ones, as those who did not answer might, is a matter of <see cref="Statistics.Comparison.WelchTTest"/>.
/// </remarks>
public readonly record struct ResponseRate
{
    private ResponseRate(int answered, int invited) => (Answered, Invited) = (answered, invited);

    /// <summary>People who answered.</summary>
    public int Answered { get; }

    /// <summary>People who were asked.</summary>
    public int Invited { get; }

    /// <summary>Answered / invited, 0–1.</summary>
    public double Share => (double)Answered / Invited;

    /// <summary>Whether fewer than half answered: then the warning stands beside the number.</summary>
    public bool NeedsWarning => Share < ResponseConstants.SmallestShareWithoutWarning;

    /// <summary>The rate of one group.</summary>
    /// <param name="answered">0…<paramref name="invited"/>.</param>
    /// <param name="invited">0 or more.</param>
    /// <returns>The rate with N = people invited. Nobody invited: <see cref="Reason.NZero"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 0, or more answered than were invited.</exception>
    public static Measured<ResponseRate> Of(int answered, int invited)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(answered);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(answered, invited);
        return invited == 0 ? Measured<ResponseRate>.Missing(Reason.NZero, 0) : Measured<ResponseRate>.Of(new ResponseRate(answered, invited), invited);
    }
}
