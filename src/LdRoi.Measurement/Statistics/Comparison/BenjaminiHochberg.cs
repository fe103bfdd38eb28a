namespace LdRoi.Measurement.Statistics.Comparison;

/// <summary>P-values of many teams at once, adjusted so that among those below q at most a share of q is expected to be chance.</summary>
/// <remarks>Benjamini &amp; Hochberg (1995), Journal of the Royal Statistical Society B 57.</remarks>
public static class BenjaminiHochberg
{
    /// <summary>p₍ᵢ₎·m/i in ascending order, made monotone from the largest down and never above 1.</summary>
    /// <param name="pValues">One per team that passes the gate, 0–1, any order.</param>
    /// <returns>
    /// The adjusted p-values in the order given, each with N = m, the p-values that take part. One that is no number does not: <see cref="Reason.NotFinite"/>. Empty for none.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value lies outside 0–1.</exception>
    public static IReadOnlyList<Measured<double>> Adjust(IReadOnlyList<double> pValues) =>
        Adjust([.. pValues.Select(p => double.IsNaN(p) ? Measured<double>.Missing(Reason.NotFinite, 0) : Measured<double>.Of(p, 1))]);

    /// <summary>The same where some teams have no p-value: they keep their reason and do not count in m.</summary>
    /// <param name="pValues">One per team, 0–1 or a reason, any order.</param>
    /// <returns>In the order given.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value lies outside 0–1.</exception>
    public static IReadOnlyList<Measured<double>> Adjust(IReadOnlyList<Measured<double>> pValues)
    {
        if (pValues.Any(p => p.Value is < 0 or > 1)) throw new ArgumentOutOfRangeException(nameof(pValues), "A p-value lies outside 0…1.");
        int[] descending = [.. Enumerable.Range(0, pValues.Count).Where(at => pValues[at].HasValue).OrderByDescending(at => pValues[at].Value)];
        var m = descending.Length;

        Measured<double>[] adjusted = [.. pValues];
        var least = 1.0;
        for (var place = 0; place < m; place++)
        {
            least = Math.Min(least, pValues[descending[place]].Value!.Value * ((double)m / (m - place))); // never below p itself
            adjusted[descending[place]] = Measured<double>.Of(least, m, pValues[descending[place]].Notes);
        }

        return adjusted;
    }
}
