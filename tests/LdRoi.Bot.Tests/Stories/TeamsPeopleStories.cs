using System.Net;
using LdRoi.Bot.People;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;
using LdRoi.FakePlatforms.Teams;
using Microsoft.EntityFrameworkCore;
using static LdRoi.Bot.Tests.Stories.AWaitingCard;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>Who somebody in Teams is, and where they can be reached.</summary>
public sealed class TeamsPeopleStories
{
    private const string Stranger = "We kennen elkaar nog niet";

    [Theory]
    [InlineData(Language.Dutch, "Welkom, Noor", "vertrouwelijk", "Typ stop")]
    [InlineData(Language.English, "Welcome, Noor", "confidential", "Type stop")]
    public async Task Whoever_gets_the_app_is_recognised_by_their_e_mail_address_and_welcomed_once(Language language, string title, params string[] says)
    {
        await using var world = await Unlinked(language);
        var noor = world.InTeams(Noor);
        noor.PersonalChat.HasBot = false;

        (await noor.Installs()).ShouldBe(HttpStatusCode.OK);
        var welcome = await noor.PersonalChat.Next();
        await noor.Upgrades();
        await world.As(Noor).Types("help");

        var card = AdaptiveCardReader.Read(welcome.Card!);
        card.Title.ShouldBe(title);
        says.ShouldAllBe(words => PlainTextRenderer.Render(card).Contains(words, StringComparison.Ordinal));
        noor.PersonalChat.Messages.Count.ShouldBe(2, "one welcome, one help");
        (await world.PersonNamed(Noor)).TeamsAadObjectId.ShouldBe(noor.AadObjectId);
        var address = (await world.AddressOf(Noor)).ShouldNotBeNull();
        (address.ExternalUser, address.Conversation, address.ServiceUrl, address.ClosedBecause)
            .ShouldBe((noor.Id, noor.PersonalChat.Id, world.Teams.ServiceUrl, null));
    }

    [Theory]
    [InlineData(Language.Dutch, false, "Ik ben er weer. Alles is nog zoals het was; typ hulp wanneer je wilt.")]
    [InlineData(Language.English, false, "I’m back. Everything is as it was; type help at any time.")]
    [InlineData(Language.Dutch, true, "Ik ben er weer. Je wilde eerder geen berichten, dus die stuur ik niet; typ start om ze weer te krijgen.")]
    [InlineData(Language.English, true, "I’m back. You asked for no messages before, so I send none; type start to get them again.")]
    public async Task An_app_that_was_taken_away_and_comes_back_says_so_in_one_line(Language language, bool hasStopped, string line)
    {
        await using var world = await Unlinked(language);
        var noor = world.InTeams(Noor);
        noor.PersonalChat.HasBot = false;
        await noor.Installs();
        await noor.PersonalChat.Next();
        await world.Change(Noor, person => person.StoppedAt = hasStopped ? world.Now : null);

        await noor.Uninstalls();
        await noor.Installs();
        var back = await noor.PersonalChat.Next();
        await noor.Upgrades();
        await world.As(Noor).Types("help");

        noor.PersonalChat.Messages.Count.ShouldBe(3, "one welcome, one line, one help");
        PlainTextRenderer.Render(AdaptiveCardReader.Read(back.Card!)).Trim().ShouldBe(line);
    }

    [Theory]
    [InlineData(Language.Dutch, "Dit is een demo: de mensen en hun antwoorden zijn verzonnen.")]
    [InlineData(Language.English, "This is demo data: the people and their answers are made up.")]
    public async Task In_the_demo_organisation_the_welcome_says_that_it_is_a_demo(Language language, string line)
    {
        await using var world = await Unlinked(language);
        await world.ChangeDb(async db => (await db.Installations.SingleAsync()).Demo = Bot.Storage.DemoState.Present);
        var noor = world.InTeams(Noor);
        noor.PersonalChat.HasBot = false;

        await noor.Installs();

        PlainTextRenderer.Render(AdaptiveCardReader.Read((await noor.PersonalChat.Next()).Card!)).ShouldContain(line);
    }

    [Fact]
    public async Task A_stranger_who_was_greeted_is_not_greeted_again_by_an_upgrade_after_a_restart()
    {
        await using var world = await Unlinked();
        var stranger = world.Teams.AddMember("Someone Else", "someone@elsewhere.example");
        await stranger.Installs();
        (await stranger.PersonalChat.Next()).Summary.ShouldBe(Stranger);
        await world.Restart();
        await stranger.Upgrades();
        await world.Restart();

        stranger.PersonalChat.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Once_known_an_account_needs_no_look_up_and_a_turn_from_the_same_place_writes_nothing()
    {
        await using var world = await Unlinked();
        await world.As(Noor).Types("hulp");
        var before = ((await world.AddressOf(Noor))!.Version, (await world.PersonNamed(Noor)).Version);

        await world.As(Noor).Types("hulp");
        await world.As(Noor).Types("waarom");

        world.Teams.Log.Count(ConnectorOperation.GetMember).ShouldBe(1);
        ((await world.AddressOf(Noor))!.Version, (await world.PersonNamed(Noor)).Version).ShouldBe(before);
    }

    [Fact]
    public async Task The_directory_id_decides_also_when_the_e_mail_address_is_another_one()
    {
        await using var world = await Unlinked();
        var married = world.Teams.AddMember("Noor Mulder", "noor.mulder@story.example");
        married.PersonalChat.HasBot = true;
        await world.Change(Noor, person => person.TeamsAadObjectId = married.AadObjectId);

        (await world.TypesAs(married, "hulp")).Says("Hallo Noor");
    }

    [Fact]
    public async Task Nobody_is_recognised_by_name()
    {
        await using var world = await Unlinked();
        var namesake = world.Teams.AddMember("Noor Visser (2)", "n.visser@story.example");
        namesake.PersonalChat.HasBot = true;

        (await world.TypesAs(namesake, "hulp")).Title.ShouldBe(Stranger);
        (await world.PersonNamed(Noor)).TeamsAadObjectId.ShouldBeNull();
    }

    [Fact]
    public async Task A_guest_who_brings_an_employee_s_address_along_stays_a_stranger()
    {
        await using var world = await Unlinked();
        var guest = world.Teams.AddMember("Noor Visser (gast)", "NOOR.VISSER@story.example", isGuest: true);
        guest.PersonalChat.HasBot = true;

        (await world.TypesAs(guest, "rapport team")).Title.ShouldBe(Stranger);
        (await world.PersonNamed(Noor)).TeamsAadObjectId.ShouldBeNull();
    }

    [Fact]
    public async Task An_address_whose_person_has_another_account_is_not_taken_over()
    {
        await using var world = await Unlinked();
        await world.Change(Noor, person => person.TeamsAadObjectId = "5a1d0b7e-0000-4000-8000-00000000a001");

        (await world.As(Noor).Types("hulp")).Title.ShouldBe(Stranger);
        (await world.PersonNamed(Noor)).TeamsAadObjectId.ShouldBe("5a1d0b7e-0000-4000-8000-00000000a001");
    }

    [Fact]
    public async Task Somebody_who_has_left_is_a_stranger_and_is_told_whom_to_ask()
    {
        await using var world = await Unlinked();
        await world.Change(Noor, person => person.LeftAt = world.Now);

        (await world.As(Noor).Types("hulp")).Says(Stranger, "Vraag de beheerder van deze dienst in je organisatie om je toe te voegen");
    }

    [Theory]
    [MemberData(nameof(Unreliable))]
    public async Task A_look_up_that_fails_or_lies_makes_nobody_known_and_the_next_good_one_does(string how)
    {
        await using var world = await Unlinked();
        world.Teams.Faults.Next(Lookups[how], ConnectorOperation.GetMember);

        (await world.As(Noor).Types("hulp")).Title.ShouldBe(Stranger);
        (await world.PersonNamed(Noor)).TeamsAadObjectId.ShouldBeNull();
        (await world.AddressOf(Noor)).ShouldBeNull();

        (await world.As(Noor).Types("hulp")).Says("Hallo Noor");
        world.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task In_a_group_nobody_is_looked_up_and_no_address_is_kept()
    {
        await using var world = await Unlinked();

        (await world.As(Noor).TypesInAGroup("hulp")).Title.ShouldStartWith("Laten we dit onder ons houden");

        world.Teams.Log.Count(ConnectorOperation.GetMember).ShouldBe(0);
        (await world.AddressOf(Noor)).ShouldBeNull();
    }

    [Fact]
    public async Task Somebody_known_who_asks_in_a_group_and_has_no_chat_with_us_gets_one_and_is_reached_there_from_then_on()
    {
        await using var world = await Known_by_their_account_alone();
        var noor = world.InTeams(Noor);

        (await world.As(Noor).TypesInAGroup("hulp")).Says("in ons eigen gesprek");
        var chat = noor.PersonalChat.Messages.ShouldHaveSingleItem();
        AdaptiveCardReader.Read(chat.CardOn(noor)!).Title.ShouldBe("Dit kan ik voor je doen");
        var address = (await world.AddressOf(Noor)).ShouldNotBeNull();
        (address.ExternalUser, address.Conversation, address.ServiceUrl, address.ClosedBecause)
            .ShouldBe((noor.Id, noor.PersonalChat.Id, world.Teams.ServiceUrl, null), "never the group's");

        await world.As(Noor).TypesInAGroup("hulp");
        world.Teams.Log.Count(ConnectorOperation.CreateConversation).ShouldBe(1);
        (await world.PersonNamed(Noor)).SpeaksOn.ShouldBe(Channels.ChannelKind.Teams);
    }

    [Fact]
    public async Task Where_Teams_makes_no_chat_for_them_the_group_reads_one_line_and_nothing_else_is_tried()
    {
        await using var world = await Known_by_their_account_alone();
        world.Teams.Faults.Next(Answer.Error(403, "BotNotInConversationRoster"), ConnectorOperation.CreateConversation);

        (await world.As(Noor).TypesInAGroup("hulp")).Title.ShouldStartWith("Laten we dit onder ons houden");
        (await world.As(Noor).TypesInAGroup("hulp")).Title.ShouldStartWith("Laten we dit onder ons houden");

        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBe("NotInstalled");
        world.Teams.Log.Count(ConnectorOperation.CreateConversation).ShouldBe(1);
    }

    [Fact]
    public async Task Who_took_the_app_away_and_asks_in_a_group_is_not_written_to()
    {
        await using var world = await BeforeTheCards();
        await world.InTeams(Noor).Uninstalls();
        await world.Restart();

        (await world.As(Noor).TypesInAGroup("hulp")).Title.ShouldStartWith("Laten we dit onder ons houden");

        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBe(KnownAddress.Removed);
        world.InTeams(Noor).PersonalChat.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_takes_the_app_away_gets_nothing_until_it_is_back()
    {
        await using var world = await BeforeTheCards();
        var noor = world.InTeams(Noor);
        await noor.Uninstalls();
        await world.Restart();
        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBe(KnownAddress.Removed, "what was taken on is finished before the service stops");

        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 0));

        noor.PersonalChat.Messages.ShouldBeEmpty();
        (await world.DeliveriesOf(Noor))[0].Because.ShouldBe("NotReachable");
        (await world.DeliveriesOf(Daan))[0].State.ShouldBe(Bot.Delivery.DeliveryState.Sent);

        await noor.Installs();
        await world.Restart();
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 10, 8, 0));
        world.As(Noor).ScanCard.Questions.Count.ShouldBe(3);
    }

    [Fact]
    public async Task News_of_the_app_being_taken_away_that_arrives_late_does_not_undo_its_return()
    {
        await using var world = await BeforeTheCards();
        var noor = world.InTeams(Noor);
        var late = noor.Activity("installationUpdate");
        late["action"] = "remove";
        world.Clock.AdvanceTo(world.Now.AddMinutes(5));
        await noor.Upgrades();
        await noor.Sends(late);
        await world.As(Noor).Types("hulp");

        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBeNull();
    }

    [Fact]
    public async Task When_Teams_moves_to_another_region_the_next_word_from_there_is_enough()
    {
        await using var world = await BeforeTheCards();
        world.Teams.MovesTo("emea");
        await world.As(Noor).Types("hulp");

        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 0));

        (await world.AddressOf(Noor))!.ServiceUrl.ShouldBe(world.Teams.ServiceUrl);
        world.As(Noor).ScanCard.Questions.Count.ShouldBe(3);
    }

    public static TheoryData<string> Unreliable => [.. Lookups.Keys];

    private static Dictionary<string, Answer> Lookups { get; } = new()
    {
        ["not found"] = Answer.Error(404, "MemberNotFoundInConversation"),
        ["throttled"] = Answer.Throttled(3),
        ["broken"] = Answer.Html(502),
        ["dropped"] = new Answer.Drop(),
        ["no JSON"] = Answer.Json(200, "{\"id\":"),
        ["wrong types"] = Answer.Json(200, """{"id":7,"aadObjectId":[],"email":{}}"""),
        ["about somebody else"] = new Answer.Changed(member => member["id"] = "29:1somebody"),
        ["of another account"] = new Answer.Changed(member => member["aadObjectId"] = "5a1d0b7e-0000-4000-8000-00000000a0ff"),
        ["in another tenant"] = new Answer.Changed(member => member["tenantId"] = "7e000000-0000-4000-8000-00000000c0ff"),
        ["without an e-mail address"] = new Answer.Changed(member => member.Remove("email")),
        ["with an empty e-mail address"] = new Answer.Changed(member => member["email"] = ""),
    };

    /// <summary>Noor is in the organisation and in Teams, and the service does not know yet that they are one.</summary>
    private static async Task<BotWorld> Unlinked(Language? language = Language.Dutch)
    {
        var world = await BotWorld.Start(
            An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid", language: language), scene: Scene.Teams);
        await world.ChangeDb(async db =>
        {
            db.RemoveRange(await db.KnownAddresses.ToListAsync());
            foreach (var person in await db.People.ToListAsync())
            {
                (person.TeamsAadObjectId, person.SpeaksOn) = (null, null);
            }
        });
        return world;
    }

    private static async Task<BotWorld> Known_by_their_account_alone()
    {
        var world = await Unlinked();
        world.InTeams(Noor).PersonalChat.HasBot = false;
        await world.Change(Noor, person => person.TeamsAadObjectId = world.InTeams(Noor).AadObjectId);
        return world;
    }

    private static async Task<BotWorld> BeforeTheCards()
    {
        var world = await BotWorld.Start(
            An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid").Person(Daan, "Zuid"), scene: Scene.Teams);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        return world;
    }
}
