namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>Which numbers may be shown together of a team tree by one declared dimension: per group its total, and per group and category a cell.</summary>
/// <remarks>Time and memory grow with people's cells times the depth of the tree: 100,000 people in 10,000 teams with five categories take seconds.</remarks>
public static class DimensionTable
{
    /// <summary>
    /// Totals are decided by <see cref="StrictRemainder.Release"/>, so a declared dimension takes no total away; cells are withheld around them in the order of
    /// <see cref="RowSuppression.Release"/> until no combination of totals and cells rests on too few people. Without cells that is so, so totals need not be touched.
    /// </summary>
    /// <param name="tree">All nodes, any order, with the people of all categories and of none.</param>
    /// <param name="cells">The people of a node in a category; a pair that is not here has nobody.</param>
    /// <param name="threshold">Others needed, at least 1.</param>
    /// <param name="floor">The lowest threshold that could ever be set; see <see cref="RowSuppression.Release"/>.</param>
    /// <returns>A decision per group, and per group and category; the same for any order of input. For one floor, a higher threshold never shows more.</returns>
    /// <exception cref="ArgumentException">The tree is not a tree, a cell occurs twice or is of no group, or a group has fewer people than its cells.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below 1, or the floor is not between 1 and the threshold.</exception>
    public static DimensionRelease Release(IReadOnlyCollection<TreeGroup> tree, IReadOnlyCollection<DimensionCell> cells, int threshold, int? floor = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(floor ?? threshold, 1, nameof(floor));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(floor ?? threshold, threshold, nameof(floor));
        var table = CategoryRows.Of(tree, cells);
        HashSet<string>? shown = null;
        for (var step = floor ?? threshold; ; step++)
        {
            var totals = StrictRemainder.Release(tree, step);
            var (atoms, rows) = table.Rows(totals, cell => shown?.Contains(cell) != false);
            var release = RowSuppression.Release(atoms, rows, step);
            if (step == threshold) return table.Outcome(totals, release, threshold);
            shown = [.. release.Shown];
        }
    }

    /// <summary>The sets of too few people that totals and cells give away together; to be run on whatever is about to be shown.</summary>
    /// <param name="tree">All nodes, any order.</param>
    /// <param name="cells">The people of a node in a category.</param>
    /// <param name="release">A decision per group, and per group and category that is shown, from anywhere.</param>
    /// <param name="threshold">Others needed, at least 1.</param>
    /// <returns>
    /// As <see cref="SupportRule"/>. An atom is the people of a group themselves in a category, named by both with U+001F between; without a category after it, those in none.
    /// </returns>
    /// <exception cref="ArgumentException">As <see cref="Release"/>, or a group has no decision.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below 1.</exception>
    public static IReadOnlyList<UnsafeSet> Violations(
        IReadOnlyCollection<TreeGroup> tree, IReadOnlyCollection<DimensionCell> cells, DimensionRelease release, int threshold)
    {
        if (tree.FirstOrDefault(group => !release.Totals.Groups.ContainsKey(group.Id)) is { } undecided)
        {
            throw new ArgumentException($"Group {undecided.Id} has no decision.", nameof(release));
        }

        var shown = release.Cells.Where(cell => cell.Value.IsShown).Select(cell => CategoryRows.Name(cell.Key.GroupId, cell.Key.Category)).ToHashSet(StringComparer.Ordinal);
        var (atoms, rows) = CategoryRows.Of(tree, cells).Rows(release.Totals, shown.Contains);
        return SupportRule.Violations(atoms, rows, threshold);
    }
}
