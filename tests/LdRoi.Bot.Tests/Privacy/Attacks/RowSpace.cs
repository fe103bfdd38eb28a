using System.Numerics;

namespace LdRoi.Bot.Tests.Privacy.Attacks;

/// <summary>Which few people some way of adding and subtracting known sums is about, in exact numbers.</summary>
internal static class RowSpace
{
    /// <param name="sums">The people behind each known sum; whoever is known already is not among them.</param>
    /// <param name="enough">So many people, and more, are not few.</param>
    public static IReadOnlyList<IReadOnlyList<int>> FewBehind(IReadOnlyList<IReadOnlySet<int>> sums, int enough)
    {
        var atoms = sums.SelectMany(sum => sum).Distinct()
            .GroupBy(person => sums.Select((sum, place) => sum.Contains(person) ? 1L << place : 0).Sum()).Select(atom => atom.ToList()).ToList();
        int[][] rows = [.. sums.Select(sum => atoms.Select(atom => sum.Contains(atom[0]) ? 1 : 0).ToArray())];
        var all = Rank(rows);
        var small = Enumerable.Range(0, atoms.Count).Where(atom => atoms[atom].Count < enough).ToList();
        return [.. Subsets(small, atoms, enough - 1)
            .Where(few => few.Count > 0 && Rank([.. rows.Select(row => row.Where((_, atom) => !few.Contains(atom)).ToArray())]) < all)
            .Select(few => (IReadOnlyList<int>)[.. few.SelectMany(atom => atoms[atom])])];
    }

    private static IEnumerable<IReadOnlyList<int>> Subsets(List<int> atoms, List<List<int>> people, int atMost) => atoms.Count == 0
        ? [[]]
        : Subsets(atoms[1..], people, atMost).SelectMany(rest => rest.Sum(atom => people[atom].Count) + people[atoms[0]].Count <= atMost
            ? (IReadOnlyList<int>[])[rest, [atoms[0], .. rest]]
            : [rest]);

    /// <summary>Bareiss: without fractions and without rounding.</summary>
    private static int Rank(int[][] rows)
    {
        var left = rows.Select(row => row.Select(number => (BigInteger)number).ToArray()).ToList();
        var rank = 0;
        var last = BigInteger.One;
        for (var column = 0; rows.Length > 0 && column < rows[0].Length && rank < left.Count; column++)
        {
            var pivot = left.FindIndex(rank, row => row[column] != 0);
            if (pivot < 0)
            {
                continue;
            }

            (left[rank], left[pivot]) = (left[pivot], left[rank]);
            for (var row = rank + 1; row < left.Count; row++)
            {
                var factor = left[row][column];
                for (var place = column; place < left[row].Length; place++)
                {
                    left[row][place] = ((left[row][place] * left[rank][column]) - (factor * left[rank][place])) / last;
                }
            }

            last = left[rank][column];
            rank++;
        }

        return rank;
    }
}
