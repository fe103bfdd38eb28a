using System.Numerics;

namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>
/// A block of rows as a graph, where every atom is in one or two of them with one weight and holds people of its own: rows are vertices, and an atom is an edge
/// between its two rows, or between its only row and the ground. So it is for a tree with one declared dimension.
/// </summary>
/// <remarks>
/// With suitable signs each column is +1 and −1 (or a single 1), so a combination of rows gives every vertex a number, the ground 0, and rests on the edges whose ends
/// differ: its minimal supports are the minimal cuts of the graph. The support rule then reads: no cut holds fewer than the threshold. What no light cut separates is
/// contracted first; mostly one vertex is left, and otherwise the few light cuts are looked for in what is left. Whole numbers only, and no ranks.
/// </remarks>
internal sealed class CutGraph
{
    private readonly RowSystem _system;
    private readonly int[] _rows; // vertex → row; the ground is the vertex after the last
    private readonly int[] _signs;
    private readonly List<(int Atom, int One, int Other)> _edges;
    private readonly bool _isGrounded;

    private CutGraph(RowSystem system, int[] rows, int[] signs, List<(int Atom, int One, int Other)> edges)
    {
        _system = system;
        _rows = rows;
        _signs = signs;
        _edges = edges;
        _isGrounded = edges.Exists(edge => edge.Other == rows.Length);
    }

    private int Vertices => _rows.Length + (_isGrounded ? 1 : 0);

    /// <returns>The graph of a block; null when it is none.</returns>
    public static CutGraph? Of(RowSystem system, ReducedRows reduced, int[] block)
    {
        var ends = new Dictionary<int, List<(int Vertex, Int128 Weight)>>();
        for (var vertex = 0; vertex < block.Length; vertex++)
        {
            foreach (var (atom, weight) in reduced.Entries[block[vertex]])
            {
                if (!ends.TryGetValue(atom, out var own)) ends.Add(atom, own = new(2));
                if (own.Count == 2 || (own.Count == 1 && Int128.Abs(own[0].Weight) != Int128.Abs(weight))) return null;
                own.Add((vertex, weight));
            }
        }

        var seen = new HashSet<int>();
        if (!ends.Keys.All(atom => system.BlocksOf[atom].All(seen.Add))) return null;
        var signs = Signs(block.Length, ends.Values);
        return signs is null ? null : new CutGraph(system, block, signs, [.. ends.OrderBy(atom => atom.Key)
            .Select(atom => (atom.Key, atom.Value[0].Vertex, atom.Value is [_, var other] ? other.Vertex : block.Length))]);
    }

    public Findings Audit(int threshold, int atMost)
    {
        var classes = LightCuts.Contract(Vertices, [.. _edges.Select(edge => (edge.One, edge.Other, Others(edge.Atom)))], threshold);
        var bundles = Bundles(classes);
        var (found, _) = SupportSearch.Find(
            RowsOf(bundles, OuterOf(classes)), [.. bundles.Select((_, at) => new[] { at })], [.. bundles.Select(bundle => bundle.Atoms.Sum(Others))], threshold, atMost);
        var members = Enumerable.Range(0, _rows.Length).ToLookup(vertex => classes[vertex]);
        return new Findings(
            [.. found.Select(Named)],
            _isGrounded ? [] : [_rows.Index().ToDictionary(row => row.Item, row => (BigInteger)_signs[row.Index])]);

        Finding Named(SparseRow row)
        {
            var atoms = new List<int>();
            var coefficients = new Dictionary<int, BigInteger>();
            foreach (var key in row.Keys)
            {
                if (key < bundles.Count) atoms.AddRange(bundles[key].Atoms);
                else foreach (var vertex in members[key - bundles.Count]) coefficients.Add(_rows[vertex], row[key] * _signs[vertex]);
            }

            return new Finding([.. atoms.Order()], coefficients);
        }
    }

    /// <summary>The class that gets the number 0: the ground's, or the largest. Its row is the sum of the others, so it is left out.</summary>
    private int OuterOf(int[] classes) => _isGrounded ? classes[_rows.Length] : classes.CountBy(one => one).MaxBy(one => (one.Value, -one.Key)).Key;

    /// <summary>Edges between the same two classes are in the same cuts.</summary>
    private List<Bundle> Bundles(int[] classes) =>
    [
        .. _edges.Select(edge => (edge.Atom, Low: Math.Min(classes[edge.One], classes[edge.Other]), High: Math.Max(classes[edge.One], classes[edge.Other])))
            .Where(edge => edge.Low != edge.High).GroupBy(edge => (edge.Low, edge.High))
            .Select(bundle => new Bundle(bundle.Key.Low, bundle.Key.High, [.. bundle.Select(edge => edge.Atom)])),
    ];

    private static List<SparseRow> RowsOf(List<Bundle> bundles, int outer)
    {
        var cells = new SortedDictionary<int, List<(int Key, BigInteger Value)>>();
        for (var at = 0; at < bundles.Count; at++)
        {
            Add(bundles[at].Low, at, BigInteger.One);
            Add(bundles[at].High, at, BigInteger.MinusOne);
        }

        return [.. cells.Values.Select(SparseRow.Of)];

        void Add(int vertex, int column, BigInteger sign)
        {
            if (vertex == outer) return;
            if (!cells.TryGetValue(vertex, out var own)) cells.Add(vertex, own = [(bundles.Count + vertex, BigInteger.One)]);
            own.Add((column, sign));
        }
    }

    private int Others(int atom) => _system.BlocksOf[atom].Sum(block => _system.Blocks[block].Others);

    /// <summary>A sign per row with which every atom of two rows gets opposite weights; null when there is none.</summary>
    private static int[]? Signs(int vertices, IReadOnlyCollection<List<(int Vertex, Int128 Weight)>> ends)
    {
        var neighbours = Enumerable.Range(0, vertices).Select(_ => new List<(int To, int Sign)>()).ToArray();
        foreach (var atom in ends.Where(atom => atom.Count == 2))
        {
            var sign = -Int128.Sign(atom[0].Weight) * Int128.Sign(atom[1].Weight);
            neighbours[atom[0].Vertex].Add((atom[1].Vertex, sign));
            neighbours[atom[1].Vertex].Add((atom[0].Vertex, sign));
        }

        var signs = new int[vertices];
        var open = new Stack<int>([0]);
        signs[0] = 1;
        while (open.TryPop(out var vertex))
        {
            foreach (var (to, sign) in neighbours[vertex])
            {
                if (signs[to] == -sign * signs[vertex]) return null;
                if (signs[to] != 0) continue;
                signs[to] = sign * signs[vertex];
                open.Push(to);
            }
        }

        return signs;
    }

    private sealed record Bundle(int Low, int High, int[] Atoms);
}
