using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;
using LdRoi.FakePlatforms.Slack;
using Microsoft.EntityFrameworkCore;
using static LdRoi.Bot.Tests.Stories.AWaitingCard;
using static LdRoi.Bot.Tests.World.BlockKitReader;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>What Slack has and other platforms do not: a page of the app, modals, a command, quiet times.</summary>
public sealed class SlackStories
{
    private const string Planner = Organisation.LearningProfessional;

    [Theory]
    [InlineData(Language.Dutch, "Hallo Noor, zo staat het ervoor", "Je hebt 0 van de", "vertrouwelijk", "Wie ziet wat?|Mijn scan|Stop|Taal|Hulp")]
    [InlineData(Language.English, "Hello Noor, this is how things stand", "You have had 0 of the", "confidential", "Who sees what?|My scan|Stop|Language|Help")]
    public async Task The_home_says_how_far_my_scan_is_and_who_sees_what_and_offers_my_settings(
        Language language, string title, string progress, string promise, string buttons)
    {
        await using var world = await For(language, Scene.Slack);
        var noor = world.InSlack(Noor);

        (await noor.Opens()).IsTaken.ShouldBeTrue();

        var home = ReadView(await noor.WaitFor(me => me.Home));
        home.Title.ShouldBe(title);
        home.Says(progress, promise).Buttons.Select(button => button.Title).ShouldBe(buttons.Split('|'));
    }

    [Fact]
    public async Task On_the_home_messages_are_stopped_with_one_press_and_the_page_says_so()
    {
        await using var world = await For(Language.Dutch, Scene.Slack);
        var noor = world.InSlack(Noor);
        await noor.Opens();

        await noor.PressesOn(await noor.WaitFor(me => me.Home), "Stop");

        ReadView(await noor.WaitFor(me => me.Modal)).Says("Ik stuur je vanaf nu niets meer");
        await noor.WaitFor(me => me.HomesPublished == 2 ? me : null);
        ReadView(noor.Home!).Says("Je wilde geen berichten").Buttons.Select(button => button.Title).ShouldContain("Start");
        (await world.PersonNamed(Noor)).StoppedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_language_is_chosen_from_the_home_in_a_modal_and_the_page_follows()
    {
        await using var world = await For(Language.Dutch, Scene.Slack);
        var noor = world.InSlack(Noor);
        await noor.Opens();
        await noor.PressesOn(await noor.WaitFor(me => me.Home), "Taal");

        await noor.PressesOn(await noor.WaitFor(me => me.Modal), "English");

        await noor.WaitFor(me => me.HomesPublished == 2 ? me : null);
        ReadView(noor.Home!).Title.ShouldBe("Hello Noor, this is how things stand");
    }

    [Fact]
    public async Task A_visitor_s_home_says_what_this_is_and_whom_to_ask()
    {
        await using var world = await For(Language.Dutch, Scene.Slack);
        var visitor = SlackOfStory.Visitor(world.Slack);
        await visitor.Opens();
        ReadView(await visitor.WaitFor(me => me.Home)).Says("We kennen elkaar nog niet").Buttons.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.Dutch, "nieuwe scan", "Voorbeeld", "Start deze scan")]
    [InlineData(Language.English, "new scan", "Preview", "Start this scan")]
    public async Task A_scan_is_planned_in_a_modal_with_mistakes_in_place(Language language, string words, string preview, string start)
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", members: 6), scene: Scene.Slack);
        await world.Change(Planner, person => person.Language = language);
        var planner = world.InSlack(Planner);

        (await planner.Commands(words, "C0EVERYBODY")).Body.ShouldBeEmpty();
        var form = await planner.WaitFor(me => me.Modal);
        form["submit"]!["text"]!.GetValue<string>().ShouldBe(preview);

        var zuid = ReadView(form).Options("teams").Single(team => team.Label.StartsWith("Zuid", StringComparison.Ordinal)).Code;
        var wrong = await planner.Submits(Scans.Form("Najaar", zuid, "2026-09-09", "2026-09-29", sendAt: "03:00"));
        wrong.Json!["response_action"]!.GetValue<string>().ShouldBe("errors");
        wrong.Json["errors"]!.AsObject().Select(mistake => mistake.Key).ShouldBe(["send_at"]);

        await planner.Submits(Scans.Form("Najaar", zuid, "2026-09-09", "2026-09-29"));
        await planner.PressesOn(planner.Modal!, start);

        await planner.WaitFor(me => ReadView(me.Modal!).Offers(Verbs.OpenCampaign) ? me : null);
        (await world.InDb(db => db.Campaigns.CountAsync())).ShouldBe(1);
        planner.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_asked_for_in_a_channel_is_seen_by_the_person_alone()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", members: 6, lead: "Karin Scholten"), scene: Scene.Slack);
        var karin = world.InSlack("Karin Scholten");

        var receipt = await karin.Commands("rapport team", "C0EVERYBODY");

        receipt.Json!["response_type"]!.GetValue<string>().ShouldBe("ephemeral");
        world.Slack.Workspaces.SelectMany(one => one.People).Where(person => person != karin).ShouldAllBe(person => person.Shown.Count == 0);
        (await world.InSlack("Zuid 1").Commands("rapport team", "C0EVERYBODY")).Json!["text"]!.GetValue<string>().ShouldNotContain("Zuid");
    }

    [Fact]
    public async Task Whoever_wants_no_disturbance_gets_the_card_afterwards_within_its_day()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid").Person(Daan, "Zuid"), scene: Scene.Slack);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        var until = BotWorld.Utc(2026, 9, 9, 9, 0);
        world.InSlack(Noor).DoNotDisturb = (until.AddHours(-3), until);

        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 0));
        world.As(Noor).Cards.ShouldBeEmpty();
        world.As(Daan).ScanCard.Questions.Count.ShouldBe(3);

        await world.SleepsUntil(until);
        world.As(Noor).ScanCard.SentAt.ShouldBe(until);
    }

    [Theory]
    [InlineData("user_disabled", "Left")]
    [InlineData("channel_not_found", "NotFound")]
    [InlineData("is_archived", "ByAdministrator")]
    public async Task A_refusal_for_good_closes_the_address_until_the_roster_names_the_person_again(string error, string because)
    {
        await using var world = await BeforeTheCards();
        world.Slack.Faults.Next(FakeAnswer.Error(error), "chat.postMessage");
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 0));
        var refused = (await world.DeliveriesOf(Noor))[0];
        (refused.State, refused.Because).ShouldBe((DeliveryState.Refused, because));
        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBe(because);

        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 15, 0));
        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBeNull();
    }

    [Fact]
    public async Task While_an_administrator_keeps_the_app_out_nobody_is_given_up_and_the_cards_come_afterwards()
    {
        await using var world = await BeforeTheCards();
        world.Slack.Faults.Next(FakeAnswer.Error("restricted_action"), "chat.postMessage");
        world.Expecting("restricted_action");

        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 0));
        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBeNull();
        (await world.DeliveriesOf(Noor))[0].State.ShouldBe(DeliveryState.Planned);

        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 5));
        world.As(Noor).Cards.ShouldHaveSingleItem();
        world.Expecting("restricted_action").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("dropped")]
    [InlineData("fatal_error")]
    public async Task What_perhaps_arrived_is_sent_once_more_and_never_a_third_time(string fault)
    {
        await using var world = await BeforeTheCards();
        world.Slack.Faults.Next(new FakeAnswer.Done(fault == "dropped" ? new FakeAnswer.Drop() : FakeAnswer.Error(fault)), "chat.postMessage", times: 5);
        for (var minute = 0; minute < 50; minute += 10)
        {
            await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, minute));
        }

        world.As(Noor).Cards.Count.ShouldBe(2);
        (await world.DeliveriesOf(Noor))[0].State.ShouldBe(DeliveryState.Ambiguous);
    }

    [Fact]
    public async Task An_outage_of_some_minutes_costs_nobody_their_card()
    {
        await using var world = await BeforeTheCards();
        world.Slack.Faults.Next(FakeAnswer.Html(503), "chat.postMessage", times: 100);
        for (var minute = 0; minute < 10; minute++)
        {
            await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, minute));
        }

        (await world.DeliveriesOf(Noor))[0].Attempts.ShouldBe(1);
        world.Slack.Faults.Clear();
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 10));
        world.As(Noor).Cards.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task At_the_end_of_the_day_the_second_attempt_still_goes_out_within_its_hours()
    {
        await using var world = await BeforeTheCards();
        world.Slack.Faults.Next(FakeAnswer.Html(503), "chat.postMessage");
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 15, 25));
        world.As(Noor).Cards.ShouldBeEmpty();
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 15, 28));
        world.As(Noor).Cards.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_workspace_that_is_limited_gets_the_card_when_it_may_and_once()
    {
        await using var world = await BeforeTheCards();
        world.Slack.Faults.Next(FakeAnswer.Limited(600), "chat.postMessage");
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 0));
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 9));
        world.As(Noor).Cards.ShouldBeEmpty();
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 10));
        world.As(Noor).Cards.ShouldHaveSingleItem();
        (await world.DeliveriesOf(Noor))[0].Attempts.ShouldBe(1);
    }

    private static async Task<BotWorld> BeforeTheCards()
    {
        var world = await BotWorld.Start(An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid"), scene: Scene.Slack);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        return world;
    }
}
