using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Roi;

/// <summary>What a list of estimates counts for together. For calculation; what may be shown of it is decided by <see cref="RoiStatement"/>.</summary>
/// <param name="Rows">One per answer, by person.</param>
/// <param name="Invited">How many were asked.</param>
/// <param name="Total">Sum of what counts: whoever did not answer counts as no improvement.</param>
/// <param name="UpperFence">Above it a stated value is extreme; null with fewer than four values.</param>
public readonly record struct EstimatesTotal(IReadOnlyList<CountedEstimate> Rows, int Invited, Money Total, Money? UpperFence)
{
    /// <summary>People whose estimate counts.</summary>
    public int People => Rows.Count(row => row.Counts);

    /// <summary>The sum at the upper end of everybody's band.</summary>
    public Money High => Money.Sum(Rows.Select(row => row.High), Total.Currency);

    /// <summary>What the total would be if all of every counted change were due to the programme.</summary>
    internal Money WithoutIsolation => Money.Sum(Rows.Select(row => row.Stated * row.Confidence.Factor), Total.Currency);

    /// <summary>What the total would be without the cut for error.</summary>
    internal Money WithoutConfidence => Money.Sum(Rows.Select(row => row.Stated * row.Share), Total.Currency);

    /// <summary>What the total would be if those who did not answer were as good as those who did. Never reported as a benefit: only what the rule against it takes off.</summary>
    internal Money Extrapolated => Rows.Count == Invited ? Total : Money.Of(Total.Amount * Invited / Rows.Count, Total.Currency);
}

/// <summary>The rules for a list of estimates.</summary>
public static class Estimates
{
    /// <summary>
    /// In this order: stated values above Q3 + 3·(Q3 − Q1) of all stated values are extreme; then no basis; then shares that are not 100 %; then share × confidence; then the
    /// sum over those who answered. Quartiles by linear interpolation.
    /// </summary>
    /// <param name="estimates">Any order; one per person.</param>
    /// <param name="invited">How many were asked; at least the number of answers. Those who did not answer count as 0.</param>
    /// <param name="currency">Of every value.</param>
    /// <returns>
    /// The total with N = answers. No answers: <see cref="Reason.NZero"/>; more than <c>decimal</c> holds: <see cref="Reason.NotFinite"/>. Fewer than four answers: no fence,
    /// and the note <see cref="Reason.NBelowMin"/>. The reasons of single estimates are notes too.
    /// </returns>
    /// <exception cref="ArgumentException">A person estimates twice, or in another currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer invited than answers.</exception>
    /// <remarks>Quartiles: Hyndman &amp; Fan (1996), American Statistician 50, definition 7. Harmful estimates are never dropped as extreme: that would raise the benefits.</remarks>
    public static Measured<EstimatesTotal> Count(IReadOnlyCollection<BenefitEstimate> estimates, int invited, Currency currency)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(invited, estimates.Count);
        if (estimates.Select(estimate => estimate.Person).Distinct().Count() < estimates.Count) throw new ArgumentException("A person estimates once.", nameof(estimates));
        if (estimates.Any(estimate => estimate.YearlyValue.Currency != currency)) throw new ArgumentException("Currencies do not mix.", nameof(estimates));
        if (estimates.Count == 0) return Measured<EstimatesTotal>.Missing(Reason.NZero, 0);

        return WithinRange.Of(estimates.Count, () =>
        {
            var fence = UpperFence([.. estimates.Select(estimate => estimate.YearlyValue).Order()], currency);
            CountedEstimate[] rows =
            [
                .. estimates.OrderBy(estimate => estimate.Person).Select(estimate => CountedEstimate.Of(estimate, isExtreme: fence is { } upper && estimate.YearlyValue > upper)),
            ];
            var notes = Notes.Of([.. rows.Select(row => row.Reason), fence is null ? Reason.NBelowMin : Reason.None]);
            return Measured<EstimatesTotal>.Of(new EstimatesTotal(rows, invited, Money.Sum(rows.Select(row => row.Counted), currency), fence), rows.Length, notes);
        });
    }

    private static Money? UpperFence(Money[] sorted, Currency currency)
    {
        if (sorted.Length < RoiConstants.FewestForFence) return null;
        const decimal quarter = 0.25m;
        decimal[] amounts = [.. sorted.Select(value => value.Amount)];
        decimal first = Percentiles.Of(amounts, quarter), third = Percentiles.Of(amounts, 1 - quarter);
        return Money.Of(third + RoiConstants.FenceWidth * (third - first), currency);
    }
}
