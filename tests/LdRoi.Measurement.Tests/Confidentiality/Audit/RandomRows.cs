using CsCheck;
using LdRoi.Measurement.Confidentiality.Audit;

namespace LdRoi.Measurement.Tests.Confidentiality.Audit;

/// <summary>Small organisations as atoms and rows.</summary>
internal static class RandomRows
{
    /// <summary>Any rows over any atoms, weights −2 to 2, blocks that several atoms share, readers, and hints that are mostly wrong.</summary>
    public static Gen<(Atom[] Atoms, ReleasedRow[] Rows)> Any(int atMost) =>
        Gen.Select(Gen.Int[1, atMost], Gen.Int[1, 6]).SelectMany((atoms, rows) => Gen.Select(
            Block.Array[5],
            Gen.Int[0, 4].Array[0, 3].Array[atoms],
            Gen.Frequency((4, Gen.Const(0L)), (4, Gen.Const(1L)), (1, Gen.Long[-2, 2])).Array[atoms].Array[rows],
            Gen.Int[-6, 5].Array[rows],
            (blocks, of, weights, partOf) => (
                of.Select((own, at) => new Atom($"a{at}", [.. own.Distinct().Select(one => new PeopleBlock($"b{one}", blocks[one].People, blocks[one].Readers))])).ToArray(),
                weights.Select((own, at) => new ReleasedRow(
                    $"r{at}", own.Index().ToDictionary(weight => $"a{weight.Index}", weight => weight.Item), partOf[at] >= 0 && partOf[at] < at ? $"r{partOf[at]}" : null, at % 3 == 0)).ToArray())));

    /// <summary>A tree of up to four groups with two or three categories, each group and category a row or not: what the graph is for.</summary>
    public static Gen<(Atom[] Atoms, ReleasedRow[] Rows)> WithOneDimension() =>
        Gen.Select(Gen.Int[2, 4], Gen.Int[2, 3]).SelectMany((groups, categories) => Gen.Select(
            Gen.Int[0, 999].Array[groups],
            Block.Array[groups * categories],
            (places, cells) => Table(Enumerable.Range(0, groups).Select(group => group == 0 ? -1 : places[group] % group).ToArray(), categories, cells)))
            .Where(table => table.Atoms.Length <= 8);

    /// <summary>Two waves of up to two teams, some people in both, with the change of those who are: what the graph is not for.</summary>
    public static Gen<(Atom[] Atoms, ReleasedRow[] Rows)> WithTwoWaves() =>
        Gen.Int[1, 2].SelectMany(teams => Gen.Int[0, 6].Array[3 * teams].Select(counts => Waves(teams, counts)));

    private static Gen<(int People, int Readers)> Block =>
        Gen.Select(Gen.Frequency((1, Gen.Const(0)), (5, Gen.Int[1, 6])), Gen.Frequency((4, Gen.Const(0)), (1, Gen.Int[1, 2])), (people, readers) => (people, Math.Min(people, readers)));

    private static (Atom[] Atoms, ReleasedRow[] Rows) Table(int[] above, int categories, (int People, int Readers)[] cells)
    {
        var groups = Enumerable.Range(0, above.Length).ToArray();
        var atoms = groups.SelectMany(group => Enumerable.Range(0, categories).Select(category => (group, category, Block: cells[(group * categories) + category])))
            .Where(cell => cell.Block.People > 0).ToArray();
        var rows = groups.SelectMany(group => Enumerable.Range(-1, categories + 1).Select(category => ReleasedRow.Mean(
            Name(group, category),
            atoms.Where(cell => (category < 0 || cell.category == category) && IsWithin(cell.group, group)).Select(cell => Name(cell.group, cell.category)),
            above[group] < 0 ? null : Name(above[group], category),
            category < 0)));
        return ([.. atoms.Select(cell => Atom.Of(Name(cell.group, cell.category), cell.Block.People, cell.Block.Readers))], [.. rows]);

        bool IsWithin(int inner, int outer) => inner == outer || (above[inner] >= 0 && IsWithin(above[inner], outer));

        static string Name(int group, int category) => category < 0 ? $"g{group}" : $"g{group}c{category}";
    }

    private static (Atom[] Atoms, ReleasedRow[] Rows) Waves(int teams, int[] counts)
    {
        var atoms = new List<Atom>();
        var rows = new List<ReleasedRow>();
        for (var team = 0; team < teams; team++)
        {
            var (stay, leave, join) = (new PeopleBlock($"stay{team}", counts[3 * team]), new PeopleBlock($"leave{team}", counts[(3 * team) + 1]), new PeopleBlock($"join{team}", counts[(3 * team) + 2]));
            atoms.AddRange([new($"stay{team}@1", [stay]), new($"stay{team}@2", [stay]), new($"leave{team}@1", [leave]), new($"join{team}@2", [join])]);
            rows.Add(ReleasedRow.Mean($"team{team}@1", [$"stay{team}@1", $"leave{team}@1"], "all@1"));
            rows.Add(ReleasedRow.Mean($"team{team}@2", [$"stay{team}@2", $"join{team}@2"], "all@2"));
            rows.Add(ReleasedRow.Change($"team{team}Δ", [$"stay{team}@2"], [$"stay{team}@1"], "allΔ"));
        }

        var ids = Enumerable.Range(0, teams).ToArray();
        rows.Add(ReleasedRow.Mean("all@1", ids.SelectMany(team => new[] { $"stay{team}@1", $"leave{team}@1" }), null, true));
        rows.Add(ReleasedRow.Mean("all@2", ids.SelectMany(team => new[] { $"stay{team}@2", $"join{team}@2" }), null, true));
        rows.Add(ReleasedRow.Change("allΔ", ids.Select(team => $"stay{team}@2"), ids.Select(team => $"stay{team}@1"), null, true));
        return ([.. atoms], [.. rows]);
    }
}
