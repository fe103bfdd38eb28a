using System.Net;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels;
using LdRoi.Channels.Cards;
using LdRoi.FakePlatforms.Slack;
using Microsoft.EntityFrameworkCore;
using static LdRoi.Bot.Tests.Stories.AWaitingCard;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>Who is who in Slack, and in which workspaces.</summary>
public sealed class SlackPeopleStories
{
    private static readonly Dictionary<string, string?> ByOAuth = new()
    {
        ["Slack:BotToken"] = "", ["Slack:ClientId"] = new FakeSlackOptions().ClientId, ["Slack:ClientSecret"] = new FakeSlackOptions().ClientSecret,
        ["Slack:AllowedWorkspaces:0"] = SlackOfStory.Team, ["Slack:AllowedWorkspaces:1"] = "T0SECOND", ["Public:BaseUrl"] = "https://bot.example.org",
    };

    [Fact]
    public async Task The_roster_brings_account_zone_and_language_to_people_by_their_address()
    {
        await using var world = await Unlinked();
        var noor = world.InSlack(Noor);
        (noor.Zone, noor.Locale) = ("Europe/Dublin", "en-IE");

        await NextRoster(world);

        var person = await world.PersonNamed(Noor);
        (person.SlackUserId, person.TimeZone, person.Language).ShouldBe((noor.Id, "Europe/Dublin", Language.English));
        (await world.AddressOf(Noor)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            address => address.Tenant.ShouldBe(SlackOfStory.Team), address => address.ExternalUser.ShouldBe(noor.Id), address => address.ClosedBecause.ShouldBeNull());
    }

    [Fact]
    public async Task What_the_organisation_said_stands_and_what_Slack_said_before_gives_way()
    {
        await using var world = await Unlinked();
        await world.Change(Daan, person => (person.TimeZone, person.Language) = ("America/New_York", Language.Dutch));
        (world.InSlack(Daan).Locale, world.InSlack(Noor).Zone) = ("en-US", "Europe/Dublin");
        await NextRoster(world);
        world.InSlack(Noor).Zone = "Europe/Lisbon";
        world.InSlack(Daan).Zone = "Europe/Lisbon";

        await NextRoster(world);

        (await world.PersonNamed(Noor)).TimeZone.ShouldBe("Europe/Lisbon");
        (await world.PersonNamed(Daan)).ShouldSatisfyAllConditions(
            daan => daan.TimeZone.ShouldBe("America/New_York"), daan => daan.Language.ShouldBe(Language.Dutch));
    }

    [Theory]
    [InlineData("guest")]
    [InlineData("bot")]
    [InlineData("deactivated")]
    [InlineData("stranger")]
    public async Task Who_is_no_colleague_is_left_out_also_when_they_write(string kind)
    {
        await using var world = await Unlinked();
        Become(world.InSlack(Noor), kind);

        await NextRoster(world);
        (await world.InSlack(Noor).Types("hulp")).IsTaken.ShouldBeTrue();

        (await world.PersonNamed(Noor)).SlackUserId.ShouldBeNull();
        (await world.AddressOf(Noor)).ShouldBeNull();
        (await world.PersonNamed(Daan)).SlackUserId.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_deactivated_account_is_no_longer_written_to_and_is_again_when_it_is_back()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid"), scene: Scene.Slack);
        Become(world.InSlack(Noor), "deactivated");
        await NextRoster(world);
        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBe("Left");

        world.InSlack(Noor).IsDeactivated = false;
        await NextRoster(world);
        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBeNull();
    }

    [Fact]
    public async Task A_large_roster_is_read_page_by_page_over_several_beats()
    {
        await using var world = await Unlinked();
        for (var number = 0; number < 2_500; number++)
        {
            world.Slack.AddWorkspace(SlackOfStory.Team).AddPerson($"P {number}", $"p{number}@elsewhere.example", id: $"A{number:0000}");
        }

        await NextRoster(world);
        await world.Beats();
        await world.Beats();

        (await world.PersonNamed(Noor)).SlackUserId.ShouldNotBeNull();
        world.Slack.Calls["users.list"].ShouldBe(1 + 13);
    }

    [Fact]
    public async Task Somebody_who_writes_before_the_roster_was_read_is_known_by_their_address_and_from_then_on_by_their_account()
    {
        await using var world = await Unlinked();
        world.InSlack(Noor).Zone = "Europe/Dublin";
        (await world.As(Noor).Types("hulp")).Says("Hallo Noor");
        var person = await world.PersonNamed(Noor);
        (person.SlackUserId, person.TimeZone).ShouldBe((world.InSlack(Noor).Id, "Europe/Dublin"));
        world.InSlack(Noor).Email = "changed@elsewhere.example";
        (await world.As(Noor).Types("hulp")).Says("Hallo Noor");
    }

    [Fact]
    public async Task A_workspace_installs_by_OAuth_and_its_token_cannot_be_read_in_the_database()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid"), settings: ByOAuth, scene: Scene.Slack);
        var workspace = world.Slack.AddWorkspace(SlackOfStory.Team);
        (await Installs(world, workspace)).ShouldBe(HttpStatusCode.OK);

        (await world.As(Noor).Types("hulp")).Says("Hallo Noor");
        var row = (await world.InDb(db => db.Set<StoredConnection>().AsNoTracking().ToListAsync())).ShouldHaveSingleItem();
        (row.Channel, row.Tenant).ShouldBe((ChannelKind.Slack, SlackOfStory.Team));
        row.Sealed.ShouldNotContain(workspace.Token!);

        await world.Restart();
        (await world.As(Noor).Types("hulp")).Says("Hallo Noor");
        (await world.InDb(db => db.Set<ProtectionKeyRow>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_workspace_that_takes_the_app_away_is_forgotten_and_comes_back_by_installing_again()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid"), settings: ByOAuth, scene: Scene.Slack);
        var workspace = world.Slack.AddWorkspace(SlackOfStory.Team);
        await Installs(world, workspace);

        (await workspace.Uninstall()).IsTaken.ShouldBeTrue();

        (await world.InDb(db => db.Set<StoredConnection>().CountAsync())).ShouldBe(0);
        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBe(KnownAddress.Removed);

        await Installs(world, workspace);
        await world.InSlack(Noor).Opens("messages");
        (await world.InSlack(Noor).WaitFor(me => me.Posts is [var first, ..] ? first : null)).Text.ShouldContain("Ik ben er weer");
        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBeNull();
    }

    [Fact]
    public async Task A_workspace_that_joins_an_organisation_keeps_its_people_also_when_it_installs_again()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid").Person(Daan, "Zuid"), settings: ByOAuth, scene: Scene.Slack);
        var workspace = world.Slack.AddWorkspace(SlackOfStory.Team);
        await Installs(world, workspace);
        workspace.Enterprise = "E0STORY";

        (await world.As(Noor).Types("hulp")).Says("Hallo Noor");
        (await world.AddressOf(Noor))!.Tenant.ShouldBe(SlackOfStory.Team);

        await Installs(world, workspace);
        (await world.InDb(db => db.Set<StoredConnection>().Select(row => row.Tenant).ToListAsync())).ShouldBe([$"E0STORY/{SlackOfStory.Team}"]);
        (await world.AddressOf(Daan))!.Tenant.ShouldBe($"E0STORY/{SlackOfStory.Team}");
        (await world.As(Noor).Types("hulp")).Says("Hallo Noor");
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 0));
        world.As(Daan).ScanCard.Questions.Count.ShouldBe(3);
    }

    [Fact]
    public async Task With_a_token_in_the_settings_people_are_still_known_once_their_workspace_has_joined_an_organisation()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid").Person(Daan, "Zuid"), scene: Scene.Slack);
        world.Slack.AddWorkspace(SlackOfStory.Team).Enterprise = "E0STORY";
        await world.Restart();

        (await world.As(Noor).Types("hulp")).Says("Hallo Noor");
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 0));
        world.As(Daan).ScanCard.Questions.Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_same_id_in_another_workspace_is_somebody_else()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid"), settings: ByOAuth, scene: Scene.Slack);
        await Installs(world, world.Slack.AddWorkspace(SlackOfStory.Team));
        var second = world.Slack.AddWorkspace("T0SECOND");
        var other = second.AddPerson("Somebody else", "other@elsewhere.example", id: world.InSlack(Noor).Id);
        await Installs(world, second);

        await other.Types("hulp");

        (await other.WaitFor(me => me.Posts is [var first, ..] ? first : null)).Text.ShouldBe("We kennen elkaar nog niet");
        (await world.As(Noor).Types("hulp")).Says("Hallo Noor");
    }

    private static async Task<HttpStatusCode> Installs(BotWorld world, FakeWorkspace workspace)
    {
        world.Slack.OAuth.Asked = workspace;
        using var browser = new FakeBrowser(world.Slack.Bot!);
        return (await browser.Returns(await browser.Allows())).Status;
    }

    /// <summary>Everybody is in Slack, and nobody's account is known.</summary>
    private static async Task<BotWorld> Unlinked()
    {
        var world = await BotWorld.Start(
            An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid", language: null).Person(Daan, "Zuid"), scene: Scene.Slack);

        // The roster that is read at the start found them all.
        await world.Beats();
        await world.ChangeDb(async db =>
        {
            await db.KnownAddresses.ExecuteDeleteAsync();
            await db.People.ExecuteUpdateAsync(set => set.SetProperty(person => person.SlackUserId, (string?)null).SetProperty(person => person.SpeaksOn, (ChannelKind?)null)
                .SetProperty(person => person.TimeZone, (string?)null));
        });
        return world;
    }

    /// <summary>It is read every six hours.</summary>
    private static Task NextRoster(BotWorld world) => world.SleepsUntil(world.Now.AddHours(7));

    private static void Become(FakeColleague colleague, string kind) => _ = kind switch
    {
        "guest" => colleague.IsGuest = true,
        "bot" => colleague.IsBot = true,
        "deactivated" => colleague.IsDeactivated = true,
        _ => colleague.IsStranger = true,
    };
}
