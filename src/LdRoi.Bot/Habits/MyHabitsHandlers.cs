using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>Shows somebody's own habit, and does what they want with it.</summary>
public sealed class MyHabitsPage(MyHabits habits, MyHabitsCards cards, OrganisationOptions organisation, TimeProvider time)
{
    /// <param name="about">Null for the one that goes on, or the newest.</param>
    public async Task<Card> Show(Turn turn, Habit? about, TextKey? notice, CancellationToken cancellation)
    {
        var all = await habits.Of(turn.Person, cancellation);
        var buddyOf = await habits.BuddyOf(turn.Person, cancellation);
        if ((about ?? (all.Count > 0 ? all[0] : null)) is not { } habit)
        {
            return cards.Nothing(await habits.Waiting(turn.Person, cancellation), buddyOf, turn.Person, turn.Language);
        }

        var next = all.SkipWhile(one => one.Id != habit.Id).Skip(1).Concat(all).FirstOrDefault(one => one.Id != habit.Id);
        return cards.Of(await habits.Look(habit, turn.Person, Today(turn.Person), cancellation), next, buddyOf, turn.Person, turn.Language, notice);
    }

    public DateOnly Today(Person person) => LocalClock.LocalDate(time.GetUtcNow(), organisation.ZoneOf(person.TimeZone));
}

/// <summary>Answers "my habits".</summary>
public sealed class MyHabitsHandler(MyHabitsPage page) : IVerbHandler
{
    public static string Verb => Verbs.MyHabits;

    public Task<Card> Handle(Turn turn, CancellationToken cancellation) => page.Show(turn, about: null, notice: null, cancellation);
}

/// <summary>A press about a habit of the person's own.</summary>
public abstract class HabitPress(BotDbContext db, RouterCards replies)
{
    protected BotDbContext Db => db;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var id = HabitId.Load(turn.Claims!.Subject);
        return await db.Set<Habit>().FirstOrDefaultAsync(h => h.Id == id && h.PersonId == turn.Person.Id, cancellation) is { } habit
            ? await Act(habit, turn, cancellation)
            : replies.ButtonNoLongerWorks(turn.Person, turn.Language);
    }

    protected abstract Task<Card> Act(Habit habit, Turn turn, CancellationToken cancellation);
}

/// <summary>Shows one of several.</summary>
public sealed class OpenHabitHandler(BotDbContext db, MyHabitsPage page, RouterCards replies) : HabitPress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.OpenHabit;

    protected override Task<Card> Act(Habit habit, Turn turn, CancellationToken cancellation) => page.Show(turn, habit, notice: null, cancellation);
}

/// <summary>It was done today, with or without a reminder.</summary>
public sealed class DidTodayHandler(BotDbContext db, MyHabitsPage page, RouterCards replies) : HabitPress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.DidToday;

    protected override async Task<Card> Act(Habit habit, Turn turn, CancellationToken cancellation)
    {
        var today = page.Today(turn.Person);
        if (habit.State == HabitState.Going)
        {
            var moment = await Db.Set<HabitMoment>().FirstOrDefaultAsync(m => m.HabitId == habit.Id && m.LocalDate == today, cancellation)
                ?? Db.Add(new HabitMoment { HabitId = habit.Id, LocalDate = today }).Entity;
            (moment.Answer, moment.HasReplied) = (HabitAnswer.Done, true);
            await HabitHeard.Note(Db, habit, cancellation);
            await Db.SaveChangesAsync(cancellation);
        }

        return await page.Show(turn, habit, HabitTexts.DidTitle, cancellation);
    }
}

/// <summary>Goes on after a pause, or after the question whether to.</summary>
public sealed class ResumeHabitHandler(BotDbContext db, MyHabitsPage page, RouterCards replies) : HabitPress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.ResumeHabit;

    protected override async Task<Card> Act(Habit habit, Turn turn, CancellationToken cancellation)
    {
        DecideHabit.Settle(habit, page.Today(turn.Person));
        if (habit.State is HabitState.Paused or HabitState.Asked)
        {
            await HabitHeard.Note(Db, habit, cancellation);
            (habit.State, habit.PausedUntil) = (HabitState.Going, null);
        }

        return await page.Show(turn, habit, habit.State == HabitState.Going ? HabitTexts.ResumedText : HabitTexts.OverText, cancellation);
    }
}

/// <summary>Ends it, without a question why.</summary>
public sealed class EndHabitHandler(BotDbContext db, HabitEnding ending, RouterCards replies) : HabitPress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.EndHabit;

    protected override async Task<Card> Act(Habit habit, Turn turn, CancellationToken cancellation)
    {
        ending.End(habit, turn.Person);
        await Db.Deliveries.Where(d => d.EnrollmentId == habit.EnrollmentId && d.State == DeliveryState.Sent)
            .Become(DeliveryState.Closed, DeliveryReasons.Answered, cancellation);
        return HabitCards.Line(turn.Language, HabitTexts.EndedTitle, HabitTexts.EndedText);
    }
}

/// <summary>Keeps how much it goes by itself at the start, if that was filled in.</summary>
public sealed class PictureHabitHandler(BotDbContext db, HabitMeasures measures, MyHabitsPage page, RouterCards replies) : HabitPress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.PictureHabit;

    protected override async Task<Card> Act(Habit habit, Turn turn, CancellationToken cancellation)
    {
        await measures.Keep(habit, habit.StartedOn, CheckCards.Read(turn), cancellation);
        return await page.Show(turn, habit, notice: null, cancellation);
    }
}

/// <summary>Opens the form of a habit, with what is to change made ready.</summary>
public sealed class ChangeHabitHandler(BotDbContext db, InvitationCards invitations, MakeHabitCards cards, RouterCards replies) : HabitPress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.ChangeHabit;

    protected override async Task<Card> Act(Habit habit, Turn turn, CancellationToken cancellation)
    {
        if (habit.State == HabitState.Ended)
        {
            return NudgeCards.Over(turn.Language);
        }

        var habits = await Db.Set<HabitCampaign>().AsNoTracking().FirstAsync(h => h.CampaignId == habit.CampaignId, cancellation);
        var what = (HabitAdaptation)turn.Claims!.Revision;
        if (what == HabitAdaptation.Other)
        {
            return await invitations.Of(habits, habit.EnrollmentId, turn.Person, turn.Language, isReminder: false, cancellation);
        }

        var campaign = await Db.Campaigns.AsNoTracking().FirstAsync(c => c.Id == habit.CampaignId, cancellation);
        var own = await Db.Enrollments.Where(e => e.Id == habit.EnrollmentId).Select(e => e.ContactAt).FirstAsync(cancellation);
        var form = HabitForm.Of(habit, own ?? turn.Person.ContactAt ?? campaign.SendAt);
        var offered = InvitationCards.Offered(habits);
        var place = offered.Select(recipe => recipe.Id).ToList().IndexOf(habit.RecipeId ?? "") + 1;
        var words = place > 0 ? offered[place - 1].Words(turn.Language) : null;
        return await cards.Form(habit.EnrollmentId, Adapted(form, what, words), place, isChange: true, turn.Person, turn.Language, cancellation, Intro(what));
    }

    private static HabitForm Adapted(HabitForm form, HabitAdaptation what, RecipeWords? words) => what switch
    {
        HabitAdaptation.Smaller when words is { Starter.Length: > 0 } => form with { Behaviour = words.Starter },
        HabitAdaptation.Grow when words is { Grown.Length: > 0 } => form with { Behaviour = words.Grown },
        _ => form,
    };

    private static TextKey? Intro(HabitAdaptation what) => what switch
    {
        HabitAdaptation.Moment => HabitTexts.HelpMomentText,
        HabitAdaptation.Smaller => HabitTexts.HelpSmallerText,
        HabitAdaptation.Grow => HabitTexts.HelpGrowText,
        _ => null,
    };
}
