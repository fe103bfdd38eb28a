using LdRoi.Bot.People.Import;

namespace LdRoi.Bot.Tests.People;

public sealed class ImportTeamsTests : IDisposable
{
    private const string Header = "email,name,team,parent_team\n";

    private readonly ImportWorld _world = new();

    [Fact]
    public async Task Teams_are_matched_by_name_whatever_its_case()
    {
        await _world.Import(Header + "anna@example.com,Anna,Sales,Company\n");
        var before = _world.Team("Sales").Id;

        var result = await _world.Import(Header + "anna@example.com,Anna,SALES,company\nbram@example.com,Bram,sales,COMPANY\n");

        result.TeamsAdded.ShouldBe(0);
        _world.Teams().Select(team => team.Name).ShouldBe(["Company", "SALES"]);
        _world.Team("SALES").Id.ShouldBe(before);
    }

    [Fact]
    public async Task Two_different_parents_are_reported_with_both_lines()
    {
        var result = await _world.Import(Header
            + "anna@example.com,Anna,Sales,Company\nbram@example.com,Bram,Sales,\ncas@example.com,Cas,Sales,Holding\n");

        var bad = result.BadRows.ShouldHaveSingleItem();
        bad.LineNumber.ShouldBe(4);
        bad.Reason.ShouldBe("Team 'Sales' stands below 'Holding' here, and below 'Company' on line 2.");
    }

    [Fact]
    public async Task A_circle_is_named()
    {
        var result = await _world.Import(Header
            + "anna@example.com,Anna,A,B\nbram@example.com,Bram,B,C\ncas@example.com,Cas,C,A\ndirk@example.com,Dirk,C,A\n");

        var bad = result.BadRows.ShouldHaveSingleItem();
        bad.LineNumber.ShouldBe(4);
        bad.Column.ShouldBe("parent_team");
        bad.Reason.ShouldBe("Team 'C' cannot stand below 'A': that makes a circle, C → A → B → C. (One more row says the same.)");
        _world.Teams().ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_the_rows_that_close_the_circle_the_rest_is_a_tree()
    {
        var result = await _world.Import(
            Header + "anna@example.com,Anna,A,B\nbram@example.com,Bram,B,C\ncas@example.com,Cas,C,A\ndirk@example.com,Dirk,C,A\n",
            new ImportOptions(SkipBadRows: true));

        result.Skipped.ShouldBe(2);
        _world.People().Select(person => person.Name).ShouldBe(["Anna", "Bram"]);
        (_world.ParentOf("A"), _world.ParentOf("B"), _world.ParentOf("C")).ShouldBe(("B", "C", null));
    }

    [Fact]
    public async Task A_circle_through_a_team_that_only_the_database_knows_is_refused_too()
    {
        await _world.Import(Header + "anna@example.com,Anna,Sales,Company\n");

        var result = await _world.Import(Header + "cas@example.com,Cas,Company,Sales\n");

        result.BadRows.Single().Reason.ShouldContain("Company → Sales → Company");
    }

    [Fact]
    public async Task A_tree_may_be_turned_upside_down_in_one_file()
    {
        await _world.Import(Header + "anna@example.com,Anna,Low,High\nbram@example.com,Bram,High,\n");

        var result = await _world.Import(Header + "anna@example.com,Anna,Low,\nbram@example.com,Bram,High,Low\n");

        result.Written.ShouldBeTrue();
        (_world.ParentOf("Low"), _world.ParentOf("High")).ShouldBe((null, "Low"));
    }

    [Fact]
    public async Task A_team_that_is_only_named_as_a_parent_keeps_its_own_parent()
    {
        await _world.Import(Header + "anna@example.com,Anna,Commercial,Company\n");

        await _world.Import(Header + "bram@example.com,Bram,Sales,Commercial\n");

        (_world.ParentOf("Sales"), _world.ParentOf("Commercial")).ShouldBe(("Commercial", "Company"));
    }

    [Fact]
    public async Task A_team_that_lost_its_people_stays_where_it_was()
    {
        await _world.Import(Header + "anna@example.com,Anna,Sales,Company\n");

        await _world.Import(Header + "anna@example.com,Anna,Marketing,Company\n");

        _world.ParentOf("Sales").ShouldBe("Company");
    }

    public void Dispose() => _world.Dispose();
}
