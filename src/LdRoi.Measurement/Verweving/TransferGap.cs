using LdRoi.Measurement.Roi;

namespace LdRoi.Measurement.Verweving;

/// <summary>What use at work brings today, and what it would bring if the low band used as much as the high band. A forecast: printed apart, never added to benefits.</summary>
/// <param name="Realised">Today, over both bands, in money.</param>
/// <param name="Potential">With everybody at the use of the high band, in money.</param>
/// <param name="Gap">(use high − use low) × people in the low band × value; below 0 where the low band uses more.</param>
public readonly record struct TransferGap(Money Realised, Money Potential, Money Gap)
{
    /// <summary>From the shares of use in two bands.</summary>
    /// <param name="useLow">Share of people in the low band that use what they learned, 0–1.</param>
    /// <param name="peopleLow">People in the low band, 0 or more.</param>
    /// <param name="useHigh">The same in the high band.</param>
    /// <param name="peopleHigh">People in the high band, 0 or more.</param>
    /// <param name="valuePerUser">What one user is worth in the period, after all adjustments; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share lies outside 0–1, or a number is negative.</exception>
    public static TransferGap Forecast(decimal useLow, int peopleLow, decimal useHigh, int peopleHigh, Money valuePerUser)
    {
        if (useLow is < 0 or > 1) throw new ArgumentOutOfRangeException(nameof(useLow), useLow, "A share is 0–1.");
        if (useHigh is < 0 or > 1) throw new ArgumentOutOfRangeException(nameof(useHigh), useHigh, "A share is 0–1.");
        ArgumentOutOfRangeException.ThrowIfNegative(peopleLow);
        ArgumentOutOfRangeException.ThrowIfNegative(peopleHigh);
        ArgumentOutOfRangeException.ThrowIfNegative(valuePerUser.Amount, nameof(valuePerUser));
        var realised = (useLow * peopleLow + useHigh * peopleHigh) * valuePerUser;
        var gap = (useHigh - useLow) * peopleLow * valuePerUser;
        return new TransferGap(realised, realised + gap, gap);
    }
}
