using System.Globalization;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>
/// A press on a day's card. It is about that day, also when it comes later, and the last press counts; once the habit has
/// ended it changes nothing.
/// </summary>
public abstract class HabitDayPress(BotDbContext db, RouterCards replies)
{
    protected BotDbContext Db => db;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var id = DeliveryId.Load(turn.Claims!.Subject);
        if (await db.Deliveries.FirstOrDefaultAsync(d => d.Id == id && d.PersonId == turn.Person.Id && d.Kind == HabitCards.Kind, cancellation) is not { } delivery
            || await db.Set<Habit>().FirstOrDefaultAsync(h => h.EnrollmentId == delivery.EnrollmentId && h.PersonId == turn.Person.Id, cancellation) is not { } habit)
        {
            return replies.ButtonNoLongerWorks(turn.Person, turn.Language);
        }

        if (habit.State == HabitState.Ended)
        {
            return NudgeCards.Over(turn.Language);
        }

        var moment = await db.Set<HabitMoment>().FirstOrDefaultAsync(m => m.HabitId == habit.Id && m.LocalDate == delivery.LocalDate, cancellation);
        if (moment is null)
        {
            return replies.ButtonNoLongerWorks(turn.Person, turn.Language);
        }

        moment.HasReplied = true;
        if (habit.State == HabitState.Asked)
        {
            // Whoever answers an earlier card has answered that question too.
            habit.State = HabitState.Going;
            await HabitHeard.Note(db, habit, cancellation);
        }

        if (delivery.State is DeliveryState.Sent or DeliveryState.Sending)
        {
            delivery.CloseAsAnswered();
        }

        return await Act(delivery, habit, moment, turn, cancellation);
    }

    protected abstract Task<Card> Act(Delivery.Delivery delivery, Habit habit, HabitMoment moment, Turn turn, CancellationToken cancellation);
}

/// <summary>It was done.</summary>
public sealed class DidHabitHandler(BotDbContext db, NudgeCards cards, RouterCards replies) : HabitDayPress(db, replies), IVerbHandler
{
    /// <summary>How easy it was is asked every third time, and whether reminders are of use every tenth. Convention.</summary>
    private const int EaseEvery = 3, UseEvery = 10;

    /// <summary>This easy, so often in a row, and it may grow.</summary>
    private const int Easy = 4, EasyInARow = 3;

    public static string Verb => Verbs.DidHabit;

    protected override async Task<Card> Act(Delivery.Delivery delivery, Habit habit, HabitMoment moment, Turn turn, CancellationToken cancellation)
    {
        moment.Answer = HabitAnswer.Done;
        var earlier = await Db.Set<HabitMoment>().CountAsync(
            m => m.HabitId == habit.Id && m.LocalDate < moment.LocalDate && m.Answer == HabitAnswer.Done, cancellation);
        var eases = await Db.Set<HabitMoment>().Where(m => m.HabitId == habit.Id && m.Ease != null)
            .OrderByDescending(m => m.LocalDate).Take(EasyInARow).Select(m => m.Ease).ToListAsync(cancellation);
        var mayGrow = eases.Count == EasyInARow && eases.TrueForAll(ease => ease >= Easy);
        return cards.Did(
            delivery, habit, turn.Person, turn.Language, asksEase: earlier % EaseEvery == 0 && moment.Ease is null,
            asksUse: earlier % UseEvery == UseEvery - 1 && moment.WasUseful is null, mayGrow);
    }
}

/// <summary>It was not done, and that is normal.</summary>
public sealed class NotTodayHandler(BotDbContext db, NudgeCards cards, RouterCards replies) : HabitDayPress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.NotToday;

    protected override Task<Card> Act(Delivery.Delivery delivery, Habit habit, HabitMoment moment, Turn turn, CancellationToken cancellation)
    {
        moment.Answer = HabitAnswer.NotDone;
        return Task.FromResult(cards.Not(delivery, turn.Person, turn.Language));
    }
}

/// <summary>The anchor did not happen.</summary>
public sealed class NoChanceHandler(BotDbContext db, RouterCards replies) : HabitDayPress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.NoChance;

    protected override Task<Card> Act(Delivery.Delivery delivery, Habit habit, HabitMoment moment, Turn turn, CancellationToken cancellation)
    {
        moment.Answer = HabitAnswer.NoChance;
        return Task.FromResult(NudgeCards.WithoutChance(turn.Language));
    }
}

/// <summary>It does not work out: another moment, a smaller step, or something else.</summary>
public sealed class HelpHabitHandler(BotDbContext db, NudgeCards cards, RouterCards replies) : HabitDayPress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.HelpHabit;

    protected override Task<Card> Act(Delivery.Delivery delivery, Habit habit, HabitMoment moment, Turn turn, CancellationToken cancellation) =>
        Task.FromResult(cards.Help(habit, turn.Person, turn.Language));
}

/// <summary>How easy it was, and whether the reminder was of use.</summary>
public sealed class RateHabitHandler(BotDbContext db, NudgeCards cards, RouterCards replies) : HabitDayPress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.RateHabit;

    protected override Task<Card> Act(Delivery.Delivery delivery, Habit habit, HabitMoment moment, Turn turn, CancellationToken cancellation)
    {
        if (int.TryParse(turn.Input(NudgeCards.EaseId), NumberStyles.None, CultureInfo.InvariantCulture, out var ease) && ease is >= 1 and <= 5)
        {
            moment.Ease = ease;
        }

        bool? wasUseful = turn.Input(NudgeCards.UsefulId) switch { "yes" => true, "no" => false, _ => null };
        moment.WasUseful = wasUseful ?? moment.WasUseful;
        return Task.FromResult(cards.Rated(habit, turn.Person, turn.Language, wasUseful));
    }
}
