namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>
/// Exact Gauss–Jordan elimination of sparse rows of whole numbers. Keys from <c>columns</c> on are no columns: they say which combination of the first rows a row is.
/// </summary>
internal sealed class Elimination
{
    private readonly int _columns;
    private readonly List<SparseRow?> _rows;
    private readonly Dictionary<int, HashSet<int>> _holders = []; // per column the rows that are not 0 there

    public Elimination(IEnumerable<SparseRow> rows, int columns)
    {
        _columns = columns;
        _rows = [.. rows];
        for (var row = 0; row < _rows.Count; row++) Enter(row);
    }

    /// <summary>Columns where some row is not 0, ascending.</summary>
    public IReadOnlyList<int> Columns => [.. _holders.Where(holder => holder.Value.Count > 0).Select(holder => holder.Key).Order()];

    /// <summary>The rows that are left.</summary>
    public IEnumerable<SparseRow> Rows => _rows.OfType<SparseRow>();

    /// <summary>Goes over to the combinations that are 0 in a column: one row fewer, unless all were.</summary>
    public void Forget(int column)
    {
        if (Lead(column, []) is not { } pivot) return;
        Clear(column, pivot);
        Leave(pivot);
        _rows[pivot] = null;
    }

    /// <summary>Gives as many columns as possible a row of their own, the only one that is not 0 there. Earlier columns go first.</summary>
    /// <returns>The columns with their row; the rows that are 0 in all these columns come as the others.</returns>
    public (IReadOnlyList<(int Column, SparseRow Row)> Led, IReadOnlyList<SparseRow> Others) Lead(IEnumerable<int> columns)
    {
        var led = new List<(int Column, int Row)>();
        var leaders = new HashSet<int>();
        foreach (var column in columns)
        {
            if (Lead(column, leaders) is not { } pivot) continue;
            Clear(column, pivot);
            leaders.Add(pivot);
            led.Add((column, pivot));
        }

        return ([.. led.Select(leader => (leader.Column, _rows[leader.Row]!))], [.. _rows.Where((row, at) => row is not null && !leaders.Contains(at)).OfType<SparseRow>()]);
    }

    // The shortest row fills up the others least.
    private int? Lead(int column, HashSet<int> taken) =>
        _holders.TryGetValue(column, out var holders) && holders.Where(row => !taken.Contains(row)).ToList() is { Count: > 0 } free
            ? free.MinBy(row => (_rows[row]!.Length, row))
            : null;

    private void Clear(int column, int pivot)
    {
        foreach (var row in _holders[column].Where(row => row != pivot).Order().ToList())
        {
            Leave(row);
            _rows[row] = _rows[row]!.Without(column, _rows[pivot]!);
            Enter(row);
        }
    }

    private void Enter(int row)
    {
        foreach (var key in _rows[row]!.Keys)
        {
            if (key >= _columns) break;
            if (!_holders.TryGetValue(key, out var holders)) _holders.Add(key, holders = []);
            holders.Add(row);
        }
    }

    private void Leave(int row)
    {
        foreach (var key in _rows[row]!.Keys)
        {
            if (key >= _columns) break;
            _holders[key].Remove(row);
        }
    }
}
