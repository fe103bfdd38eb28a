using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Agreement;

/// <summary>How far the members of one group give the same answers, against answers that mean nothing: 1 is full agreement, 0 none.</summary>
/// <remarks>James, Demaree &amp; Wolf (1984), Journal of Applied Psychology 69. Raw answers of one unit per option, after reversal; not POMP.</remarks>
public static class WithinGroupAgreement
{
    // Nearer to its pole than this the raw formula is all rounding.
    private const double Pole = 1e-9;

    /// <summary>r_wg of one item: 1 − s²/σ²_E.</summary>
    /// <param name="answers">One per person, any order.</param>
    /// <param name="nullVariance">σ²_E, above 0; see <see cref="NullVariance"/>.</param>
    /// <returns>
    /// The agreement with N = people, from two on and without the product's gate (<see cref="AgreementGate"/>). Nobody: <see cref="Reason.NZero"/>; one person:
    /// <see cref="Reason.NOne"/>; an answer that is none: <see cref="Reason.NotFinite"/>. Below 0: 0 with the note <see cref="Reason.ClippedAtZero"/>, raw kept.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The null variance is not a number above 0.</exception>
    public static Measured<NotBelowZero> Rwg(IReadOnlyCollection<double> answers, double nullVariance) =>
        RwgJ([.. answers.Select(answer => (IReadOnlyList<double?>)[answer])], nullVariance);

    /// <summary>r_wg(J) of a scale: J(1 − q)/(J(1 − q) + q) with q = mean item variance / σ²_E, over the raters who answered every item.</summary>
    /// <param name="raters">One row per person, one answer per item; null for a missing answer.</param>
    /// <param name="nullVariance">σ²_E, above 0; see <see cref="NullVariance"/>.</param>
    /// <returns>As for <see cref="Rwg"/>, with N = complete raters. No items: <see cref="Reason.KTooFew"/>.</returns>
    /// <exception cref="ArgumentException">Rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The null variance is not a number above 0.</exception>
    public static Measured<NotBelowZero> RwgJ(IReadOnlyCollection<IReadOnlyList<double?>> raters, double nullVariance)
    {
        RequireNullVariance(nullVariance);
        var items = CovarianceMatrix.OfCompleteCases(raters);
        if (items.Reason != Reason.None) return Measured<NotBelowZero>.Missing(items.Reason, items.N);
        return items.Size == 0
            ? Measured<NotBelowZero>.Missing(Reason.KTooFew, items.N)
            : RwgJ(items.Size, Enumerable.Range(0, items.Size).Average(item => items[item, item]), nullVariance, items.N);
    }

    /// <summary>r_wg(J) from a published mean item variance; J = 1 is r_wg.</summary>
    /// <param name="items">J, at least 1.</param>
    /// <param name="meanItemVariance">Mean over the items of the variance between raters (divisor n − 1), 0 or more.</param>
    /// <param name="nullVariance">σ²_E, above 0; see <see cref="NullVariance"/>.</param>
    /// <param name="raters">Complete raters, 0 or more.</param>
    /// <returns>As for <see cref="RwgJ(IReadOnlyCollection{IReadOnlyList{double?}}, double)"/>. For q from J/(J − 1) on the formula turns over; raw is null there at its pole.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Measured<NotBelowZero> RwgJ(int items, double meanItemVariance, double nullVariance, int raters)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(meanItemVariance);
        ArgumentOutOfRangeException.ThrowIfNegative(raters);
        RequireNullVariance(nullVariance);
        if (!double.IsFinite(meanItemVariance)) return Measured<NotBelowZero>.Missing(Reason.NotFinite, raters);
        if (raters < 2) return Measured<NotBelowZero>.Missing(raters == 0 ? Reason.NZero : Reason.NOne, raters);

        var q = meanItemVariance / nullVariance;
        var agreed = items * (1 - q);
        if (q <= 1) return Measured<NotBelowZero>.Of(NotBelowZero.Of(agreed / (agreed + q)), raters);
        double? raw = Math.Abs(agreed + q) > Pole * q ? agreed / (agreed + q) : null;
        return Measured<NotBelowZero>.Of(new NotBelowZero(raw, 0), raters, [Reason.ClippedAtZero]);
    }

    private static void RequireNullVariance(double nullVariance) => ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Finite.Of(nullVariance), nameof(nullVariance));
}
