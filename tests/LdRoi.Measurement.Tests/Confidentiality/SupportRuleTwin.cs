using System.Numerics;
using LdRoi.Measurement.Confidentiality;

namespace LdRoi.Measurement.Tests.Confidentiality;

/// <summary>
/// The support rule by brute force, for small trees: no combination of the shown rows over the atoms (the directly counted people of each node) may rest on a set of
/// atoms that holds people but too few others. Ranks are computed in whole numbers; nothing here knows of trees beyond "who is below whom".
/// </summary>
internal static class SupportRuleTwin
{
    public static bool IsClean(IReadOnlyCollection<TreeGroup> tree, TreeRelease release, int threshold)
    {
        TreeGroup[] atoms = [.. tree.Where(group => group.Direct > 0 && release.Groups[group.Id].DirectCounted)];
        var parents = tree.ToDictionary(group => group.Id, group => group.ParentId);
        var rows = tree.Where(group => release.Groups[group.Id].IsShown)
            .Select(group => atoms.Select(atom => IsWithin(atom.Id, group.Id, parents) ? BigInteger.One : BigInteger.Zero).ToArray())
            .ToList();
        if (rows.Any(row => row.All(cell => cell.IsZero))) return false; // shown, and about nobody

        var all = Rank(rows);
        for (var set = 1; set < 1 << atoms.Length; set++)
        {
            var others = atoms.Where((_, atom) => (set & (1 << atom)) != 0).Sum(atom => atom.Direct - atom.DirectReaders);
            if (others >= threshold) continue;

            // Some combination is zero everywhere outside the set without being zero inside it exactly when the rank drops without the set's columns.
            var outside = set;
            if (Rank([.. rows.Select(row => row.Where((_, atom) => (outside & (1 << atom)) == 0).ToArray())]) < all) return false;
        }

        return true;
    }

    /// <summary>Rank by fraction-free elimination (Bareiss 1968); exact.</summary>
    public static int Rank(IReadOnlyList<BigInteger[]> rows)
    {
        var matrix = rows.Select(row => row.ToArray()).ToList();
        var rank = 0;
        var previous = BigInteger.One;
        for (var column = 0; rank < matrix.Count && column < matrix[0].Length; column++)
        {
            var pivot = matrix.FindIndex(rank, row => !row[column].IsZero);
            if (pivot < 0) continue;
            (matrix[rank], matrix[pivot]) = (matrix[pivot], matrix[rank]);
            foreach (var row in matrix.Skip(rank + 1))
            {
                var factor = row[column];
                for (var cell = 0; cell < row.Length; cell++)
                {
                    row[cell] = (row[cell] * matrix[rank][column] - matrix[rank][cell] * factor) / previous;
                }
            }

            previous = matrix[rank][column];
            rank++;
        }

        return rank;
    }

    private static bool IsWithin(string? node, string group, Dictionary<string, string?> parents)
    {
        while (node is not null && node != group) node = parents[node];
        return node == group;
    }
}
