namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>
/// Finds every combination of rows that rests on too few people and on no smaller set: the light vectors of minimal support in the space that the rows span. Exact.
/// </summary>
/// <remarks>
/// <para>A column that alone holds enough others is in no unsafe set, so it is eliminated first; what is left is mostly small and falls apart into independent parts.</para>
/// <para>
/// Inside a part, rows are brought to a form where each leads in a column of its own. A vector that is not 0 is not 0 in some leading column: it is not 0 in the first
/// (which then counts as taken), or 0 in the first and not in the second, and so on. Every step takes a column whose people have to fit below the threshold, and
/// eliminates the columns that no longer fit. Nothing is left out: the columns taken are always within the support of the vector on whose way they lie, so where a row
/// lies within what was taken, it is that vector, or that vector is not minimal.
/// </para>
/// </remarks>
internal sealed class SupportSearch
{
    private readonly int[][] _blocksOf; // per column
    private readonly int[] _others; // per block, those who are not readers
    private readonly int _threshold;
    private readonly int _atMost;
    private readonly int[] _taken; // per block, how many of its columns are taken
    private readonly HashSet<int> _columnsTaken = [];
    private readonly List<SparseRow> _found = [];
    private int _othersTaken;

    private SupportSearch(int[][] blocksOf, int[] others, int threshold, int atMost)
    {
        _blocksOf = blocksOf;
        _others = others;
        _threshold = threshold;
        _atMost = atMost;
        _taken = new int[others.Length];
    }

    /// <param name="rows">Rows over the columns, and beyond those over whatever tells them apart.</param>
    /// <param name="blocksOf">Per column the blocks of people in it.</param>
    /// <param name="others">Per block how many others it holds.</param>
    /// <param name="threshold">Others needed.</param>
    /// <param name="atMost">Enough for each independent part; fewer than all of them may not be minimal.</param>
    /// <returns>The unsafe combinations, and a basis of the combinations that are 0 everywhere.</returns>
    public static (IReadOnlyList<SparseRow> Unsafe, IReadOnlyList<SparseRow> Nothing) Find(
        IReadOnlyList<SparseRow> rows, int[][] blocksOf, int[] others, int threshold, int atMost)
    {
        var search = new SupportSearch(blocksOf, others, threshold, atMost);
        var space = new Elimination(rows, blocksOf.Length);
        search.ForgetWhatDoesNotFit(space);
        var (led, nothing) = space.Lead(search.HeaviestFirst(space.Columns));
        var unsafeRows = new List<SparseRow>();
        foreach (var part in Parts(led.Select(row => row.Row).ToList(), blocksOf.Length))
        {
            search._found.Clear();
            search.Search(part);
            unsafeRows.AddRange(search.Minimal());
        }

        return (unsafeRows, nothing);
    }

    private void Search(IReadOnlyList<SparseRow> rows)
    {
        if (_found.Count >= _atMost) return;
        var space = new Elimination(rows, _blocksOf.Length);
        ForgetWhatDoesNotFit(space);
        var (led, within) = space.Lead(HeaviestFirst(space.Columns.Where(column => !_columnsTaken.Contains(column))));
        _found.AddRange(within);
        if (within.Count > 0) return;

        for (var first = 0; first < led.Count; first++)
        {
            Take(led[first].Column);
            Search([.. led.Skip(first).Select(row => row.Row)]);
            PutBack(led[first].Column);
        }
    }

    private void ForgetWhatDoesNotFit(Elimination space)
    {
        foreach (var column in space.Columns)
        {
            if (_othersTaken + FurtherOthers(column) >= _threshold) space.Forget(column);
        }
    }

    // Whoever takes a heavy column has little room for others: that ends the search soonest.
    private IEnumerable<int> HeaviestFirst(IEnumerable<int> columns) => columns.OrderByDescending(FurtherOthers).ThenBy(column => column);

    private int FurtherOthers(int column) => _blocksOf[column].Sum(block => _taken[block] == 0 ? _others[block] : 0);

    private void Take(int column)
    {
        _othersTaken += FurtherOthers(column);
        _columnsTaken.Add(column);
        foreach (var block in _blocksOf[column]) _taken[block]++;
    }

    private void PutBack(int column)
    {
        foreach (var block in _blocksOf[column]) _taken[block]--;
        _columnsTaken.Remove(column);
        _othersTaken -= FurtherOthers(column);
    }

    private IEnumerable<SparseRow> Minimal()
    {
        var kept = new List<HashSet<int>>();
        foreach (var row in _found.OrderBy(row => SupportOf(row).Count()))
        {
            var support = SupportOf(row).ToHashSet();
            if (kept.Any(smaller => smaller.IsSubsetOf(support))) continue;
            kept.Add(support);
            yield return row;
        }
    }

    private IEnumerable<int> SupportOf(SparseRow row) => row.Keys.ToArray().Where(key => key < _blocksOf.Length);

    /// <summary>Rows without a column in common are independent: a vector of minimal support lies in one part.</summary>
    private static IEnumerable<IReadOnlyList<SparseRow>> Parts(List<SparseRow> rows, int columns)
    {
        var parts = new DisjointSets(rows.Count);
        var firstRow = new Dictionary<int, int>();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var key in rows[row].Keys)
            {
                if (key >= columns) break;
                if (!firstRow.TryAdd(key, row)) parts.Join(firstRow[key], row);
            }
        }

        return Enumerable.Range(0, rows.Count).GroupBy(parts.Of).Select(part => (IReadOnlyList<SparseRow>)[.. part.Select(row => rows[row])]);
    }
}
