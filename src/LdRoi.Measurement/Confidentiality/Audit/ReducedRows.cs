namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>
/// The shown rows, each less the shown rows nearest below it, in blocks that have no atom in common.
/// </summary>
/// <remarks>
/// <para>
/// Subtracting parts from their whole is undone by adding them again, so the same numbers can be calculated from the reduced rows as from the shown ones, whatever
/// <see cref="ReleasedRow.PartOf"/> says. In a tree every atom is then in one reduced row, the remainder of the lowest shown group around it: one declared dimension
/// makes it two.
/// </para>
/// <para>Blocks are independent: a combination over two of them rests on at least the people of its part in either, so minimal sets lie in one block.</para>
/// </remarks>
internal sealed class ReducedRows
{
    private ReducedRows(int[] wholeOf, (int Atom, Int128 Weight)[][] entries, IReadOnlyList<int[]> blocks, IReadOnlyList<int> empty) =>
        (WholeOf, Entries, Blocks, Empty) = (wholeOf, entries, blocks, empty);

    /// <summary>Per shown row the nearest shown row that it is part of.</summary>
    public int[] WholeOf { get; }

    /// <summary>Per shown row what is left of it, by atom.</summary>
    public (int Atom, Int128 Weight)[][] Entries { get; }

    /// <summary>The rows that have something left, in independent blocks.</summary>
    public IReadOnlyList<int[]> Blocks { get; }

    /// <summary>Shown rows of which nothing is left: their parts make them up.</summary>
    public IReadOnlyList<int> Empty { get; }

    public static ReducedRows Of(RowSystem system, IReadOnlyList<bool> isShown)
    {
        var shown = Enumerable.Range(0, system.Rows.Count).Where(row => isShown[row]).ToArray();
        var wholeOf = Enumerable.Repeat(RowSystem.NoRow, system.Rows.Count).ToArray();
        foreach (var row in shown)
        {
            var whole = system.PartOf[row];
            while (whole != RowSystem.NoRow && !isShown[whole]) whole = system.PartOf[whole];
            wholeOf[row] = whole;
        }

        var parts = shown.Where(row => wholeOf[row] != RowSystem.NoRow).ToLookup(row => wholeOf[row]);
        var left = new Int128[system.Atoms.Count];
        var entries = new (int, Int128)[system.Rows.Count][];
        foreach (var row in shown) entries[row] = Less(system.Entries[row], parts[row].Select(part => system.Entries[part]), left);

        return new ReducedRows(wholeOf, entries, Independent(shown, entries, system.Atoms.Count), [.. shown.Where(row => entries[row].Length == 0)]);
    }

    private static (int Atom, Int128 Weight)[] Less((int Atom, long Weight)[] whole, IEnumerable<(int Atom, long Weight)[]> parts, Int128[] left)
    {
        var touched = new List<int>(whole.Length);
        foreach (var (atom, weight) in whole) Add(atom, weight);
        foreach (var part in parts)
        {
            foreach (var (atom, weight) in part) Add(atom, -(Int128)weight);
        }

        var entries = touched.Distinct().Where(atom => left[atom] != 0).Order().Select(atom => (atom, left[atom])).ToArray();
        foreach (var atom in touched) left[atom] = 0;
        return entries;

        void Add(int atom, Int128 weight)
        {
            if (left[atom] == 0) touched.Add(atom);
            left[atom] += weight; // wide enough for any number of parts
        }
    }

    private static List<int[]> Independent(int[] shown, (int Atom, Int128 Weight)[][] entries, int atoms)
    {
        var sets = new DisjointSets(shown.Length);
        var first = Enumerable.Repeat(RowSystem.NoRow, atoms).ToArray();
        for (var at = 0; at < shown.Length; at++)
        {
            foreach (var (atom, _) in entries[shown[at]])
            {
                if (first[atom] == RowSystem.NoRow) first[atom] = at;
                else sets.Join(first[atom], at);
            }
        }

        return [.. Enumerable.Range(0, shown.Length).Where(at => entries[shown[at]].Length > 0).GroupBy(sets.Of).Select(block => block.Select(at => shown[at]).ToArray())];
    }
}
