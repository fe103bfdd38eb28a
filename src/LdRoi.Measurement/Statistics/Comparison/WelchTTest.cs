namespace LdRoi.Measurement.Statistics.Comparison;

/// <summary>Whether two separate sets of people differ: Welch's t test, which lets each set have its own spread, with Hedges' g.</summary>
/// <remarks>
/// Welch (1947), Biometrika 34; Satterthwaite (1946), Biometrics Bulletin 2. Also for early against late answers of one wave, as a first look at who did not answer.
/// Two waves of the same people without a key between them count as separate sets: that is allowed, and sees less than <see cref="PairedTTest"/>.
/// </remarks>
public static class WelchTTest
{
    /// <summary>Mean of the later set − mean of the earlier one, t, interval, d and g.</summary>
    /// <param name="earlier">One number per person, any order.</param>
    /// <param name="later">One number per person, any order.</param>
    /// <returns>
    /// The comparison with N = people in both. A set without people: <see cref="Reason.NZero"/>; a number that is none: <see cref="Reason.NotFinite"/>. One person in a
    /// set: the difference with the note <see cref="Reason.NOne"/>; both sets without spread: the difference with the note <see cref="Reason.ZeroVariance"/>; both without
    /// test and interval.
    /// </returns>
    public static Measured<WelchTResult> Of(IReadOnlyCollection<double> earlier, IReadOnlyCollection<double> later) => FromSummary(SampleSummary.Of(earlier), SampleSummary.Of(later));

    /// <summary>The same from two published summaries.</summary>
    /// <param name="earlier">People, mean and standard deviation of the first set.</param>
    /// <param name="later">The same of the second.</param>
    /// <returns>As <see cref="Of"/>.</returns>
    public static Measured<WelchTResult> FromSummary(SampleSummary earlier, SampleSummary later)
    {
        var n = earlier.N + later.N;
        if (earlier.N == 0 || later.N == 0) return Measured<WelchTResult>.Missing(Reason.NZero, n);
        if (!earlier.IsFinite || !later.IsFinite) return Measured<WelchTResult>.Missing(Reason.NotFinite, n);

        var estimate = DifferenceEstimates.Welch(earlier, later);
        return Measured<WelchTResult>.Of(
            new WelchTResult(earlier, later, estimate), n,
            estimate is not null ? [] : [earlier.N == 1 || later.N == 1 ? Reason.NOne : Reason.ZeroVariance]);
    }
}
