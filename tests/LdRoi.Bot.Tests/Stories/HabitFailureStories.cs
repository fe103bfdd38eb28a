using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Habits;
using LdRoi.Bot.Tests.World;
using LdRoi.FakePlatforms.Teams;
using Microsoft.EntityFrameworkCore;
using static LdRoi.Bot.Tests.World.BotWorld;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>Reminders when things go wrong: missing one is normal, the same one twice is not, and nothing that went wrong is held against the person or the trial.</summary>
public sealed class HabitFailureStories
{
    private const string Noor = "Zuid 1";

    [Theory]
    [InlineData("500")]
    [InlineData("504")]
    public async Task A_reminder_that_perhaps_arrived_is_not_sent_again(string error)
    {
        await using var world = await Going(Scene.Teams);
        world.Teams.Faults.Next(new Answer.Delivered(DocumentedErrors.All[error]), ConnectorOperation.Send, world.InTeams(Noor).PersonalChat, times: 3);
        var before = world.As(Noor).Cards.Count;

        await world.SleepsUntil(Utc(2026, 9, 10, 8));
        await world.SleepsUntil(Utc(2026, 9, 10, 8, 30));
        await world.SleepsUntil(Utc(2026, 9, 10, 9));

        world.As(Noor).Cards.Count.ShouldBe(before + 1);
        (await Today(world, 10)).State.ShouldBe(DeliveryState.Ambiguous);
        (await world.As(Noor).Presses(Verbs.DidHabit)).Title.ShouldBe("Kijk eens aan");
    }

    [Fact]
    public async Task A_reminder_that_was_being_sent_when_the_service_died_is_not_sent_again()
    {
        await using var world = await Going();
        await world.Stop();
        await world.StartAgain();
        await world.ChangeDb(db => db.Deliveries.Where(d => d.Kind == HabitCards.Kind && d.LocalDate == new DateOnly(2026, 9, 10)).ForEachAsync(row =>
            (row.State, row.Attempts, row.LeaseUntil) = (DeliveryState.Sending, 1, world.Now)));

        await world.DaysPass(Utc(2026, 9, 10, 15));

        (await Today(world, 10)).State.ShouldBe(DeliveryState.Ambiguous);
        (await world.HabitCardsOf(Noor)).Select(card => card.Content).ShouldBe(["Invitation"]);
    }

    [Fact]
    public async Task Reminders_that_never_arrived_are_not_ignored_ones_and_no_habit_ends_for_them()
    {
        await using var world = await Going(Scene.Teams);
        await Unreachable(world, Utc(2026, 9, 10, 4), Utc(2026, 10, 2, 20));
        (await world.HabitCardsOf(Noor)).Select(card => card.Content).ShouldBe(["Invitation"]);

        await world.DaysPass(Utc(2026, 10, 5, 15));

        (await world.HabitCardsOf(Noor)).Select(card => card.Content).ShouldBe(["Invitation", "Nudge"]);
        (await world.HabitOf(Noor)).State.ShouldBe(HabitState.Going);
    }

    [Fact]
    public async Task A_question_that_never_arrived_is_asked_again_before_silence_means_anything()
    {
        await using var world = await Going(Scene.Teams);
        await world.DaysPass(Utc(2026, 9, 14, 15));
        await Unreachable(world, Utc(2026, 9, 15, 4), Utc(2026, 9, 25, 20));
        (await world.MomentsOf(Noor)).ShouldContain(moment => moment.Contact == HabitContact.Question && moment.LocalDate == new DateOnly(2026, 9, 15));

        await world.DaysPass(Utc(2026, 9, 28, 15));

        (await world.HabitCardsOf(Noor)).Select(card => card.Content).ShouldBe(["Invitation", "Nudge", "Check", "Nudge", "Question"]);
        await world.DaysPass(Utc(2026, 10, 6, 15));
        (await world.HabitOf(Noor)).EndedBecause.ShouldBe(HabitEnd.Unanswered);
    }

    [Fact]
    public async Task What_chance_decided_stays_when_the_card_then_does_not_go_out()
    {
        await using var world = await Going(Scene.Teams, chance: "70");
        world.Teams.Faults.Next(Answer.Throttled(3_600), ConnectorOperation.Send, world.InTeams(Noor).PersonalChat);
        await world.SleepsUntil(Utc(2026, 9, 10, 8));
        world.Teams.Faults.Clear();
        var decided = (await world.MomentsOf(Noor)).Single();
        decided.IsAvailable.ShouldBeTrue();

        // Before the next attempt it was done all the same: no card any more, and the day still counts as it was drawn.
        await world.As(Noor).Types("mijn gewoonten");
        await world.As(Noor).Presses(Verbs.DidToday);
        await world.SleepsUntil(Utc(2026, 9, 10, 15));

        var after = (await world.MomentsOf(Noor)).Single();
        (after.IsAvailable, after.Probability, after.IsSent).ShouldBe((true, 0.7, decided.IsSent));
        after.Answer.ShouldBe(HabitAnswer.Done);
        (await world.HabitCardsOf(Noor)).Select(card => card.Content).ShouldBe(["Invitation"]);
    }

    [Fact]
    public async Task Being_asked_as_a_buddy_takes_the_day_before_chance_has_decided_about_it()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", 6, lead: "Zoë Leider"));
        await world.PlansHabits(["Zuid"], "2026-09-09", chance: "50");
        await world.DaysPass(Utc(2026, 9, 9, 10));
        await world.As("Zuid 2").MakesHabit();
        await world.As(Noor).MakesHabit(buddy: world.IdOf("Zuid 2").ToString());

        await world.DaysPass(Utc(2026, 9, 10, 15));

        world.As("Zuid 2").LastCard.Title.ShouldBe("Zuid 1 vraagt je iets");
        var day = (await world.MomentsOf("Zuid 2")).Single();
        (day.IsAvailable, day.WhyNot, day.Probability).ShouldBe((false, DeliveryReasons.Budget, null));
    }

    [Fact]
    public async Task A_buddy_who_gets_a_scan_that_day_is_asked_on_another()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", 6, lead: "Zoë Leider"));
        await world.PlansHabits(["Zuid"], "2026-09-09");
        await world.DaysPass(Utc(2026, 9, 9, 10));
        await world.PlansScan(["Zuid"], "2026-09-10", "2026-09-11", sendAt: "11:00");
        await world.As(Noor).MakesHabit(buddy: world.IdOf("Zuid 2").ToString());

        await world.DaysPass(Utc(2026, 9, 14, 15));

        (await world.DeliveriesOf("Zuid 2")).Where(row => row.SentAt is not null).Select(row => (row.LocalDate.Day, row.Kind))
            .ShouldBe([(9, "habit"), (10, "scan"), (11, "scan"), (14, "habit-buddy")]);
    }

    [Fact]
    public async Task A_buddy_whose_question_a_pause_took_away_is_asked_once_it_goes_on()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", 6, lead: "Zoë Leider"));
        await world.PlansHabits(["Zuid"], "2026-09-09");
        await world.DaysPass(Utc(2026, 9, 9, 10));
        await world.As(Noor).MakesHabit(buddy: world.IdOf("Zuid 2").ToString());
        var planner = world.As(Organisation.LearningProfessional);
        await planner.Types("campagnes");
        await planner.Presses(Verbs.OpenCampaign);
        await planner.Presses(Verbs.PauseCampaign);
        await world.DaysPass(Utc(2026, 9, 11, 15));
        await planner.Presses(Verbs.ResumeCampaign);

        await world.DaysPass(Utc(2026, 9, 18, 15));

        (await BuddyQuestions(world)).ShouldBe([14]);
    }

    [Fact]
    public async Task A_buddy_who_could_not_be_asked_while_the_service_stood_still_is_asked_afterwards_and_only_once()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", 6, lead: "Zoë Leider"));
        await world.PlansHabits(["Zuid"], "2026-09-09");
        await world.DaysPass(Utc(2026, 9, 9, 10));
        await world.As(Noor).MakesHabit(buddy: world.IdOf("Zuid 2").ToString());

        await world.SleepsUntil(Utc(2026, 9, 11, 18));
        await world.DaysPass(Utc(2026, 9, 18, 15));

        (await BuddyQuestions(world)).ShouldBe([14]);
    }

    private static async Task<IEnumerable<int>> BuddyQuestions(BotWorld world) =>
        (await world.DeliveriesOf("Zuid 2")).Where(row => row is { Kind: "habit-buddy", SentAt: not null }).Select(row => row.LocalDate.Day);

    [Fact]
    public async Task The_look_back_asks_about_days_that_are_over_and_about_the_day_of_the_one_before()
    {
        await using var world = await Going();
        await world.DaysPass(Utc(2026, 9, 11, 15));
        Days(world).ShouldBe(["2026-09-09", "2026-09-10"]);
        await world.As(Noor).Presses(Verbs.CheckHabit, (CheckCards.DaysId, "2026-09-10"), ("runs", "2"));

        await world.DaysPass(Utc(2026, 9, 16, 15));
        await world.As(Noor).Presses(Verbs.NotToday);
        await world.DaysPass(Utc(2026, 9, 18, 15));

        Days(world).ShouldBe(["2026-09-11", "2026-09-14", "2026-09-15", "2026-09-16", "2026-09-17"]);
    }

    [Theory]
    [InlineData(HabitRhythm.Daily)]
    [InlineData(HabitRhythm.ThreeAWeek)]
    public async Task The_look_back_leaves_out_the_days_of_a_pause_and_none_of_them_counts_as_not_done(HabitRhythm rhythm)
    {
        await using var world = await Going();
        var noor = world.As(Noor);
        await world.ChangeDb(db => db.Set<Habit>().ForEachAsync(habit => habit.Rhythm = rhythm));
        await noor.Types("pauze 1");

        await world.DaysPass(Utc(2026, 9, 18, 15));

        Days(world).ShouldBe(["2026-09-16", "2026-09-17"]);
        await noor.Presses(Verbs.CheckHabit, (CheckCards.DaysId, "2026-09-16"));
        (await noor.Types("mijn gewoonten")).Says("1 van de 2 keer");
    }

    [Fact]
    public async Task A_day_of_a_pause_that_a_scan_took_is_a_day_of_the_pause_too()
    {
        await using var world = await Going();
        await world.PlansScan(["Zuid"], "2026-09-10", "2026-09-11", sendAt: "11:00");
        await world.As(Noor).Types("pauze 1");

        await world.DaysPass(Utc(2026, 9, 18, 15));

        Days(world).ShouldBe(["2026-09-16", "2026-09-17"]);
    }

    [Fact]
    public async Task A_campaign_that_begins_in_the_middle_of_a_week_has_one_last_look_back()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", 6, lead: "Zoë Leider"));
        await world.PlansHabits(["Zuid"], "2026-09-09", weeks: "4");
        await world.DaysPass(Utc(2026, 9, 9, 10));
        await world.As(Noor).MakesHabit();
        List<string> titles = [];
        for (var day = Utc(2026, 9, 10, 15); day < Utc(2026, 10, 7, 15); day = day.AddDays(1))
        {
            await world.DaysPass(day);
            var card = world.As(Noor).LastCard;
            if (card.Offers(Verbs.CheckHabit))
            {
                titles.Add(card.Title);
                await world.As(Noor).Presses(card, Verbs.CheckHabit, (CheckCards.DaysId, CheckCards.NoneCode), ("runs", "2"));
            }
            else if (card.Offers(Verbs.DidHabit))
            {
                await world.As(Noor).Presses(card, Verbs.DidHabit);
            }
        }

        titles.ShouldBe(["Je week", "Je week", "Je week", "Je week", "De laatste terugblik"]);
    }

    [Fact]
    public async Task Not_now_does_not_shorten_a_rest_that_was_chosen()
    {
        await using var world = await Going();
        var noor = world.As(Noor);
        await noor.Types("pauze 4");

        (await noor.Types("later")).Says("woensdag 7 oktober");

        (await world.HabitOf(Noor)).PausedUntil.ShouldBe(new DateOnly(2026, 10, 7));
        (await noor.Types("pauze 1")).Says("woensdag 16 september");
    }

    [Fact]
    public async Task A_pause_names_the_first_of_somebody_s_own_days_after_it()
    {
        await using var world = await Going();
        var noor = world.As(Noor);
        await world.ChangeDb(db => db.Set<Habit>().ForEachAsync(habit => habit.Days = Weekdays.Monday | Weekdays.Friday));

        (await noor.Types("pauze 1")).Says("Op vrijdag 18 september komen er weer herinneringen");
        (await noor.Types("mijn gewoonten")).Says("pauze tot vrijdag 18 september");
        (await noor.Types("pauze 8")).Says("Op vrijdag 6 november");
        await world.ChangeDb(db => db.Campaigns.ForEachAsync(campaign => campaign.EndsOn = new DateOnly(2026, 11, 4)));
        (await noor.Types("pauze 8")).Says("Er komen geen herinneringen meer");
    }

    [Theory]
    [InlineData("later 30", "getal van 1 tot en met 10")]
    [InlineData("later ooit", "getal van 1 tot en met 10")]
    [InlineData("pauze 30", "geen aantal weken van 1 tot en met 8")]
    public async Task A_rest_whose_length_is_not_understood_says_what_is_and_changes_nothing(string words, string says)
    {
        await using var world = await Going();

        (await world.As(Noor).Types(words)).Says(says);

        (await world.HabitOf(Noor)).State.ShouldBe(HabitState.Going);
    }

    [Fact]
    public async Task Who_wants_no_messages_sees_that_at_their_habit_and_a_buddy_sees_a_pause()
    {
        await using var world = await Going();
        await world.ChangeDb(db => db.Set<Habit>().ForEachAsync(habit => (habit.BuddyId, habit.BuddyAgreedAt) = (world.IdOf("Zuid 2"), world.Now)));
        (await world.As("Zuid 2").Types("mijn gewoonten")).Says("Zuid 1 (loopt)");

        await world.As(Noor).Types("stop");

        (await world.As(Noor).Types("mijn gewoonten")).Says("je wilt geen berichten").DoesNotSay("loopt");
        (await world.As("Zuid 2").Types("mijn gewoonten")).Says("Zuid 1 (pauze)");
    }

    [Fact]
    public async Task Whoever_says_not_now_has_answered_and_is_not_asked_whether_to_go_on()
    {
        await using var world = await Going();
        for (var day = Utc(2026, 9, 10, 15); day < Utc(2026, 10, 9, 15); day = day.AddDays(1))
        {
            await world.DaysPass(day);
            if (world.As(Noor).LastCard.Offers(Verbs.DidHabit))
            {
                await world.As(Noor).Types("later 1");
            }
        }

        (await world.HabitCardsOf(Noor)).ShouldNotContain(card => card.Content == "Question");
    }

    [Fact]
    public async Task Silence_at_one_reminder_a_week_is_followed_by_the_question_too()
    {
        await using var world = await Going();
        await world.ChangeDb(db => db.Set<Habit>().ForEachAsync(habit => habit.Rhythm = HabitRhythm.Weekly));

        await world.DaysPass(Utc(2026, 10, 2, 15));

        (await world.HabitCardsOf(Noor)).Select(card => card.Content).ShouldBe(["Invitation", "Check", "Check", "Check", "Question"]);
    }

    [Fact]
    public async Task Another_habit_begins_anew_and_a_smaller_step_of_the_same_one_does_not()
    {
        await using var world = await Going();
        var noor = world.As(Noor);
        await world.DaysPass(Utc(2026, 9, 10, 15));
        await world.ChangeDb(db => db.Set<Habit>().ForEachAsync(habit => habit.Rhythm = HabitRhythm.Weekly));
        var help = await noor.Presses(Verbs.HelpHabit);
        var smaller = await noor.PressesNamed("Een kleinere stap");
        await noor.Presses(smaller, Verbs.SaveHabit, HabitPlans.Habit(smaller, behaviour: "vraag ik iets kleins"));
        var same = await world.HabitOf(Noor);
        (same.RecipeId, same.Rhythm, same.StartedOn.Day).ShouldBe(("FB-H1", HabitRhythm.Weekly, 9));

        await noor.Sends(help.Id, Verbs.ChangeHabit, help.ButtonNamed("Iets anders").Token.Reveal());
        var form = await noor.Presses(Verbs.ChooseHabit, (InvitationCards.RecipeId, InvitationCards.OwnCode));
        await noor.Presses(form, Verbs.SaveHabit, HabitPlans.Habit(form, behaviour: "noem ik één ding dat lukte"));

        var other = await world.HabitOf(Noor);
        (other.RecipeId, other.Rhythm, other.StartedOn.Day).ShouldBe((null, HabitRhythm.Daily, 10));
        (await noor.Types("mijn gewoonten")).DoesNotSay("Hoezeer je gewoonte vanzelf ging");
    }

    [Fact]
    public async Task After_a_restart_silent_people_are_still_found_where_Teams_moved_them()
    {
        await using var world = await Going(Scene.Teams);
        world.Teams.MovesTo("emea");
        await world.As("Zuid 2").Types("hulp");
        await world.Restart();

        await world.DaysPass(Utc(2026, 9, 10, 15));

        var address = await world.AddressOf(Noor);
        (address!.ClosedBecause, address.ServiceUrl).ShouldBe((null, world.Teams.ServiceUrl));
        (await world.HabitCardsOf(Noor)).Select(card => card.Content).ShouldBe(["Invitation", "Nudge"]);
    }

    private static IEnumerable<string> Days(BotWorld world) =>
        world.As(Noor).LastCard.Options(CheckCards.DaysId).Select(day => day.Code).Where(code => code != CheckCards.NoneCode);

    private static async Task<Bot.Delivery.Delivery> Today(BotWorld world, int day) =>
        (await world.DeliveriesOf(Noor)).Single(delivery => delivery.Kind == HabitCards.Kind && delivery.LocalDate == new DateOnly(2026, 9, day));

    /// <summary>The connector asks for patience that outlasts every day's window.</summary>
    private static async Task Unreachable(BotWorld world, DateTimeOffset from, DateTimeOffset until)
    {
        await world.SleepsUntil(from);
        world.Teams.Faults.Next(Answer.Throttled(40_000), ConnectorOperation.Send, world.InTeams(Noor).PersonalChat, times: 1_000);
        await world.DaysPass(until);
        world.Teams.Faults.Clear();
    }

    /// <summary>Noor has made a habit on the first day, and gets a reminder at 10:00.</summary>
    private static async Task<BotWorld> Going(Scene scene = Scene.Simulator, string chance = "0")
    {
        var world = await BotWorld.Start(An.Organisation().Team("Zuid", 6, lead: "Zoë Leider"), scene: scene);
        await world.PlansHabits(["Zuid"], "2026-09-09", weeks: "10", chance: chance);
        await world.DaysPass(Utc(2026, 9, 9, 10));
        await world.As(Noor).MakesHabit();
        return world;
    }
}
