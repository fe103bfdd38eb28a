namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>
/// The support rule: no calculation with the numbers that an audience may see rests on too few people. Stricter than asking whether a small group's number follows: two
/// groups that differ by one swapped person give their difference away, although neither person's answer follows.
/// </summary>
/// <remarks>
/// Everything an audience can ever see is one system of linear rows over unknown sums, and what can be calculated is their row space. The rule asks for a vector in it,
/// not 0, whose support holds people but too few others. Where rows form a tree with at most one declared dimension this is a question about cuts of a graph and takes
/// about linear time; elsewhere it is answered by exact elimination, in whole numbers, block by block. <see cref="StrictRemainder"/> is the case of a pure tree.
/// Background: Hundepool et al. (2012), Statistical Disclosure Control, chapter 4.
/// </remarks>
public static class SupportRule
{
    /// <summary>Every minimal set of atoms about which something can be calculated although it holds too few people.</summary>
    /// <param name="atoms">The finest cells, any order. Atoms of nobody are allowed and never in a set.</param>
    /// <param name="shown">The rows that are shown together, any order.</param>
    /// <param name="threshold">Others needed, at least 1. The floor of the product is not applied here.</param>
    /// <returns>By number of others, then by atoms; empty when the rows are clean or none are shown. Sets are about who has a value, never about values.</returns>
    /// <exception cref="ArgumentException">An id occurs twice or is unknown, parts go round in a circle, or the counts of a block are impossible or differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below 1.</exception>
    public static IReadOnlyList<UnsafeSet> Violations(IReadOnlyCollection<Atom> atoms, IReadOnlyCollection<ReleasedRow> shown, int threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        var system = RowSystem.Of(atoms, shown);
        return Violations(system, Enumerable.Repeat(true, system.Rows.Count).ToArray(), threshold);
    }

    /// <summary>The same for what a release shows of some rows; faster for a tree, because it knows the rows between.</summary>
    /// <param name="atoms">The finest cells, any order.</param>
    /// <param name="rows">All rows, any order.</param>
    /// <param name="release">A decision per row, from anywhere.</param>
    /// <param name="threshold">Others needed, at least 1.</param>
    /// <returns>As above.</returns>
    /// <exception cref="ArgumentException">As above, or a row has no decision.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below 1.</exception>
    public static IReadOnlyList<UnsafeSet> Violations(IReadOnlyCollection<Atom> atoms, IReadOnlyCollection<ReleasedRow> rows, RowRelease release, int threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        var system = RowSystem.Of(atoms, rows);
        if (rows.FirstOrDefault(row => !release.Reasons.ContainsKey(row.Id)) is { } undecided)
        {
            throw new ArgumentException($"Row {undecided.Id} has no decision.", nameof(release));
        }

        return Violations(system, [.. system.Rows.Select(row => release.Reasons[row.Id] == Reason.None)], threshold);
    }

    private static IReadOnlyList<UnsafeSet> Violations(RowSystem system, bool[] isShown, int threshold)
    {
        var rows = ReducedRows.Of(system, isShown);
        return
        [
            .. BlockAudit.Run(system, rows, threshold, int.MaxValue).Unsafe
                .Select(found => (Atoms: found.Atoms.Select(atom => system.Atoms[atom].Id).ToArray(), Who: system.PeopleIn(found.Atoms)))
                .OrderBy(found => found.Who.Others).ThenBy(found => string.Join('\0', found.Atoms), StringComparer.Ordinal)
                .Select(found => new UnsafeSet(found.Atoms, found.Who.People, found.Who.Others)),
        ];
    }
}
