using LdRoi.Measurement.Confidentiality;

namespace LdRoi.Measurement.Tests.Confidentiality;

public sealed class StrictRemainderTests
{
    private const int Threshold = 5;

    // kat_privacy.json: P1–P3 the structure of published vendor examples, P5 and P9 computed; leaves are the atoms.
    [Theory]
    [InlineData("P1")]
    [InlineData("P2")]
    [InlineData("P3")]
    [InlineData("P5")]
    [InlineData("P9")]
    public void Withholds_exactly_what_the_known_cases_withhold(string id)
    {
        var known = ReferenceFile.Case("kat_privacy.json", id);
        var atoms = known.GetProperty("atoms").EnumerateObject().ToDictionary(atom => atom.Name, atom => atom.Value.GetInt32());
        var root = known.GetProperty("protected")[0].GetString()!;
        TreeGroup[] tree =
        [
            .. known.GetProperty("groups").EnumerateObject().Select(group =>
                group.Name == root ? new TreeGroup(root, null, 0, 0) : new TreeGroup(group.Name, root, atoms[group.Name], 0)),
        ];

        var release = StrictRemainder.Release(tree, known.GetProperty("k").GetInt32());

        Named(release, Reason.None).ShouldBe(Expected("shown"), ignoreOrder: true);
        Named(release, Reason.PrivacyMinN).ShouldBe(Expected("primary"), ignoreOrder: true);
        Named(release, Reason.PrivacyRemainder).ShouldBe(Expected("complementary"), ignoreOrder: true);

        string[] Expected(string list) => [.. known.GetProperty("expected").GetProperty(list).EnumerateArray().Select(name => name.GetString()!)];
    }

    // kat_degenerate.json D17, convention: five answers, one of them a reader's.
    [Fact]
    public void A_readers_own_answer_protects_nobody()
    {
        StrictRemainder.Release([new("Team", null, 5, 1)], Threshold).Groups["Team"].ShouldBe(new GroupRelease(false, 0, true, Reason.PrivacyMinN));
        StrictRemainder.Release([new("Team", null, 6, 1)], Threshold).Groups["Team"].ShouldBe(new GroupRelease(true, 6, true, Reason.None));
    }

    [Fact]
    public void A_group_of_nobody_is_not_shown() =>
        StrictRemainder.Release([new("Team", null, 0, 0)], Threshold).Groups["Team"].Reason.ShouldBe(Reason.PrivacyMinN);

    [Fact]
    public void An_empty_child_takes_nothing_away_from_its_siblings()
    {
        var release = StrictRemainder.Release([new("Company", null, 0, 0), new("Empty", "Company", 0, 0), new("Sales", "Company", 7, 0)], Threshold);

        Named(release, Reason.None).ShouldBe(["Company", "Sales"], ignoreOrder: true);
    }

    [Fact]
    public void Two_leads_of_departments_are_left_out_instead_of_a_department()
    {
        var release = StrictRemainder.Release([new("Company", null, 2, 2), new("Sales", "Company", 9, 0), new("Technology", "Company", 8, 0)], Threshold);

        release.Groups["Company"].ShouldBe(new GroupRelease(true, 17, DirectCounted: false, Reason.None));
        release.Groups["Sales"].IsShown.ShouldBeTrue();
        release.Groups["Technology"].IsShown.ShouldBeTrue();
    }

    [Fact]
    public void People_who_were_left_out_do_not_return_through_a_higher_group()
    {
        TreeGroup[] tree =
        [
            new("Company", null, 0, 0), new("Staff", "Company", 6, 0),
            new("Sales", "Company", 2, 0), new("North", "Sales", 9, 0), new("South", "Sales", 8, 0),
        ];

        var release = StrictRemainder.Release(tree, Threshold);

        release.Groups["Sales"].ShouldBe(new GroupRelease(true, 17, DirectCounted: false, Reason.None));
        release.Groups["Company"].ShouldBe(new GroupRelease(true, 23, DirectCounted: true, Reason.None));
    }

    [Fact]
    public void Enough_people_of_a_node_itself_are_counted()
    {
        var release = StrictRemainder.Release([new("Company", null, 5, 0), new("Sales", "Company", 9, 0)], Threshold);

        release.Groups["Company"].ShouldBe(new GroupRelease(true, 14, DirectCounted: true, Reason.None));
    }

    [Fact]
    public void People_of_a_node_itself_and_of_its_hidden_teams_protect_one_another()
    {
        var release = StrictRemainder.Release([new("Company", null, 2, 0), new("Board", "Company", 3, 0), new("Sales", "Company", 9, 0)], Threshold);

        release.Groups["Company"].ShouldBe(new GroupRelease(true, 14, DirectCounted: true, Reason.None));
        release.Groups["Sales"].IsShown.ShouldBeTrue();
    }

    [Fact]
    public void When_leaving_people_out_would_not_help_a_team_is_withheld_and_they_count()
    {
        var release = StrictRemainder.Release([new("Company", null, 1, 0), new("Board", "Company", 3, 0), new("Sales", "Company", 9, 0), new("Support", "Company", 8, 0)], Threshold);

        release.Groups["Company"].ShouldBe(new GroupRelease(true, 21, DirectCounted: true, Reason.None));
        release.Groups["Support"].ShouldBe(new GroupRelease(false, 0, DirectCounted: true, Reason.PrivacyRemainder));
        release.Groups["Sales"].IsShown.ShouldBeTrue();
    }

    // Organisation 40; departments A 12 and B 28; in A the teams A1 9 and A2 3: A − A1 is exactly A2.
    [Fact]
    public void A_team_is_withheld_when_its_sibling_would_follow_by_subtraction()
    {
        var release = StrictRemainder.Release(
            [new("Organisation", null, 0, 0), new("A", "Organisation", 0, 0), new("B", "Organisation", 28, 0), new("A1", "A", 9, 0), new("A2", "A", 3, 0)],
            Threshold);

        Named(release, Reason.None).ShouldBe(["Organisation", "A", "B"], ignoreOrder: true);
        release.Groups["A1"].Reason.ShouldBe(Reason.PrivacyRemainder);
        release.Groups["A2"].Reason.ShouldBe(Reason.PrivacyMinN);
    }

    // Withholding department D alone would hide nobody: its two teams add up to it.
    [Fact]
    public void Withholding_a_department_withholds_its_smallest_team_when_all_its_teams_are_shown()
    {
        var release = StrictRemainder.Release(
            [
                new("Organisation", null, 0, 0), new("Board", "Organisation", 3, 0),
                new("D", "Organisation", 0, 0), new("D1", "D", 7, 0), new("D2", "D", 6, 0),
                new("E", "Organisation", 0, 0), new("E1", "E", 20, 0), new("E2", "E", 21, 0),
            ],
            Threshold);

        Named(release, Reason.PrivacyRemainder).ShouldBe(["D", "D2"], ignoreOrder: true);
        Named(release, Reason.None).ShouldBe(["Organisation", "D1", "E", "E1", "E2"], ignoreOrder: true);
    }

    [Fact]
    public void Of_two_equal_teams_the_one_that_comes_first_by_name_is_withheld() =>
        Named(
            StrictRemainder.Release([new("Company", null, 0, 0), new("b", "Company", 8, 0), new("B", "Company", 8, 0), new("Board", "Company", 2, 0)], Threshold),
            Reason.PrivacyRemainder).ShouldBe(["B"]);

    [Fact]
    public void A_withheld_group_does_not_say_how_many_people_it_had() =>
        StrictRemainder.Release([new("Team", null, 4, 0)], Threshold).Groups["Team"].Respondents.ShouldBe(0);

    [Fact]
    public void An_empty_tree_shows_nothing() => StrictRemainder.Release([], Threshold).Groups.ShouldBeEmpty();

    [Fact]
    public void A_very_deep_tree_is_no_trouble()
    {
        TreeGroup[] tree = [.. Enumerable.Range(0, 50_000).Select(depth => new TreeGroup($"{depth}", depth == 0 ? null : $"{depth - 1}", depth % 3, 0))];

        StrictRemainder.Violations(tree, StrictRemainder.Release(tree, Threshold), Threshold).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_a_tree_is_refused()
    {
        Refused(new TreeGroup("A", null, 1, 0), new TreeGroup("A", null, 1, 0));
        Refused(new TreeGroup("A", "Nowhere", 1, 0));
        Refused(new TreeGroup("A", "A", 1, 0));
        Refused(new TreeGroup("Root", null, 1, 0), new TreeGroup("A", "B", 1, 0), new TreeGroup("B", "A", 1, 0));
        Refused(new TreeGroup("A", null, -1, 0));
        Refused(new TreeGroup("A", null, 1, 2));
        Refused(new TreeGroup("A", null, 1, -1));

        static void Refused(params TreeGroup[] tree) => Should.Throw<ArgumentException>(() => StrictRemainder.Release(tree, Threshold));
    }

    [Fact]
    public void A_threshold_is_at_least_one()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => StrictRemainder.Release([], 0));
        Should.Throw<ArgumentOutOfRangeException>(() => StrictRemainder.Violations([], new TreeRelease(new Dictionary<string, GroupRelease>()), 0));
    }

    // kat_privacy.json P1: what a plain threshold would show, and what it betrays.
    [Fact]
    public void The_audit_names_the_group_that_gives_people_away()
    {
        TreeGroup[] tree = [new("Company", null, 0, 0), new("Sales", "Company", 4, 1), new("Technology", "Company", 9, 0)];
        var thresholdOnly = new TreeRelease(new Dictionary<string, GroupRelease>
        {
            ["Company"] = new(true, 13, true, Reason.None),
            ["Sales"] = new(false, 0, true, Reason.PrivacyMinN),
            ["Technology"] = new(true, 9, true, Reason.None),
        });

        StrictRemainder.Violations(tree, thresholdOnly, Threshold).ShouldBe([new UnsafeRemainder("Company", People: 4, Others: 3)]);
    }

    [Fact]
    public void The_audit_refuses_a_release_of_another_tree() =>
        Should.Throw<ArgumentException>(() => StrictRemainder.Violations([new("Team", null, 9, 0)], new TreeRelease(new Dictionary<string, GroupRelease>()), Threshold));

    private static string[] Named(TreeRelease release, Reason reason) => [.. release.Groups.Where(group => group.Value.Reason == reason).Select(group => group.Key)];
}
