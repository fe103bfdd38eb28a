namespace LdRoi.Measurement.Confidentiality;

/// <summary>The nodes of a checked tree, parents before children, with neighbours as positions.</summary>
internal sealed class TeamTree
{
    public const int NoParent = -1;

    private TeamTree(TreeGroup[] groups, int[] parents, List<int>[] children) => (Groups, Parents, Children) = (groups, parents, children);

    /// <summary>The nodes; whoever comes first is never below a later one.</summary>
    public IReadOnlyList<TreeGroup> Groups { get; }

    public IReadOnlyList<int> Parents { get; }

    public IReadOnlyList<IReadOnlyList<int>> Children { get; }

    public IEnumerable<int> TopDown => Enumerable.Range(0, Groups.Count);

    public IEnumerable<int> BottomUp => TopDown.Reverse();

    public Headcount Direct(int node) => new(Groups[node].Direct, Groups[node].DirectReaders);

    /// <exception cref="ArgumentException">An id occurs twice, a parent is unknown, there is a circle, or the counts of a node are impossible.</exception>
    public static TeamTree Of(IReadOnlyCollection<TreeGroup> tree)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in tree)
        {
            if (!known.Add(group.Id)) throw new ArgumentException($"Group {group.Id} occurs twice.", nameof(tree));
            if (group.Direct < 0 || group.DirectReaders < 0 || group.DirectReaders > group.Direct)
            {
                throw new ArgumentException($"The counts of group {group.Id} are impossible.", nameof(tree));
            }
        }

        foreach (var group in tree)
        {
            if (group.ParentId is { } parent && !known.Contains(parent)) throw new ArgumentException($"The parent of group {group.Id} is not in the tree.", nameof(tree));
        }

        return ParentsFirst(tree);
    }

    private static TeamTree ParentsFirst(IReadOnlyCollection<TreeGroup> tree)
    {
        var below = tree.Where(group => group.ParentId is not null).ToLookup(group => group.ParentId!, StringComparer.Ordinal);
        var groups = new List<TreeGroup>(tree.Count);
        var parents = new List<int>(tree.Count);
        foreach (var root in tree.Where(group => group.ParentId is null)) Add(root, NoParent);
        for (var node = 0; node < groups.Count; node++)
        {
            foreach (var child in below[groups[node].Id]) Add(child, node);
        }

        if (groups.Count != tree.Count) throw new ArgumentException("The tree holds a circle.", nameof(tree));

        var children = groups.Select(_ => new List<int>()).ToArray();
        for (var node = 0; node < groups.Count; node++)
        {
            if (parents[node] != NoParent) children[parents[node]].Add(node);
        }

        return new TeamTree([.. groups], [.. parents], children);

        void Add(TreeGroup group, int parent)
        {
            groups.Add(group);
            parents.Add(parent);
        }
    }
}
