namespace LdRoi.Measurement.Agreement;

/// <summary>The variance that answers would have if nobody meant anything by them: what agreement is measured against.</summary>
/// <remarks>James, Demaree &amp; Wolf (1984), Journal of Applied Psychology 69; LeBreton &amp; Senter (2008), Organizational Research Methods 11.</remarks>
public static class NullVariance
{
    /// <summary>
    /// Answers on five options that lean slightly to the favourable side (.05, .15, .20, .35, .25): 1.34. Shown beside the uniform one, which flatters.
    /// For other numbers of options give the shares to <see cref="OfShares"/>.
    /// </summary>
    public const double SlightlySkewedOfFive = 1.34;

    private const double Rounding = 1e-6;

    /// <summary>Every option as likely: (A² − 1)/12, such as 2 for five options and 4 for seven.</summary>
    /// <param name="options">A, the number of options, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two options.</exception>
    public static double Uniform(int options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options, 2);
        return ((double)options * options - 1) / 12;
    }

    /// <summary>Any distribution over options that are one unit apart.</summary>
    /// <param name="shares">Share of each option from the lowest to the highest, 0 or more, adding up to 1.</param>
    /// <returns>The variance, in squared options; above 0.</returns>
    /// <exception cref="ArgumentException">The shares do not add up to 1, one is negative, or only one option has a share.</exception>
    public static double OfShares(params IReadOnlyList<double> shares)
    {
        if (shares.Any(share => !(share >= 0)) || !(Math.Abs(shares.Sum() - 1) <= Rounding)) throw new ArgumentException("Shares are 0 or more and add up to 1.", nameof(shares));
        var mean = shares.Select((share, option) => share * option).Sum();
        var variance = shares.Select((share, option) => share * (option - mean) * (option - mean)).Sum();
        return variance > Rounding ? variance : throw new ArgumentException("One option alone has no variance.", nameof(shares));
    }
}
