using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using static LdRoi.Bot.Tests.World.BotWorld;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>When cards arrive, and when they do not.</summary>
public abstract class ArrivalStories(Scene scene) : Story(scene)
{
    private const string Noor = "Noor Visser";
    private const string Aoife = "Aoife Byrne";

    [Fact]
    public async Task Cards_arrive_the_next_working_morning_at_everybody_s_own_half_past_nine_and_never_at_the_weekend()
    {
        // Friday afternoon.
        await using var world = await AmsterdamAndDublin(Utc(2026, 9, 11, 14, 0));
        await world.PlansScan(["Zuid"], "2026-09-12", "2026-09-29");

        await world.MovesClockBy("P5D");

        SentTo(world, Noor).ShouldBe([Utc(2026, 9, 14, 7, 30), Utc(2026, 9, 15, 7, 30), Utc(2026, 9, 16, 7, 30)]);
        SentTo(world, Aoife).ShouldBe([Utc(2026, 9, 14, 8, 30), Utc(2026, 9, 15, 8, 30), Utc(2026, 9, 16, 8, 30)]);
        (await world.DeliveriesOf(Noor)).Where(d => d.SentAt is not null).Select(d => d.SentAt!.Value).ShouldBe(SentTo(world, Noor));
    }

    [Fact]
    public async Task On_King_s_Day_the_Dutch_get_nothing_and_the_Irish_do()
    {
        // Monday 27 April 2026.
        await using var world = await AmsterdamAndDublin(Utc(2026, 4, 24, 14, 0));
        await world.PlansScan(["Zuid"], "2026-04-25", "2026-05-08");

        await world.MovesClockTo(Utc(2026, 4, 28, 12, 0));

        SentTo(world, Noor).ShouldBe([Utc(2026, 4, 28, 7, 30)]);
        SentTo(world, Aoife).ShouldBe([Utc(2026, 4, 27, 8, 30), Utc(2026, 4, 28, 8, 30)]);
    }

    [Fact]
    public async Task Over_Christmas_and_New_Year_a_scan_rests_on_the_Dutch_holidays_and_goes_on_in_the_new_year()
    {
        // 25 December is a Friday, 1 January too.
        await using var world = await AmsterdamAndDublin(Utc(2026, 12, 24, 10, 0));
        await world.PlansScan(["Zuid"], "2026-12-25", "2027-01-15");

        await world.MovesClockTo(Utc(2027, 1, 4, 12, 0));

        var between = Enumerable.Range(28, 4).ToList();
        SentTo(world, Noor).ShouldBe([.. between.Select(day => Utc(2026, 12, day, 8, 30)), Utc(2027, 1, 4, 8, 30)]);
        SentTo(world, Aoife).ShouldBe(
            [Utc(2026, 12, 25, 9, 30), .. between.Select(day => Utc(2026, 12, day, 9, 30)), Utc(2027, 1, 1, 9, 30), Utc(2027, 1, 4, 9, 30)]);
    }

    [Fact]
    public async Task Over_the_clock_change_in_spring_it_stays_half_past_nine()
    {
        // The clock goes forward on Sunday 29 March.
        await using var world = await AmsterdamAndDublin(Utc(2026, 3, 27, 1, 0));
        await world.PlansScan(["Zuid"], "2026-03-27", "2026-04-10");

        await world.MovesClockTo(Utc(2026, 3, 30, 12, 0));

        SentTo(world, Noor).ShouldBe([Utc(2026, 3, 27, 8, 30), Utc(2026, 3, 30, 7, 30)]);
        SentTo(world, Aoife).ShouldBe([Utc(2026, 3, 27, 9, 30), Utc(2026, 3, 30, 8, 30)]);
    }

    [Fact]
    public async Task Over_the_clock_change_in_autumn_it_stays_half_past_nine()
    {
        // The clock goes back on Sunday 25 October.
        await using var world = await AmsterdamAndDublin(Utc(2026, 10, 23, 1, 0));
        await world.PlansScan(["Zuid"], "2026-10-23", "2026-11-06");

        await world.MovesClockTo(Utc(2026, 10, 26, 12, 0));

        SentTo(world, Noor).ShouldBe([Utc(2026, 10, 23, 7, 30), Utc(2026, 10, 26, 8, 30)]);
        SentTo(world, Aoife).ShouldBe([Utc(2026, 10, 23, 8, 30), Utc(2026, 10, 26, 9, 30)]);
    }

    [Fact]
    public async Task The_east_begins_its_day_before_the_west_has_ended_the_last_one()
    {
        await using var world = await Start(
            An.Organisation().Team("Zuid", members: 0)
                .Person(Noor, "Zuid", zone: "Pacific/Auckland", country: "NZ").Person(Aoife, "Zuid", zone: "America/Los_Angeles", country: "US"),
            at: Utc(2026, 9, 8, 1, 0));
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-10");

        await world.MovesClockTo(Utc(2026, 9, 11, 6, 0));

        SentTo(world, Noor).ShouldBe([Utc(2026, 9, 8, 21, 30), Utc(2026, 9, 9, 21, 30)]);
        SentTo(world, Aoife).ShouldBe([Utc(2026, 9, 9, 16, 30), Utc(2026, 9, 10, 16, 30)]);

        // In Los Angeles it is still the last day, so nobody's time is cut short.
        (await world.WaveOf("Scan")).ClosesAt.ShouldBe(Utc(2026, 9, 11, 7, 0));
        (await world.WaveOf("Scan")).State.ShouldBe(Bot.Scan.WaveState.Open);
    }

    [Fact]
    public async Task The_next_day_s_card_takes_the_place_of_the_unanswered_one_with_the_same_questions_and_the_old_button_still_serves()
    {
        await using var world = await AmsterdamAndDublin(Tuesday);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        await world.MovesClockTo(Utc(2026, 9, 9, 9, 0));
        var noor = world.As(Noor);
        var old = noor.ScanCard;

        await world.MovesClockBy("PT24H");

        noor.Cards.Select(card => card.Title).ShouldBe(["Nieuwe vragen staan hieronder", "3 vragen over leren"]);
        noor.Cards[0].Buttons.ShouldBeEmpty();
        noor.ScanCard.Questions.ShouldBe(old.Questions);
        (await world.DeliveriesOf(Noor)).Take(2).Select(d => (d.State, d.Because))
            .ShouldBe([(DeliveryState.Closed, DeliveryReasons.Superseded), (DeliveryState.Sent, null)]);

        // A phone that was asleep still shows the old card; what it sends is taken once.
        (await noor.Presses(old, Verbs.AnswerScan, AWaitingCard.All(old, "4"))).Title.ShouldBe("Bewaard. Dank je wel");
        (await noor.Presses(noor.ScanCard, Verbs.AnswerScan, AWaitingCard.All(old, "4"))).Title.ShouldBe("Bewaard. Dank je wel");
        (await world.AnswersOf(Noor)).Select(answer => (answer.Value, answer.Revision)).ShouldBe([(4, 1), (4, 1), (4, 1)]);
    }

    [Fact]
    public async Task An_answered_card_stays_and_the_next_one_asks_the_next_questions()
    {
        await using var world = await AmsterdamAndDublin(Tuesday);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        await world.MovesClockTo(Utc(2026, 9, 9, 9, 0));
        var noor = world.As(Noor);
        var first = noor.ScanCard.Questions;
        await noor.Presses(Verbs.AnswerScan, (first[0], "4"), (first[1], "4"));
        await noor.Presses(Verbs.SkipScan);

        await world.MovesClockBy("PT24H");

        noor.Cards.Select(card => card.Title).ShouldBe(["Overgeslagen", "3 vragen over leren"]);
        noor.ScanCard.Questions.Intersect(first).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_left_stopped_or_moved_after_planning_is_treated_as_they_are_now()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 5));
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        await world.MovesClockTo(Utc(2026, 9, 9, 1, 0));
        (await world.DeliveriesOf("Zuid 1")).ShouldNotBeEmpty();
        await world.Change("Zuid 1", person => person.LeftAt = world.Now);
        (await world.As("Zuid 2").Types("stop")).Title.ShouldBe("Geen berichten meer");
        await world.Change("Zuid 3", person => person.TimeZone = "America/New_York");
        await world.Change("Zuid 5", person => person.TimeZone = "Pacific/Auckland");

        await world.MovesClockTo(Utc(2026, 9, 9, 23, 0));

        var wednesday = new DateOnly(2026, 9, 9);
        (await world.DeliveriesOf("Zuid 1")).Where(d => d.LocalDate == wednesday).Select(d => (d.State, d.Because))
            .ShouldBe([(DeliveryState.Skipped, DeliveryReasons.Left)]);
        (await world.DeliveriesOf("Zuid 2")).Where(d => d.LocalDate == wednesday).Select(d => (d.State, d.Because))
            .ShouldBe([(DeliveryState.Skipped, DeliveryReasons.Stopped)]);
        world.As("Zuid 2").Cards.ShouldHaveSingleItem();
        SentTo(world, "Zuid 3").ShouldBe([Utc(2026, 9, 9, 13, 30)]);
        SentTo(world, "Zuid 4").ShouldBe([Utc(2026, 9, 9, 7, 30)]);

        // In Auckland Wednesday's window closes at 05:30 UTC and Thursday's opens at 20:30: no card in the evening or at night.
        SentTo(world, "Zuid 5").ShouldAllBe(sent => sent < Utc(2026, 9, 9, 5, 30) || sent >= Utc(2026, 9, 9, 20, 30));
    }

    [Theory]
    [InlineData(Language.Dutch, "Deze scan is ingetrokken", "Je hoeft niets meer te doen")]
    [InlineData(Language.English, "This scan was withdrawn", "You no longer need to do anything")]
    public async Task A_stopped_scan_sends_nothing_more_publishes_nothing_and_its_cards_say_so(Language language, string title, string text)
    {
        await using var world = await AmsterdamAndDublin(Tuesday);
        await world.Change(Noor, person => person.Language = language);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-11");
        await world.MovesClockTo(Utc(2026, 9, 9, 9, 0));
        var planner = world.As(Organisation.LearningProfessional);
        (await planner.Types("campagnes")).Says("‘Scan’: loopt").DoesNotSay("verstuurde kaarten");

        await planner.Presses(Verbs.OpenCampaign);
        (await planner.Presses(Verbs.StopCampaign)).Says("gestopt", "Er gaan geen kaarten meer uit");
        await world.MovesClockTo(Utc(2026, 9, 12, 12, 0));

        SentTo(world, Noor).ShouldHaveSingleItem();
        (await world.DeliveriesOf(Noor)).Skip(1).ShouldAllBe(d => d.State == DeliveryState.Cancelled);
        (await world.As(Noor).Presses(Verbs.AnswerScan, AWaitingCard.All(world.As(Noor).ScanCard, "5"))).Says(title, text);
        (await world.AnswersOf(Noor)).ShouldBeEmpty();
        (await world.ReleasedOf("Scan")).ShouldBeEmpty();
        (await planner.Types("campagnes")).Says("Er is niets gepland en er loopt niets");
    }

    [Theory]
    [InlineData(Language.Dutch, "Definitief stoppen: er gaat niets uit", "Alle campagnes", "‘Scan’: gepland", "‘Scan’ is gestopt")]
    [InlineData(Language.English, "Stop for good: nothing goes out", "All campaigns", "“Scan”: planned", "“Scan” has stopped")]
    public async Task A_scan_is_stopped_with_one_tap_on_its_own_card_which_says_beforehand_what_that_does(
        Language language, string does, string back, string still, string done)
    {
        await using var world = await AmsterdamAndDublin(Tuesday);
        await world.Change(Organisation.LearningProfessional, person => person.Language = language);
        var planned = await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-11");
        var planner = world.As(Organisation.LearningProfessional);

        var opened = await planner.Presses(planned, Verbs.OpenCampaign);
        opened.Says(does, "Zuid").Button(Verbs.StopCampaign).Style.ShouldBe(ActionStyle.Danger);
        (await planner.PressesNamed(back)).Says(still);
        await world.MovesClockTo(Utc(2026, 9, 9, 12, 0));
        SentTo(world, Noor).ShouldHaveSingleItem();

        // Whoever presses twice stops the scan once, and reads the same.
        var stopped = await planner.Presses(opened, Verbs.StopCampaign);
        stopped.Says(done);
        (await planner.Presses(opened, Verbs.StopCampaign)).Text.ShouldBe(stopped.Text);
    }

    [Fact]
    public async Task A_scan_that_is_stopped_before_it_begins_never_begins()
    {
        await using var world = await AmsterdamAndDublin(Tuesday);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-11");

        await world.As(Organisation.LearningProfessional).Presses(Verbs.OpenCampaign);
        await world.As(Organisation.LearningProfessional).Presses(Verbs.StopCampaign);
        await world.MovesClockTo(Utc(2026, 9, 10, 12, 0));

        world.As(Noor).Cards.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_an_outage_nothing_is_caught_up()
    {
        await using var world = await AmsterdamAndDublin(Tuesday);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        await world.MovesClockTo(Utc(2026, 9, 9, 1, 0));

        // From before Wednesday's cards until Thursday evening nobody looks.
        await world.SleepsUntil(Utc(2026, 9, 10, 18, 0));

        world.As(Noor).Cards.ShouldBeEmpty();
        (await world.DeliveriesOf(Noor)).Where(d => d.LocalDate <= new DateOnly(2026, 9, 10))
            .ShouldAllBe(d => d.State == DeliveryState.Skipped && d.Because == DeliveryReasons.Missed);

        await world.MovesClockTo(Utc(2026, 9, 11, 12, 0));
        SentTo(world, Noor).ShouldBe([Utc(2026, 9, 11, 7, 30)]);
    }

    [Fact]
    public async Task A_short_outage_delays_a_card_within_its_own_day_only()
    {
        await using var world = await AmsterdamAndDublin(Tuesday);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");

        // 17:29 in Amsterdam, then 17:30.
        await world.SleepsUntil(Utc(2026, 9, 9, 15, 29));
        SentTo(world, Noor).ShouldBe([Utc(2026, 9, 9, 15, 29)]);
        await world.SleepsUntil(Utc(2026, 9, 10, 15, 30));
        SentTo(world, Noor).ShouldHaveSingleItem();
        (await world.DeliveriesOf(Noor))[1].Because.ShouldBe(DeliveryReasons.Missed);
    }

    [Fact]
    public async Task Two_scans_at_once_send_one_card_a_day()
    {
        await using var world = await AmsterdamAndDublin(Tuesday);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29", name: "Eerste");
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29", name: "Tweede", sendAt: "14:00");

        await world.MovesClockTo(Utc(2026, 9, 11, 17, 0));

        SentTo(world, Noor).ShouldBe([Utc(2026, 9, 9, 7, 30), Utc(2026, 9, 10, 7, 30), Utc(2026, 9, 11, 7, 30)]);
        (await world.DeliveriesOf(Noor)).Where(d => d.LocalDate <= new DateOnly(2026, 9, 11)).GroupBy(d => d.LocalDate)
            .ShouldAllBe(day => day.Count(d => d.SentAt != null) == 1 && day.Count(d => d.Because == DeliveryReasons.Budget) == 1);
    }

    [Fact]
    public async Task Start_lets_messages_come_again_from_the_next_one_on()
    {
        await using var world = await AmsterdamAndDublin(Tuesday);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        var noor = world.As(Noor);
        await noor.Types("stop");
        await world.MovesClockTo(Utc(2026, 9, 9, 10, 0));
        noor.Cards.ShouldHaveSingleItem();

        (await noor.Types("start")).Says("Je krijgt weer berichten", "Hooguit één kaart met vragen per werkdag");
        await world.MovesClockTo(Utc(2026, 9, 10, 10, 0));

        // Stopping ends at once what starting allows at once: today's card still fits in today's window.
        SentTo(world, Noor)[^1].ShouldBe(Utc(2026, 9, 10, 7, 30));
        SentTo(world, Noor).Count.ShouldBeLessThanOrEqualTo(2);
    }

    private Task<BotWorld> AmsterdamAndDublin(DateTimeOffset at) => Start(
        An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid")
            .Person(Aoife, "Zuid", zone: "Europe/Dublin", country: "IE", language: Language.English),
        at);

    /// <summary>When scan cards came into the chat, as the platform saw it.</summary>
    private static List<DateTimeOffset> SentTo(BotWorld world, string name)
    {
        var id = world.IdOf(name);
        return world.InDb(db => db.Deliveries.Where(d => d.PersonId == id && d.SentAt != null).OrderBy(d => d.SentAt)
            .Select(d => d.MessageId).ToListAsync()).GetAwaiter().GetResult()
            .Select(message => world.As(name).Cards.Single(card => card.Id == message).SentAt).ToList();
    }
}

public sealed class ArrivalStoriesInTheSimulator() : ArrivalStories(Scene.Simulator);

public sealed class ArrivalStoriesInTeams() : ArrivalStories(Scene.Teams);

public sealed class ArrivalStoriesInSlack() : ArrivalStories(Scene.Slack);
