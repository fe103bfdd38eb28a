using CsCheck;
using LdRoi.Measurement.Confidentiality.Audit;

namespace LdRoi.Measurement.Tests.Confidentiality.Audit;

public sealed class LightCutsTests
{
    private const int Vertices = 6;

    /// <summary>Connected graphs: a tree and some edges more, of weights 0 to 6, and a threshold.</summary>
    private static readonly Gen<((int One, int Other, int Weight)[] Edges, int Threshold)> _graphs = Gen.Select(
        Gen.Int[0, 99].Array[Vertices - 1],
        Gen.Int[0, 6].Array[Vertices - 1],
        Gen.Select(Gen.Int[0, Vertices - 1], Gen.Int[0, Vertices - 1], Gen.Int[0, 6]).Where(edge => edge.Item1 != edge.Item2).Array[0, 9],
        Gen.Int[1, 8],
        (above, weights, more, threshold) => (
            above.Select((place, at) => (place % (at + 1), at + 1, weights[at])).Concat(more).ToArray(), threshold));

    [Fact]
    public void What_a_light_cut_separates_stays_apart() =>
        _graphs.Sample(graph =>
        {
            var classes = LightCuts.Contract(Vertices, graph.Edges, graph.Threshold);
            return Cuts(graph.Edges).Where(cut => cut.Weight < graph.Threshold)
                .All(cut => Pairs().All(pair => IsIn(cut.Side, pair.One) == IsIn(cut.Side, pair.Other) || classes[pair.One] != classes[pair.Other]));
        }, iter: 3_000);

    [Fact]
    public void Without_a_light_cut_one_vertex_is_left() =>
        _graphs.Sample(graph =>
            Cuts(graph.Edges).Any(cut => cut.Weight < graph.Threshold) || LightCuts.Contract(Vertices, graph.Edges, graph.Threshold).All(one => one == 0), iter: 3_000);

    [Fact]
    public void A_heavy_edge_holds_its_ends_together() =>
        LightCuts.Contract(4, [(0, 1, 5), (1, 2, 4), (2, 3, int.MaxValue)], 5).ShouldBe([0, 0, 2, 2]);

    [Fact]
    public void Light_ways_add_up() =>
        LightCuts.Contract(4, [(0, 1, 3), (0, 2, 9), (2, 1, 2), (1, 3, 4)], 5).ShouldBe([0, 0, 0, 3]);

    private static IEnumerable<(int Side, int Weight)> Cuts((int One, int Other, int Weight)[] edges) =>
        Enumerable.Range(1, (1 << (Vertices - 1)) - 1).Select(side => (side, edges.Where(edge => IsIn(side, edge.One) != IsIn(side, edge.Other)).Sum(edge => edge.Weight)));

    private static IEnumerable<(int One, int Other)> Pairs() => Enumerable.Range(0, Vertices).SelectMany(one => Enumerable.Range(0, one).Select(other => (one, other)));

    private static bool IsIn(int side, int vertex) => (side & (1 << vertex)) != 0;
}
