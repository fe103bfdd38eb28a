namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>Decides which of any rows may be shown together: totals, roll-ups, cells and margins of a declared dimension, items and scales, waves and changes.</summary>
public static class RowSuppression
{
    /// <summary>
    /// Primary suppression of every row with too few people, then complementary suppression in a fixed order: of the rows whose hiding makes an unsafe set impossible, the
    /// first that is not protected, by (others, people, id); where no single row does, the first of those that such a set is calculated from; protected rows when nothing
    /// else is left. So on until <see cref="SupportRule"/> finds nothing.
    /// </summary>
    /// <param name="atoms">The finest cells, any order.</param>
    /// <param name="rows">Everything that could be shown, any order.</param>
    /// <param name="threshold">Others needed, at least 1.</param>
    /// <param name="floor">
    /// The lowest threshold that could ever be set, 1 to <paramref name="threshold"/>; null for the threshold itself, where nothing is to be compared with another
    /// threshold. The floor of the product is 5.
    /// </param>
    /// <returns>
    /// A decision per row, the same for any order of input. For one and the same floor, a higher threshold never shows a row that a lower one withholds. It depends on who
    /// has a value where, not on values, and not on who asks.
    /// </returns>
    /// <exception cref="ArgumentException">An id occurs twice or is unknown, parts go round in a circle, or the counts of a block are impossible or differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below 1, or the floor is not between 1 and the threshold.</exception>
    /// <remarks>
    /// <para>
    /// No fixed order of this kind is monotone by itself: a higher threshold hides small rows first, which may make it unnecessary to hide a larger one that a lower
    /// threshold had to hide. So what is shown at a threshold is chosen from what is shown at the threshold below it, from the floor up. Hiding a row only takes
    /// calculations away, so the result is clean.
    /// </para>
    /// <para>It ends, because every round hides a row. Order of hiding: ours, after the usual one of hiding the smallest first (Hundepool et al. 2012).</para>
    /// </remarks>
    public static RowRelease Release(IReadOnlyCollection<Atom> atoms, IReadOnlyCollection<ReleasedRow> rows, int threshold, int? floor = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(floor ?? threshold, 1, nameof(floor));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(floor ?? threshold, threshold, nameof(floor));
        var hiding = new RowHiding(RowSystem.Of(atoms, rows));
        for (var step = floor ?? threshold; step <= threshold; step++) hiding.HideUntilClean(step);
        return hiding.Outcome(threshold);
    }
}
