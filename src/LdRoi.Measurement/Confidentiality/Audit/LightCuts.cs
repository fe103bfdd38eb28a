namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>Shrinks a graph without losing any cut that is lighter than a threshold.</summary>
internal static class LightCuts
{
    /// <summary>Puts vertices together that no light cut separates, until that finds no more. A graph without a light cut becomes one vertex.</summary>
    /// <param name="vertices">How many there are; the graph is connected.</param>
    /// <param name="edges">Two ends and a weight, 0 or more.</param>
    /// <param name="threshold">A cut that weighs less is light; at least 1.</param>
    /// <returns>Per vertex its class, named by its lowest member.</returns>
    /// <remarks>
    /// Maximum adjacency order (Nagamochi &amp; Ibaraki 1992, SIAM J. Discrete Math. 5): vertices are visited in the order of how heavily they hang on those visited
    /// before. When a vertex not yet visited hangs on the visited ones by at least the threshold, no lighter cut separates it from the last visited one. Weights above the
    /// threshold need not be told apart for that. The last vertex hangs on all others, so without a light cut every round finds something; with one, not every pair that
    /// could be put together need be found, which costs time later and nothing else.
    /// </remarks>
    public static int[] Contract(int vertices, IReadOnlyCollection<(int One, int Other, int Weight)> edges, int threshold)
    {
        var classes = new DisjointSets(vertices);
        for (var before = -1; before != 0;)
        {
            var left = edges.Select(edge => (One: classes.Of(edge.One), Other: classes.Of(edge.Other), edge.Weight)).Where(edge => edge.One != edge.Other).ToList();
            before = left.Count == 0 ? 0 : Round(vertices, left, threshold, classes);
        }

        return [.. Enumerable.Range(0, vertices).Select(classes.Of)];
    }

    private static int Round(int vertices, List<(int One, int Other, int Weight)> edges, int threshold, DisjointSets classes)
    {
        var neighbours = Neighbours(vertices, edges);
        var hangs = new int[vertices]; // by how much on the visited ones, up to the threshold
        var visited = new bool[vertices];
        var waiting = Enumerable.Range(0, threshold + 1).Select(_ => new Stack<int>()).ToArray();
        var joined = 0;
        waiting[0].Push(edges[0].One);
        for (var level = 0; level >= 0;)
        {
            if (!waiting[level].TryPop(out var vertex))
            {
                level--;
                continue;
            }

            if (visited[vertex] || hangs[vertex] != level) continue; // it waits higher up as well
            visited[vertex] = true;
            foreach (var (to, weight) in neighbours[vertex])
            {
                if (visited[to]) continue;
                hangs[to] = (int)Math.Min(threshold, (long)hangs[to] + weight);
                waiting[hangs[to]].Push(to);
                level = Math.Max(level, hangs[to]);
                if (hangs[to] < threshold || classes.Of(to) == classes.Of(vertex)) continue;
                classes.Join(to, vertex);
                joined++;
            }
        }

        return joined;
    }

    private static List<(int To, int Weight)>[] Neighbours(int vertices, List<(int One, int Other, int Weight)> edges)
    {
        var neighbours = new List<(int To, int Weight)>[vertices];
        foreach (var (one, other, weight) in edges)
        {
            (neighbours[one] ??= []).Add((other, weight));
            (neighbours[other] ??= []).Add((one, weight));
        }

        return neighbours;
    }
}
