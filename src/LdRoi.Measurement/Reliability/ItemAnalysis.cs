using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Reliability;

/// <summary>How each item of a scale holds with the others.</summary>
public static class ItemAnalysis
{
    // A variance this small beside those of the items is rounding.
    private const double Smallest = 1e-12;

    /// <summary>Item-rest correlation and alpha if deleted, in the order of the items.</summary>
    /// <param name="items">One column per item, after reversal.</param>
    /// <returns>
    /// One pair per item with N = people. A correlation has <see cref="Reason.ZeroVariance"/> when the item or the rest has no spread, <see cref="Reason.KTooFew"/> when
    /// there is no rest; an alpha has the reasons and the note of <see cref="CronbachAlpha"/>, <see cref="Reason.KTooFew"/> among them for a scale of two items.
    /// Without a matrix each has its reason.
    /// </returns>
    /// <remarks>Corrected for overlap: Henrysson (1963), Psychometrika 28.</remarks>
    public static IReadOnlyList<ItemReliability> Of(CovarianceMatrix items) =>
        [.. Enumerable.Range(0, items.Size).Select(item => new ItemReliability(ItemRest(items, item), AlphaIfDeleted(items, item)))];

    private static Measured<double> ItemRest(CovarianceMatrix items, int item)
    {
        if (items.Reason != Reason.None) return Measured<double>.Missing(items.Reason, items.N);
        if (items.Size < 2) return Measured<double>.Missing(Reason.KTooFew, items.N);

        var others = items.Values.RemoveRow(item).RemoveColumn(item);
        var (own, rest) = (items[item, item], others.Enumerate().Sum());
        if (!(own > 0 && rest > others.Trace() * Smallest)) return Measured<double>.Missing(Reason.ZeroVariance, items.N);
        var together = items.Values.Row(item).Sum() - own;
        return Measured<double>.Of(Math.Clamp(together / Math.Sqrt(own) / Math.Sqrt(rest), -1, 1), items.N);
    }

    private static Measured<double> AlphaIfDeleted(CovarianceMatrix items, int item) =>
        CronbachAlpha.Of(items.Reason == Reason.None ? items.Without(item) : items).Select(alpha => alpha.Raw);
}
