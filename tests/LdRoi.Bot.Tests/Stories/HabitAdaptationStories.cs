using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Habits;
using LdRoi.Bot.Tests.World;
using Microsoft.EntityFrameworkCore;
using static LdRoi.Bot.Tests.World.BotWorld;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>Reminders follow the person: fewer when it goes by itself, none when they are not wanted, and never two messages a day.</summary>
public sealed class HabitAdaptationStories
{
    private const string Noor = "Zuid 1";
    private const string Planner = Organisation.LearningProfessional;

    [Fact]
    public async Task Three_ignored_reminders_are_followed_by_one_kind_question_and_then_by_silence()
    {
        await using var world = await Going();
        await world.DaysPass(Utc(2026, 9, 16, 15));
        var cards = await world.HabitCardsOf(Noor);
        cards.Select(card => card.Content).ShouldBe(["Invitation", "Nudge", "Check", "Nudge", "Question"]);
        world.As(Noor).LastCard.Says("Zal ik doorgaan?", "Dat is prima");

        await world.DaysPass(Utc(2026, 10, 2, 15));

        (await world.HabitCardsOf(Noor)).Count.ShouldBe(5);
        var habit = await world.HabitOf(Noor);
        (habit.State, habit.EndedBecause).ShouldBe((HabitState.Ended, HabitEnd.Unanswered));
        (await world.MomentsOf(Noor)).Where(moment => !moment.IsSent).ShouldAllBe(moment => moment.WhyNot == DeliveryReasons.Resting && !moment.IsAvailable);
    }

    [Fact]
    public async Task Whoever_says_go_on_gets_the_next_reminder_and_is_not_asked_again_at_once()
    {
        await using var world = await Going();
        await world.DaysPass(Utc(2026, 9, 16, 15));
        var noor = world.As(Noor);
        var question = noor.LastCard;

        (await noor.Presses(question, Verbs.ResumeHabit)).Says("Er komen weer herinneringen");
        (await noor.Presses(question, Verbs.ResumeHabit)).Says("Er komen weer herinneringen");
        await world.DaysPass(Utc(2026, 9, 18, 15));

        (await world.HabitCardsOf(Noor)).Skip(5).Select(card => card.Content).ShouldBe(["Nudge", "Check"]);
    }

    [Fact]
    public async Task Two_weeks_in_which_it_goes_by_itself_make_reminders_fewer_and_a_fall_makes_them_more_again()
    {
        await using var world = await Going();
        var noor = world.As(Noor);
        await LooksBack(world, Utc(2026, 9, 11, 15), "5");
        (await LooksBack(world, Utc(2026, 9, 18, 15), "6")).Says("drie keer per week");
        (await world.HabitOf(Noor)).Rhythm.ShouldBe(HabitRhythm.ThreeAWeek);
        await LooksBack(world, Utc(2026, 9, 25, 15), "5");
        (await world.HabitCardsOf(Noor)).Where(card => card.LocalDate > new DateOnly(2026, 9, 18)).Select(card => card.LocalDate.DayOfWeek)
            .ShouldBe([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday]);

        (await LooksBack(world, Utc(2026, 10, 2, 15), "5")).Says("één keer per week");
        await LooksBack(world, Utc(2026, 10, 9, 15), "6");
        (await LooksBack(world, Utc(2026, 10, 16, 15), "4")).Says("weer iets vaker");

        (await world.HabitOf(Noor)).Rhythm.ShouldBe(HabitRhythm.ThreeAWeek);
        (await noor.Types("mijn gewoonten")).Says("drie keer per week", "Hoezeer je gewoonte vanzelf ging");
    }

    [Fact]
    public async Task A_pause_a_snooze_and_a_stop_act_at_once()
    {
        await using var world = await Going();
        var noor = world.As(Noor);
        (await noor.Types("later")).Says("vrijdag 11 september");
        await world.DaysPass(Utc(2026, 9, 10, 15));
        (await world.HabitCardsOf(Noor)).Count.ShouldBe(1);

        (await noor.Types("pauze")).Questions.ShouldBe([PauseHandler.WeeksId]);
        (await noor.Presses(Verbs.PauseFor, (PauseHandler.WeeksId, "1"))).Says("donderdag 17 september");
        await world.DaysPass(Utc(2026, 9, 16, 15));
        (await world.HabitCardsOf(Noor)).Count.ShouldBe(1);
        (await noor.Types("mijn gewoonten")).Says("pauze tot donderdag 17 september");
        await world.DaysPass(Utc(2026, 9, 17, 15));
        (await world.HabitCardsOf(Noor)).Count.ShouldBe(2);

        // The campaign stops while the card waits: what was pressed just before counts, what comes after changes nothing.
        var card = noor.LastCard;
        await noor.Presses(card, Verbs.DidHabit);
        var planner = world.As(Planner);
        await planner.Types("campagnes");
        await planner.Presses(Verbs.OpenCampaign);
        await planner.Presses(Verbs.StopCampaign);
        (await noor.Presses(card, Verbs.NotToday)).Title.ShouldBe("Deze gewoonte is afgelopen");
        (await world.MomentsOf(Noor)).Last(moment => moment.Answer is not null).Answer.ShouldBe(HabitAnswer.Done);
        await world.DaysPass(Utc(2026, 9, 22, 15));
        (await world.HabitCardsOf(Noor)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Stop_and_did_it_at_the_same_moment_both_count_once()
    {
        await using var world = await Going();
        await world.DaysPass(Utc(2026, 9, 10, 15));
        var noor = world.As(Noor);
        var card = noor.LastCard;
        var planner = world.As(Planner);
        await planner.Types("campagnes");
        var open = await planner.Presses(Verbs.OpenCampaign);

        await Task.WhenAll(noor.Presses(card, Verbs.DidHabit), planner.Presses(open, Verbs.StopCampaign), noor.Types("stop"));

        (await world.HabitOf(Noor)).State.ShouldBe(HabitState.Ended);
        (await world.MomentsOf(Noor)).Single().Answer.ShouldBeOneOf(HabitAnswer.Done, null);
        await world.DaysPass(Utc(2026, 9, 14, 15));
        (await world.HabitCardsOf(Noor)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_scan_goes_first_and_a_day_never_holds_two_messages()
    {
        await using var world = await Going();
        await world.PlansScan(["Zuid"], "2026-09-10", "2026-09-11", sendAt: "11:00");
        await world.As(Noor).Types("mijn gewoonten");

        await world.DaysPass(Utc(2026, 9, 14, 15));

        var sent = (await world.DeliveriesOf(Noor)).Where(delivery => delivery.SentAt is not null).ToList();
        sent.Select(delivery => (delivery.LocalDate.Day, delivery.Kind)).ShouldBe([(9, "habit"), (10, "scan"), (11, "scan"), (14, "habit")]);
        (await world.MomentsOf(Noor)).Take(2).ShouldAllBe(moment => !moment.IsAvailable && moment.WhyNot == DeliveryReasons.Budget);
    }

    [Fact]
    public async Task A_buddy_is_asked_first_sees_one_word_and_nothing_once_the_owner_has_left()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", 6, lead: "Zoë Leider"));
        await world.PlansHabits(["Zuid"], "2026-09-09");
        await world.DaysPass(Utc(2026, 9, 9, 10));
        var (noor, buddy) = (world.As(Noor), world.As("Zuid 2"));
        (await noor.MakesHabit(buddy: world.IdOf("Zuid 2").ToString())).Says("Ik vraag Zuid 2");
        await buddy.Presses(Verbs.DeclineHabit);
        (await buddy.Types("mijn gewoonten")).DoesNotSay(Noor);

        await world.DaysPass(Utc(2026, 9, 10, 15));
        var asked = buddy.LastCard;
        asked.Says("Zuid 1 vraagt je iets", "alleen zien of hij loopt of pauze heeft").DoesNotSay("Nadat ik");
        (await buddy.Presses(asked, Verbs.AgreeAsBuddy)).Says("Je bent nu maatje");
        (await buddy.Types("mijn gewoonten")).Says("Zuid 1 (loopt)").DoesNotSay("Nadat ik");
        await noor.Types("pauze 1");
        (await buddy.Types("mijn gewoonten")).Says("Zuid 1 (pauze)");

        await world.Change("Zuid 2", person => person.LeftAt = world.Now);
        (await noor.Types("mijn gewoonten")).Says("is weg bij de organisatie");
        await world.Change("Zuid 2", person => person.LeftAt = null);
        await world.Change(Noor, person => person.LeftAt = world.Now);
        (await buddy.Types("mijn gewoonten")).DoesNotSay(Noor);
    }

    [Fact]
    public async Task Bad_input_is_mended_at_its_own_field_and_what_is_not_tiny_is_asked_once()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", 6, lead: "Zoë Leider"));
        await world.PlansHabits(["Zuid"], "2026-09-09");
        await world.DaysPass(Utc(2026, 9, 9, 10));
        var noor = world.As(Noor);
        var form = await noor.Presses(Verbs.ChooseHabit, (InvitationCards.RecipeId, "FB-H1"));
        await world.Change("Zuid 3", person => person.LeftAt = world.Now);

        var wrong = await noor.Presses(form, Verbs.SaveHabit, HabitPlans.Habit(form, at: "25:99", anchor: new string('x', 2_000), days: "", buddy: world.IdOf("Zuid 3").ToString()));
        wrong.Mistakes.Keys.ShouldBe([HabitForm.AnchorId, HabitForm.TimeId, HabitForm.DaysId, HabitForm.BuddyId], ignoreOrder: true);
        wrong.Mistakes[HabitForm.AnchorId].ShouldBe("Schrijf hooguit 150 tekens.");

        var hinted = await noor.Presses(wrong, Verbs.SaveHabit, HabitPlans.Habit(form, behaviour: "vraag ik een tip en schrijf ik een verslag"));
        hinted.Says("Het kan kleiner", "Dit zijn twee dingen");
        (await noor.Presses(hinted, Verbs.KeepHabit, HabitPlans.Habit(form, behaviour: "vraag ik een tip en schrijf ik een verslag"))).Title.ShouldBe("Je gewoonte staat");
        (await world.HabitOf(Noor)).Behaviour.ShouldBe("vraag ik een tip en schrijf ik een verslag");
    }

    [Fact]
    public async Task A_reminder_keeps_its_time_over_a_clock_change_and_a_time_in_the_gap_cannot_be_chosen()
    {
        await using var world = await BotWorld.Start(
            An.Organisation().Team("Zuid", 6, lead: "Zoë Leider", zone: "Europe/Amsterdam"), at: Utc(2027, 3, 23, 10));
        await world.PlansHabits(["Zuid"], "2027-03-24");
        await world.DaysPass(Utc(2027, 3, 24, 12));
        (await world.As(Noor).MakesHabit(at: "02:30")).Mistakes[HabitForm.TimeId].ShouldBe("Kies een tijd tussen 06:00 en 22:00.");
        await world.As(Noor).Presses(Verbs.SaveHabit, HabitPlans.Habit(world.As(Noor).LastCard, at: "06:00"));
        await world.DaysPass(Utc(2027, 3, 30, 12));

        (await world.HabitCardsOf(Noor)).Skip(1).Select(card => card.DueAt)
            .ShouldBe([Utc(2027, 3, 25, 5), Utc(2027, 3, 26, 5), Utc(2027, 3, 30, 4)]); // Easter Monday is a holiday
    }

    [Fact]
    public async Task Help_offers_another_moment_then_a_smaller_step_then_something_else()
    {
        await using var world = await Going();
        await world.DaysPass(Utc(2026, 9, 10, 15));
        var noor = world.As(Noor);

        var help = await noor.Presses(Verbs.HelpHabit);

        help.Buttons.Select(button => button.Title).ShouldBe(["Een ander moment", "Een kleinere stap", "Iets anders", "Pauzeer hem een week"]);
        var smaller = await noor.PressesNamed("Een kleinere stap");
        smaller.Says("Wat is het kleinste stukje");
        smaller.FilledIn[HabitForm.BehaviourId].ShouldBe(HabitRecipes.Find("FB-H1")!.Dutch.Starter);
        (await noor.Presses(smaller, Verbs.SaveHabit, HabitPlans.Habit(smaller))).Title.ShouldBe("Je gewoonte staat");
        (await world.HabitOf(Noor)).Behaviour.ShouldBe(HabitRecipes.Find("FB-H1")!.Dutch.Starter);
    }

    private static async Task<SeenCard> LooksBack(BotWorld world, DateTimeOffset at, string runs)
    {
        var noor = world.As(Noor);
        while (world.Now < at)
        {
            await world.SleepsUntil(world.Now.AddDays(1) < at ? world.Now.AddDays(1) : at);
            if (noor.LastCard.Offers(Verbs.DidHabit))
            {
                await noor.Presses(Verbs.DidHabit);
            }
        }

        var check = noor.LastCard;
        check.Title.ShouldBe("Je week");
        (string, string)[] all = [.. check.Questions.Where(id => id != CheckCards.DaysId).Select(id => (id, runs)), (CheckCards.DaysId, CheckCards.NoneCode)];
        return await noor.Presses(check, Verbs.CheckHabit, all);
    }

    /// <summary>Noor has made a habit on the first day, and gets a reminder at 10:00.</summary>
    private static async Task<BotWorld> Going()
    {
        var world = await BotWorld.Start(An.Organisation().Team("Zuid", 6, lead: "Zoë Leider"));
        await world.PlansHabits(["Zuid"], "2026-09-09", weeks: "10");
        await world.DaysPass(Utc(2026, 9, 9, 10));
        await world.As(Noor).MakesHabit();
        return world;
    }
}
