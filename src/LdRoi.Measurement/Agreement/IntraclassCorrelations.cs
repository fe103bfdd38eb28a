namespace LdRoi.Measurement.Agreement;

/// <summary>How much of the differences between people are differences between their groups. The variant is part of the name, because variants give other numbers.</summary>
/// <remarks>
/// Shrout &amp; Fleiss (1979), Psychological Bulletin 86; Bliese (2000), in Klein &amp; Kozlowski, Multilevel theory, research, and methods in organizations.
/// The product's gate on teams is not applied here; see <see cref="AgreementGate"/>.
/// </remarks>
public static class IntraclassCorrelations
{
    /// <summary>ICC(1) = (MSB − MSW)/(MSB + (k₀ − 1)MSW) with Searle's k₀: the product's own.</summary>
    /// <param name="squares">From <see cref="OneWayVariance"/>, or published ones.</param>
    /// <returns>
    /// The correlation with N = people. Without mean squares: their reason; a divisor of 0: <see cref="Reason.ZeroVariance"/>. Below 0: the value 0 with the note
    /// <see cref="Reason.NegativeEstimate"/>, raw kept.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A mean square is negative or not finite, or the group size is below 1.</exception>
    public static Measured<NotBelowZero> Icc1Searle(Measured<MeanSquares> squares) => Icc1(squares, each => each.SearlesK);

    /// <summary>ICC(1) with the arithmetic mean of the group sizes in place of k₀: for comparison with publications that use it.</summary>
    /// <param name="squares">From <see cref="OneWayVariance"/>, or published ones.</param>
    /// <returns>As for <see cref="Icc1Searle"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A mean square is negative or not finite, or the group size is below 1.</exception>
    public static Measured<NotBelowZero> Icc1MeanGroupSize(Measured<MeanSquares> squares) => Icc1(squares, each => each.MeanK);

    /// <summary>ICC(2) = (MSB − MSW)/MSB: the reliability of a group's mean; it needs no group size.</summary>
    /// <param name="squares">From <see cref="OneWayVariance"/>, or published ones.</param>
    /// <returns>As for <see cref="Icc1Searle"/>; <see cref="Reason.ZeroVariance"/> when all groups have the same mean.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A mean square is negative or not finite.</exception>
    public static Measured<NotBelowZero> Icc2(Measured<MeanSquares> squares) => Of(squares, each => each.Between);

    private static Measured<NotBelowZero> Icc1(Measured<MeanSquares> squares, Func<MeanSquares, double> groupSize)
    {
        if (squares.Value is { } each && !(groupSize(each) >= 1 && double.IsFinite(groupSize(each)))) throw new ArgumentOutOfRangeException(nameof(squares), "A group size is at least 1.");
        return Of(squares, each => each.Between + (groupSize(each) - 1) * each.Within);
    }

    private static Measured<NotBelowZero> Of(Measured<MeanSquares> squares, Func<MeanSquares, double> divisor)
    {
        if (squares.Value is not { } each) return Measured<NotBelowZero>.Missing(squares.Reason, squares.N);
        ArgumentOutOfRangeException.ThrowIfNegative(Finite.Of(each.Between, nameof(squares)), nameof(squares));
        ArgumentOutOfRangeException.ThrowIfNegative(Finite.Of(each.Within, nameof(squares)), nameof(squares));
        if (!(divisor(each) > 0)) return Measured<NotBelowZero>.Missing(Reason.ZeroVariance, squares.N);
        var raw = (each.Between - each.Within) / divisor(each);
        return Measured<NotBelowZero>.Of(NotBelowZero.Of(raw), squares.N, raw < 0 ? [Reason.NegativeEstimate] : []);
    }
}
