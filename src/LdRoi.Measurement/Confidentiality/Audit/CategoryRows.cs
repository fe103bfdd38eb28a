namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>A tree with one declared dimension as atoms and rows.</summary>
internal sealed class CategoryRows
{
    private const char Between = '\u001f';

    private readonly TeamTree _tree;
    private readonly string[] _categories;
    private readonly (string? Category, Headcount People)[][] _direct; // per node, people of its own by category; those in none last

    private CategoryRows(TeamTree tree, string[] categories, (string? Category, Headcount People)[][] direct) => (_tree, _categories, _direct) = (tree, categories, direct);

    public static string Name(string group, string? category) => $"{group}{Between}{category}";

    public static CategoryRows Of(IReadOnlyCollection<TreeGroup> tree, IReadOnlyCollection<DimensionCell> cells)
    {
        var teams = TeamTree.Of(tree);
        var known = new HashSet<(string, string)>();
        foreach (var cell in cells)
        {
            if (!known.Add((cell.GroupId, cell.Category))) throw new ArgumentException($"Category {cell.Category} of group {cell.GroupId} occurs twice.", nameof(cells));
            if (cell.Readers < 0 || cell.Readers > cell.People)
            {
                throw new ArgumentException($"The counts of category {cell.Category} of group {cell.GroupId} are impossible.", nameof(cells));
            }
        }

        var cellsOf = cells.ToLookup(cell => cell.GroupId, StringComparer.Ordinal);
        var direct = teams.TopDown.Select(node => Direct(teams.Groups[node], cellsOf[teams.Groups[node].Id])).ToArray();
        var groups = teams.Groups.Select(group => group.Id).ToHashSet(StringComparer.Ordinal);
        if (cells.FirstOrDefault(cell => !groups.Contains(cell.GroupId)) is { } lost) throw new ArgumentException($"Group {lost.GroupId} is not in the tree.", nameof(cells));
        return new CategoryRows(teams, [.. cells.Select(cell => cell.Category).Distinct().Order(StringComparer.Ordinal)], direct);
    }

    /// <summary>The shown totals, and the cells that are asked for, each a part of the nearest of its kind above it.</summary>
    public (IReadOnlyList<Atom> Atoms, IReadOnlyList<ReleasedRow> Rows) Rows(TreeRelease totals, Func<string, bool> isWanted)
    {
        var atoms = new List<Atom>();
        var rows = new List<ReleasedRow>();
        string?[] kinds = [null, .. _categories];
        foreach (var node in _tree.TopDown.Where(node => totals.Groups[_tree.Groups[node].Id].DirectCounted))
        {
            atoms.AddRange(_direct[node].Select(own => Atom.Of(Name(_tree.Groups[node].Id, own.Category), own.People.People, own.People.Readers)));
        }

        foreach (var kind in kinds)
        {
            var nearest = new string?[_tree.Groups.Count]; // the row of this kind around a node, its own included
            var weights = new Dictionary<string, Dictionary<string, long>>(StringComparer.Ordinal);
            foreach (var node in _tree.TopDown)
            {
                var group = _tree.Groups[node].Id;
                var above = _tree.Parents[node] == TeamTree.NoParent ? null : nearest[_tree.Parents[node]];
                var isRow = kind is null ? totals.Groups[group].IsShown : isWanted(Name(group, kind));
                nearest[node] = isRow ? kind is null ? group : Name(group, kind) : above;
                if (isRow) rows.Add(new ReleasedRow(nearest[node]!, weights[nearest[node]!] = new(StringComparer.Ordinal), above, kind is null));
            }

            foreach (var node in _tree.TopDown.Where(node => totals.Groups[_tree.Groups[node].Id].DirectCounted))
            {
                foreach (var (category, _) in _direct[node].Where(own => kind is null || own.Category == kind))
                {
                    var atom = Name(_tree.Groups[node].Id, category);
                    var at = node;
                    for (var passed = (string?)null; at != TeamTree.NoParent; at = _tree.Parents[at])
                    {
                        if (nearest[at] is { } row && row != passed) weights[passed = row].Add(atom, 1);
                    }
                }
            }
        }

        return (atoms, rows);
    }

    public DimensionRelease Outcome(TreeRelease totals, RowRelease release, int threshold)
    {
        var cells = new Dictionary<(string, string), GroupRelease>();
        foreach (var category in _categories)
        {
            var counted = new Headcount[_tree.Groups.Count];
            foreach (var node in _tree.BottomUp)
            {
                var group = _tree.Groups[node].Id;
                var isCounted = totals.Groups[group].DirectCounted;
                counted[node] = _tree.Children[node].Aggregate(isCounted ? Own(node, category) : Headcount.Nobody, (sum, child) => sum + counted[child]);
                var isShown = release.Reasons.TryGetValue(Name(group, category), out var reason) && reason == Reason.None;
                cells.Add((group, category), new GroupRelease(
                    isShown,
                    isShown ? counted[node].People : 0,
                    isCounted,
                    isShown ? Reason.None : counted[node].MayBeShown(threshold) ? Reason.PrivacyRemainder : Reason.PrivacyMinN));
            }
        }

        return new DimensionRelease(totals, cells);
    }

    private Headcount Own(int node, string category) =>
        _direct[node].Where(own => own.Category == category).Aggregate(Headcount.Nobody, (sum, own) => sum + own.People);

    private static (string? Category, Headcount People)[] Direct(TreeGroup group, IEnumerable<DimensionCell> cells)
    {
        var own = cells.OrderBy(cell => cell.Category, StringComparer.Ordinal).Select(cell => ((string?)cell.Category, new Headcount(cell.People, cell.Readers))).ToList();
        var inNone = new Headcount(group.Direct - own.Sum(cell => cell.Item2.People), group.DirectReaders - own.Sum(cell => cell.Item2.Readers));
        if (inNone.Readers < 0 || inNone.Others < 0) throw new ArgumentException($"Group {group.Id} has fewer people than its categories.", nameof(group));
        return [.. own.Where(cell => cell.Item2.People > 0), .. inNone.People > 0 ? new[] { ((string?)null, inNone) } : []];
    }
}
