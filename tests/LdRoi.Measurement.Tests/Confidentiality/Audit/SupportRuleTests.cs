using LdRoi.Measurement.Confidentiality.Audit;

namespace LdRoi.Measurement.Tests.Confidentiality.Audit;

public sealed class SupportRuleTests
{
    private const int Threshold = 5;

    [Fact]
    public void A_difference_between_two_small_sets_is_found_although_neither_follows()
    {
        var found = SupportRule.Violations(
            [Atom.Of("core", 8), Atom.Of("ana", 1), Atom.Of("bo", 1)],
            [ReleasedRow.Mean("Team", ["core", "ana"]), ReleasedRow.Mean("Project", ["core", "bo"])],
            Threshold);

        found.ShouldHaveSingleItem().Atoms.ShouldBe(["ana", "bo"]);
        found[0].People.ShouldBe(2);
    }

    [Fact]
    public void People_count_once_however_many_of_their_answers_are_in_a_sum()
    {
        var four = new PeopleBlock("four", 4);
        Atom[] atoms = [new("item 1", [four]), new("item 2", [four])];

        var found = SupportRule.Violations(atoms, [ReleasedRow.Mean("Scale", ["item 1", "item 2"])], Threshold);

        found.ShouldHaveSingleItem().People.ShouldBe(4);
        SupportRule.Violations(atoms, [ReleasedRow.Mean("Scale", ["item 1", "item 2"])], threshold: 4).ShouldBeEmpty();
    }

    // Everybody answered item 1, all but two item 2: the scale less its items is about those two.
    [Fact]
    public void A_scale_beside_its_items_gives_away_who_skipped_one()
    {
        var most = new PeopleBlock("both", 9);
        var two = new PeopleBlock("first only", 2);
        Atom[] atoms = [new("both@1", [most]), new("both@2", [most]), new("two@1", [two])];
        ReleasedRow[] rows =
        [
            ReleasedRow.Mean("Item 1", ["both@1", "two@1"]),
            ReleasedRow.Mean("Item 2", ["both@2"]),
            ReleasedRow.ScaleMean("Scale", [["both@1", "both@2"], ["two@1"]]),
        ];

        SupportRule.Violations(atoms, rows, Threshold).ShouldHaveSingleItem().Atoms.ShouldBe(["two@1"]);
        RowSuppression.Release(atoms, rows, Threshold).Complementary.ShouldBe(["Item 2"]);
    }

    [Fact]
    public void An_answer_among_more_answers_weighs_less_in_a_scale() =>
        ReleasedRow.ScaleMean("Scale", [["a1", "a2", "a3"], ["b1", "b2"], ["c1"]]).Weights.ShouldBe(
            new Dictionary<string, long> { ["a1"] = 2, ["a2"] = 2, ["a3"] = 2, ["b1"] = 3, ["b2"] = 3, ["c1"] = 6 }, ignoreOrder: true);

    [Fact]
    public void A_change_subtracts_the_earlier_answers() =>
        ReleasedRow.Change("Change", ["later"], ["earlier"]).Weights.ShouldBe(new Dictionary<string, long> { ["later"] = 1, ["earlier"] = -1 }, ignoreOrder: true);

    // Three rows of +1 and −1 that sum to 2·c: no signs make a graph of them, and c is found all the same.
    [Fact]
    public void Rows_that_are_no_graph_are_solved_exactly()
    {
        Atom[] atoms = [Atom.Of("a", 6), Atom.Of("b", 6), Atom.Of("c", 2)];
        ReleasedRow[] rows = [ReleasedRow.Mean("ab", ["a", "b"]), ReleasedRow.Mean("bc", ["b", "c"]), ReleasedRow.Mean("ac", ["a", "c"])];

        SupportRule.Violations(atoms, rows, Threshold).ShouldHaveSingleItem().Atoms.ShouldBe(["c"]);
    }

    // In floating numbers 3·(1/3) − 1 may not be 0; with weights this large a rank in doubles is wrong.
    [Fact]
    public void Weights_that_differ_in_the_last_of_many_digits_are_told_apart()
    {
        const long Large = 1L << 62;
        Atom[] atoms = [Atom.Of("a", 9), Atom.Of("b", 1)];
        ReleasedRow Row(string id, long a, long b) => new(id, new Dictionary<string, long> { ["a"] = a, ["b"] = b });

        SupportRule.Violations(atoms, [Row("one", Large, Large - 1), Row("other", Large - 1, Large - 2)], Threshold).ShouldHaveSingleItem().Atoms.ShouldBe(["b"]);
        SupportRule.Violations(atoms, [Row("one", Large, Large - 2), Row("other", Large / 2, (Large / 2) - 1)], Threshold).ShouldBeEmpty();
    }

    [Fact]
    public void Readers_protect_nobody()
    {
        SupportRule.Violations([Atom.Of("team", 6, readers: 2)], [ReleasedRow.Mean("Team", ["team"])], Threshold).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            set => set.People.ShouldBe(6), set => set.Others.ShouldBe(4));
        SupportRule.Violations([Atom.Of("team", 7, readers: 2)], [ReleasedRow.Mean("Team", ["team"])], Threshold).ShouldBeEmpty();
        SupportRule.Violations([Atom.Of("only readers", 9, readers: 9)], [ReleasedRow.Mean("Team", ["only readers"])], 1).ShouldHaveSingleItem().Others.ShouldBe(0);
    }

    [Fact]
    public void Weights_of_any_size_may_be_subtracted()
    {
        Atom[] atoms = [Atom.Of("a", 9), Atom.Of("b", 9)];
        ReleasedRow[] rows =
        [
            new("whole", new Dictionary<string, long> { ["a"] = long.MinValue, ["b"] = long.MaxValue }),
            new("part", new Dictionary<string, long> { ["a"] = long.MaxValue, ["b"] = long.MinValue }, "whole"),
        ];

        SupportRule.Violations(atoms, rows, Threshold).ShouldBeEmpty();
    }

    [Fact]
    public void A_block_that_is_named_twice_in_one_atom_counts_once() =>
        SupportRule.Violations(
            [new Atom("a", [new PeopleBlock("three", 3), new PeopleBlock("three", 3)])], [ReleasedRow.Mean("A", ["a"])], Threshold).ShouldHaveSingleItem().People.ShouldBe(3);

    [Fact]
    public void Sets_come_smallest_first_then_by_name()
    {
        var found = SupportRule.Violations(
            [Atom.Of("c", 2), Atom.Of("b", 3), Atom.Of("a", 3)], [ReleasedRow.Mean("1", ["a"]), ReleasedRow.Mean("2", ["b"]), ReleasedRow.Mean("3", ["c"])], Threshold);

        found.Select(set => set.Atoms.Single()).ShouldBe(["c", "a", "b"]);
    }

    [Fact]
    public void Where_nothing_is_shown_or_nobody_answered_nothing_is_given_away()
    {
        SupportRule.Violations([], [], Threshold).ShouldBeEmpty();
        SupportRule.Violations([Atom.Of("a", 1)], [], Threshold).ShouldBeEmpty();
        SupportRule.Violations([Atom.Of("a", 0)], [ReleasedRow.Mean("A", ["a"])], Threshold).ShouldBeEmpty();
        SupportRule.Violations([Atom.Of("a", 1)], [new ReleasedRow("A", new Dictionary<string, long> { ["a"] = 0 })], Threshold).ShouldBeEmpty();
    }

    [Fact]
    public void What_a_release_withholds_is_not_audited()
    {
        Atom[] atoms = [Atom.Of("a", 4), Atom.Of("b", 9)];
        ReleasedRow[] rows = [ReleasedRow.Mean("all", ["a", "b"]), ReleasedRow.Mean("b", ["b"], "all")];

        SupportRule.Violations(atoms, rows, new RowRelease(new Dictionary<string, Reason> { ["all"] = Reason.None, ["b"] = Reason.PrivacyRemainder }), Threshold).ShouldBeEmpty();
        SupportRule.Violations(atoms, rows, new RowRelease(new Dictionary<string, Reason> { ["all"] = Reason.None, ["b"] = Reason.None }), Threshold).Count.ShouldBe(1);
        Should.Throw<ArgumentException>(() => SupportRule.Violations(atoms, rows, new RowRelease(new Dictionary<string, Reason> { ["all"] = Reason.None }), Threshold));
    }

    [Fact]
    public void What_is_no_system_of_rows_is_refused()
    {
        Refused([Atom.Of("a", 1), Atom.Of("a", 2)], []);
        Refused([Atom.Of("a", 1)], [ReleasedRow.Mean("r", ["a"]), ReleasedRow.Mean("r", ["a"])]);
        Refused([Atom.Of("a", 1)], [ReleasedRow.Mean("r", ["elsewhere"])]);
        Refused([Atom.Of("a", 1)], [ReleasedRow.Mean("r", ["a"], "s"), ReleasedRow.Mean("s", ["a"], "r")]);
        Refused([Atom.Of("a", 1)], [ReleasedRow.Mean("r", ["a"], "r")]);
        Refused([Atom.Of("a", 1, 2)], []);
        Refused([Atom.Of("a", 1, -1)], []);
        Refused([new Atom("a", [new PeopleBlock("same", 2)]), new Atom("b", [new PeopleBlock("same", 3)])], []);

        static void Refused(Atom[] atoms, ReleasedRow[] rows) => Should.Throw<ArgumentException>(() => SupportRule.Violations(atoms, rows, Threshold));
    }

    [Fact]
    public void A_threshold_is_at_least_one_and_a_floor_at_most_the_threshold()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => SupportRule.Violations([], [], 0));
        Should.Throw<ArgumentOutOfRangeException>(() => SupportRule.Violations([], [], new RowRelease(new Dictionary<string, Reason>()), 0));
        Should.Throw<ArgumentOutOfRangeException>(() => RowSuppression.Release([], [], 0));
        Should.Throw<ArgumentOutOfRangeException>(() => RowSuppression.Release([], [], 5, 6));
        Should.Throw<ArgumentOutOfRangeException>(() => RowSuppression.Release([], [], 5, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Collusion.Violations([Atom.Of("a", 9)], [], "a", 1));
        Should.Throw<ArgumentException>(() => Collusion.Violations([Atom.Of("a", 9)], [], "b", 5));
    }

    [Fact]
    public void Five_people_of_whom_one_tells_are_four_and_four_of_whom_one_tells_are_too_few()
    {
        Collusion.Violations([Atom.Of("team", 5)], [ReleasedRow.Mean("Team", ["team"])], "team", Threshold).ShouldBeEmpty();
        Collusion.Violations([Atom.Of("team", 4)], [ReleasedRow.Mean("Team", ["team"])], "team", Threshold).ShouldHaveSingleItem().People.ShouldBe(3);
    }

    [Fact]
    public void A_person_is_a_block_of_one()
    {
        PeopleBlock.Person("ana").ShouldBe(new PeopleBlock("ana", 1, 0));
        PeopleBlock.Person("ana", isReader: true).ShouldBe(new PeopleBlock("ana", 1, 1));
    }
}
