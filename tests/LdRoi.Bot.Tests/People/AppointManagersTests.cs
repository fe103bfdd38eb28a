using LdRoi.Bot.People;
using LdRoi.Bot.People.Import;

namespace LdRoi.Bot.Tests.People;

public sealed class AppointManagersTests : IDisposable
{
    private const string Header = "email,name,team,manager_email\n";

    private readonly ImportWorld _world = new();

    [Fact]
    public async Task The_manager_is_the_one_whom_most_members_name_and_the_others_are_listed()
    {
        var result = await _world.Import(Header
            + "mia@example.com,Mia,Sales,board@example.com\n"
            + "anna@example.com,Anna,Sales,mia@example.com\n"
            + "bram@example.com,Bram,Sales,other@example.com\n"
            + "cas@example.com,Cas,Sales,mia@example.com\n"
            + "board@example.com,Board,Board,\nother@example.com,Other,Board,\n");

        _world.ManagerOf("Sales").ShouldBe("mia@example.com");
        _world.Team("Board").ManagerId.ShouldBeNull();
        result.Warnings.ShouldBe(["Line 4: 'bram@example.com' names 'other@example.com' as manager; the manager of team 'Sales' is 'mia@example.com'."]);
    }

    [Fact]
    public async Task A_managers_own_manager_is_no_exception_in_a_team_of_two()
    {
        var result = await _world.Import(Header
            + "board@example.com,Board,Board,\nmia@example.com,Mia,Sales,board@example.com\nzoe@example.com,Zoe,Sales,mia@example.com\n");

        _world.ManagerOf("Sales").ShouldBe("mia@example.com");
        result.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_who_are_named_as_often_the_one_in_the_team_leads_and_that_is_listed()
    {
        var result = await _world.Import(Header
            + "zoe@example.com,Zoe,Sales,\nabe@example.com,Abe,Board,\n"
            + "anna@example.com,Anna,Sales,zoe@example.com\nbram@example.com,Bram,Sales,abe@example.com\n");

        _world.ManagerOf("Sales").ShouldBe("zoe@example.com");
        result.Warnings.ShouldContain("Team 'Sales': 'zoe@example.com' is its manager, but as many people name 'abe@example.com'.");
    }

    [Fact]
    public async Task Of_two_outside_the_team_who_are_named_as_often_the_first_of_the_alphabet_leads()
    {
        await _world.Import(Header
            + "zoe@example.com,Zoe,Board,\nabe@example.com,Abe,Board,\n"
            + "anna@example.com,Anna,Sales,zoe@example.com\nbram@example.com,Bram,Sales,abe@example.com\n");

        _world.ManagerOf("Sales").ShouldBe("abe@example.com");
    }

    [Fact]
    public async Task Members_who_are_not_in_the_file_count_and_are_listed()
    {
        await _world.Import(Header
            + "mia@example.com,Mia,Board,\nold@example.com,Old,Board,\nanna@example.com,Anna,Sales,old@example.com\n");

        var result = await _world.Import(Header + "bram@example.com,Bram,Sales,mia@example.com\ncas@example.com,Cas,Sales,mia@example.com\n");

        _world.ManagerOf("Sales").ShouldBe("mia@example.com");
        result.Warnings.ShouldBe(["Not in the file: 'anna@example.com' names 'old@example.com' as manager; the manager of team 'Sales' is 'mia@example.com'."]);
    }

    [Fact]
    public async Task A_new_majority_brings_a_new_manager()
    {
        await _world.Import(Header + "mia@example.com,Mia,Board,\nzoe@example.com,Zoe,Board,\nanna@example.com,Anna,Sales,mia@example.com\n");

        await _world.Import(Header + "anna@example.com,Anna,Sales,zoe@example.com\n");
        _world.ManagerOf("Sales").ShouldBe("zoe@example.com");

        await _world.Import(Header + "anna@example.com,Anna,Sales,\n");
        _world.Team("Sales").ManagerId.ShouldBeNull();
    }

    [Fact]
    public void The_order_of_the_members_decides_nothing()
    {
        var team = new TeamId(Guid.Empty);
        TeamMember[] members =
        [
            new(team, "a@x.nl", "z@x.nl"), new(team, "b@x.nl", "y@x.nl"), new(team, "c@x.nl", "z@x.nl"), new(team, "d@x.nl", "y@x.nl"), new(team, "e@x.nl", null),
        ];

        CsCheck.Check.Sample(
            CsCheck.Gen.Shuffle(members),
            shuffled => TeamVote.Of(shuffled) is { Manager: "y@x.nl", AsOften: ["z@x.nl"], Otherwise.Count: 2 },
            iter: 200);
    }

    public void Dispose() => _world.Dispose();
}
