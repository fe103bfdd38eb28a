using CsCheck;
using LdRoi.Measurement.Confidentiality;

namespace LdRoi.Measurement.Tests.Confidentiality;

/// <summary>Small organisations: any shape, several roots, empty nodes, people at every level, readers among them.</summary>
internal static class RandomTrees
{
    public static Gen<TreeGroup[]> Of(int atMost) =>
        Gen.Int[1, atMost].SelectMany(size => Gen.Select(
            Gen.Int[0, 999].Array[size],
            Gen.Frequency((1, Gen.Const(0)), (3, Gen.Int[1, 12])).Array[size],
            Gen.Frequency((2, Gen.Const(0)), (1, Gen.Int[1, 3])).Array[size],
            Gen.Shuffle(Enumerable.Range(0, size).ToArray()),
            Build));

    public static Gen<(TreeGroup[] Tree, TreeGroup[] Shuffled)> WithAShuffledCopy(int atMost) =>
        Of(atMost).SelectMany(tree => Gen.Shuffle(tree.ToArray()).Select(shuffled => (tree, shuffled)));

    private static TreeGroup[] Build(int[] places, int[] direct, int[] readers, int[] names) =>
    [
        .. Enumerable.Range(0, places.Length).Select(node => new TreeGroup(
            Name(names[node]),
            node == 0 || places[node] % 10 == 0 ? null : Name(names[places[node] % node]),
            direct[node],
            Math.Min(readers[node], direct[node]))),
    ];

    private static string Name(int number) => $"T{number:00}";
}
