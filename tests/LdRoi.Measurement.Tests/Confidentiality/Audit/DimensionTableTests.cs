using CsCheck;
using LdRoi.Measurement.Confidentiality;
using LdRoi.Measurement.Confidentiality.Audit;

namespace LdRoi.Measurement.Tests.Confidentiality.Audit;

public sealed class DimensionTableTests
{
    private const int Threshold = 5;

    private static readonly Gen<(TreeGroup[] Tree, DimensionCell[] Cells)> _tables = RandomTrees.Of(4).SelectMany(tree =>
        Gen.Int[0, 12].Array[2 * tree.Length].Select(cuts => (tree, tree.SelectMany((group, at) => Split(group, cuts[2 * at], cuts[(2 * at) + 1])).ToArray())));

    // A team of ten of whom six are new: with the total and the cell, the other four follow.
    [Fact]
    public void A_cell_is_withheld_when_the_rest_of_its_team_would_follow()
    {
        TreeGroup[] tree = [new("Company", null, 0, 0), new("Sales", "Company", 10, 0), new("Support", "Company", 20, 0)];
        DimensionCell[] cells = [new("Sales", "new", 6), new("Sales", "old", 4), new("Support", "new", 10), new("Support", "old", 10)];

        var release = DimensionTable.Release(tree, cells, Threshold);

        release.Totals.Groups.Values.ShouldAllBe(group => group.IsShown);
        release.Cells[("Sales", "old")].ShouldBe(new GroupRelease(false, 0, true, Reason.PrivacyMinN));
        release.Cells[("Sales", "new")].ShouldBe(new GroupRelease(false, 0, true, Reason.PrivacyRemainder));
        release.Cells[("Company", "new")].ShouldBe(new GroupRelease(true, 16, true, Reason.None));
        release.Cells[("Company", "old")].ShouldBe(new GroupRelease(true, 14, true, Reason.None));

        // With Sales's cells hidden, Company − Support would give them away: Support's are hidden too.
        release.Cells[("Support", "new")].IsShown.ShouldBeFalse();
        release.Cells[("Support", "old")].IsShown.ShouldBeFalse();
    }

    [Fact]
    public void Enough_people_in_every_cell_are_all_shown()
    {
        TreeGroup[] tree = [new("Company", null, 0, 0), new("Sales", "Company", 11, 0), new("Support", "Company", 15, 0)];
        DimensionCell[] cells = [new("Sales", "new", 5), new("Sales", "old", 6), new("Support", "new", 7), new("Support", "old", 8)];

        var release = DimensionTable.Release(tree, cells, Threshold);

        release.Cells.Values.ShouldAllBe(cell => cell.IsShown);
        release.Cells[("Company", "old")].Respondents.ShouldBe(14);
    }

    [Fact]
    public void People_in_no_category_are_protected_too()
    {
        TreeGroup[] tree = [new("Team", null, 14, 0)];
        DimensionCell[] cells = [new("Team", "new", 5), new("Team", "old", 6)];

        DimensionTable.Release(tree, cells, Threshold).Cells[("Team", "new")].Reason.ShouldBe(Reason.PrivacyRemainder);
        DimensionTable.Release(tree, cells, Threshold).Cells[("Team", "old")].IsShown.ShouldBeTrue();
    }

    [Fact]
    public void A_plain_threshold_betrays_the_rest_of_a_team()
    {
        TreeGroup[] tree = [new("Team", null, 10, 0)];
        DimensionCell[] cells = [new("Team", "new", 6), new("Team", "old", 4)];
        var shown = new GroupRelease(true, 10, true, Reason.None);
        var plain = new DimensionRelease(
            new TreeRelease(new Dictionary<string, GroupRelease> { ["Team"] = shown }), new Dictionary<(string, string), GroupRelease> { [("Team", "new")] = shown });

        DimensionTable.Violations(tree, cells, plain, Threshold).ShouldHaveSingleItem().Atoms.ShouldBe(["Team\u001fold"]);
    }

    [Fact]
    public void A_declared_dimension_takes_no_total_away() =>
        Gen.Select(_tables, Gen.Int[1, 8]).Sample((table, threshold) =>
        {
            var alone = StrictRemainder.Release(table.Tree, threshold).Groups;
            return DimensionTable.Release(table.Tree, table.Cells, threshold).Totals.Groups.All(group => alone[group.Key] == group.Value);
        }, iter: 200);

    [Fact]
    public void No_combination_of_totals_and_cells_rests_on_too_few_people() =>
        Gen.Select(_tables, Gen.Int[1, 8]).Sample((table, threshold) =>
        {
            var release = DimensionTable.Release(table.Tree, table.Cells, threshold);
            var (atoms, rows) = ByHand(table, release);
            return BruteForce.MinimalSets(atoms, rows, threshold).Count == 0
                && DimensionTable.Violations(table.Tree, table.Cells, release, threshold).Count == 0;
        }, iter: 200);

    [Fact]
    public void The_audit_agrees_with_brute_force_on_any_release_whatever() =>
        Gen.Select(_tables, Gen.Int[1, 8], Gen.Bool.Array[4], Gen.Bool.Array[8]).Sample((table, threshold, totals, shown) =>
        {
            var any = new DimensionRelease(
                new TreeRelease(table.Tree.Select((group, at) => (group.Id, new GroupRelease(totals[at], 0, true, Reason.None))).ToDictionary()),
                table.Cells.Select((cell, at) => ((cell.GroupId, cell.Category), new GroupRelease(shown[at], 0, true, Reason.None))).ToDictionary());
            var (atoms, rows) = ByHand(table, any);
            return DimensionTable.Violations(table.Tree, table.Cells, any, threshold).Count == BruteForce.MinimalSets(atoms, rows, threshold).Count;
        }, iter: 200);

    [Fact]
    public void A_higher_threshold_never_shows_a_cell_or_a_total_that_a_lower_one_withholds() =>
        _tables.Sample(table =>
        {
            var releases = Enumerable.Range(3, 6).Select(threshold => DimensionTable.Release(table.Tree, table.Cells, threshold, floor: 3)).ToList();
            return releases.Zip(releases.Skip(1)).All(pair =>
                pair.Second.Cells.All(cell => !cell.Value.IsShown || pair.First.Cells[cell.Key].IsShown)
                && pair.Second.Totals.Groups.All(group => !group.Value.IsShown || pair.First.Totals.Groups[group.Key].IsShown));
        }, iter: 100);

    [Fact]
    public void The_order_of_input_makes_no_difference() =>
        Gen.Select(_tables, Gen.Int[1, 8]).SelectMany((table, threshold) => Gen.Select(
            Gen.Shuffle(table.Tree.ToArray()), Gen.Shuffle(table.Cells.ToArray()), (tree, cells) => (table, tree, cells, threshold)))
        .Sample((table, tree, cells, threshold) =>
        {
            var other = DimensionTable.Release(tree, cells, threshold).Cells;
            return DimensionTable.Release(table.Tree, table.Cells, threshold).Cells.All(cell => other[cell.Key] == cell.Value);
        }, iter: 200);

    // Three hundred teams right below the top, most cells of two people: one block of 1,500 cells, in which no light cut is left.
    [Fact]
    public void A_flat_organisation_is_no_trouble()
    {
        var teams = Enumerable.Range(0, 300).Select(team => $"team {team:000}").ToArray();
        TreeGroup[] tree = [new("Company", null, 0, 0), .. teams.Select((team, at) => new TreeGroup(team, "Company", 10 + (at % 7), 0))];
        DimensionCell[] cells = [.. teams.SelectMany((team, at) => Enumerable.Range(0, 5).Select(category => new DimensionCell(team, $"{category}", category == at % 5 ? 2 + (at % 7) : 2)))];

        var release = DimensionTable.Release(tree, cells, Threshold);

        DimensionTable.Violations(tree, cells, release, Threshold).ShouldBeEmpty();
        release.Totals.Groups.Values.ShouldAllBe(group => group.IsShown);
        release.Cells.Where(cell => cell.Key.GroupId == "Company").ShouldAllBe(cell => cell.Value.IsShown);
        release.Cells.Count(cell => cell.Value.IsShown).ShouldBeGreaterThan(5);
    }

    [Fact]
    public void What_is_no_table_is_refused()
    {
        Refused(new DimensionCell("Nowhere", "new", 1));
        Refused(new DimensionCell("Team", "new", 11));
        Refused(new DimensionCell("Team", "new", 1), new DimensionCell("Team", "new", 1));
        Refused(new DimensionCell("Team", "new", -1));
        Refused(new DimensionCell("Team", "new", 1, 2));
        Refused(new DimensionCell("Team", "new", 5, 2));
        Refused(new DimensionCell("Team", "new", 10, 0));
        Should.Throw<ArgumentException>(() => DimensionTable.Violations(
            [new("Team", null, 10, 1)], [], new DimensionRelease(new TreeRelease(new Dictionary<string, GroupRelease>()), new Dictionary<(string, string), GroupRelease>()), Threshold));
        Should.Throw<ArgumentOutOfRangeException>(() => DimensionTable.Release([], [], 0));
        Should.Throw<ArgumentOutOfRangeException>(() => DimensionTable.Release([], [], 5, 6));
        Should.Throw<ArgumentOutOfRangeException>(() => DimensionTable.Release([], [], 5, 0));

        static void Refused(params DimensionCell[] cells) => Should.Throw<ArgumentException>(() => DimensionTable.Release([new("Team", null, 10, 1)], cells, Threshold));
    }

    private static IEnumerable<DimensionCell> Split(TreeGroup group, int one, int other)
    {
        var first = Math.Min(one, group.Direct);
        var second = Math.Min(other, group.Direct - first);
        var readers = Math.Min(group.DirectReaders, first);
        return [new(group.Id, "first", first, readers), new(group.Id, "second", second, Math.Max(0, group.DirectReaders - readers - (group.Direct - first - second)))];
    }

    private static (Atom[] Atoms, ReleasedRow[] Rows) ByHand((TreeGroup[] Tree, DimensionCell[] Cells) table, DimensionRelease release)
    {
        var counted = table.Tree.Where(group => release.Totals.Groups[group.Id].DirectCounted).ToArray();
        var inCells = table.Cells.Where(cell => release.Totals.Groups[cell.GroupId].DirectCounted).ToArray();
        Atom[] atoms =
        [
            .. inCells.Select(cell => Atom.Of($"{cell.GroupId}/{cell.Category}", cell.People, cell.Readers)),
            .. counted.Select(group => Atom.Of(
                $"{group.Id}/",
                group.Direct - inCells.Where(cell => cell.GroupId == group.Id).Sum(cell => cell.People),
                group.DirectReaders - inCells.Where(cell => cell.GroupId == group.Id).Sum(cell => cell.Readers))),
        ];
        var ids = atoms.Where(atom => atom.People.Sum(block => block.People) > 0).Select(atom => atom.Id).ToArray();
        return (
            [.. atoms.Where(atom => ids.Contains(atom.Id))],
            [
                .. table.Tree.Where(group => release.Totals.Groups[group.Id].IsShown).Select(group => ReleasedRow.Mean(group.Id, ids.Where(atom => IsWithin(atom.Split('/')[0], group.Id)))),
                .. release.Cells.Where(cell => cell.Value.IsShown).Select(cell => ReleasedRow.Mean(
                    $"{cell.Key.GroupId}/{cell.Key.Category}", ids.Where(atom => atom.EndsWith($"/{cell.Key.Category}", StringComparison.Ordinal) && IsWithin(atom.Split('/')[0], cell.Key.GroupId)))),
            ]);

        bool IsWithin(string? inner, string outer) => inner is not null && (inner == outer || IsWithin(table.Tree.Single(group => group.Id == inner).ParentId, outer));
    }
}
