using System.Globalization;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>Makes the person's reminders rest, at once, for a while.</summary>
public sealed class RestHabits(BotDbContext db, MyHabits habits, MyHabitsPage page)
{
    /// <param name="until">The first day on which they come again.</param>
    /// <param name="shortens">Whether a longer pause ends sooner for it.</param>
    public async Task<Card> Execute(Turn turn, Func<DateOnly, DateOnly> until, TextKey title, bool shortens, CancellationToken cancellation)
    {
        var today = page.Today(turn.Person);
        var back = until(today);
        var going = await db.Set<Habit>().Where(habit => habit.PersonId == turn.Person.Id && habit.State != HabitState.Ended).ToListAsync(cancellation);
        foreach (var habit in going)
        {
            DecideHabit.Settle(habit, today);
            await HabitHeard.Note(db, habit, cancellation);
            if (shortens || habit.State != HabitState.Paused || habit.PausedUntil < back)
            {
                (habit.State, habit.PausedUntil) = (HabitState.Paused, back);
            }
        }

        if (going.Count == 0)
        {
            return HabitCards.Line(turn.Language, HabitTexts.MineTitle, HabitTexts.PauseNothing);
        }

        var text = await Next(going, turn.Person, cancellation) is { } next
            ? HabitTexts.PausedText.In(turn.Language, turn.Language.Day(next))
            : HabitTexts.PausedToEnd.In(turn.Language);
        return new Card(turn.Language, title.In(turn.Language), [new CardBlock.Text(text)], [], title.In(turn.Language));
    }

    /// <summary>A pause ends on any day, and is over for the person on the first of their own after it.</summary>
    private async Task<DateOnly?> Next(List<Habit> going, Person person, CancellationToken cancellation)
    {
        List<DateOnly?> days = [];
        foreach (var habit in going)
        {
            days.Add(await habits.Returns(habit, person, cancellation));
        }

        return days.Min();
    }
}

/// <summary>Asks for how many weeks, or takes the number that was typed behind the command.</summary>
public sealed class PauseHandler(BotDbContext db, RestHabits rest, Buttons buttons) : IVerbHandler
{
    internal const string Weeks = "pause-weeks";
    internal const string WeeksId = "weeks";
    internal const int MostWeeks = 8;

    public static string Verb => Verbs.Pause;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        if (Number(turn.Argument.Split(' ')[0]) is { } weeks)
        {
            return await rest.Execute(turn, today => today.AddDays(7 * weeks), HabitTexts.PausedTitle, shortens: true, cancellation);
        }

        var language = turn.Language;
        IEnumerable<CardBlock> unclear = turn.Argument.Length == 0 ? [] : [new CardBlock.Text(HabitTexts.PauseUnclear.In(language, MostWeeks), TextTone.Attention)];
        if (!await db.Set<Habit>().AnyAsync(habit => habit.PersonId == turn.Person.Id && habit.State != HabitState.Ended, cancellation))
        {
            return HabitCards.Line(language, HabitTexts.MineTitle, HabitTexts.PauseNothing);
        }

        var title = HabitTexts.PauseTitle.In(language);
        return new Card(
            language, title,
            [
                .. unclear,
                new CardInput.SingleChoice(
                    WeeksId, HabitTexts.PauseLabel.In(language),
                    [.. Enumerable.Range(1, MostWeeks).Select(week => new Choice($"{week}", week == 1 ? HabitTexts.PauseWeek.In(language) : HabitTexts.PauseWeeks.In(language, week)))],
                    "2", IsRequired: true),
            ],
            [buttons.For(turn.Person, Verbs.PauseFor, HabitTexts.PauseSave.In(language), style: ActionStyle.Primary, sendsInputs: true)], title);
    }

    internal static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) && weeks is >= 1 and <= MostWeeks ? weeks : null;
}

/// <summary>Pauses for the weeks that were chosen, or that the button stands for.</summary>
public sealed class PauseForHandler(RestHabits rest) : IVerbHandler
{
    public static string Verb => Verbs.PauseFor;

    public Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var weeks = turn.Claims is { SubjectKind: PauseHandler.Weeks, Revision: var fixedWeeks } ? fixedWeeks : PauseHandler.Number(turn.Input(PauseHandler.WeeksId) ?? "") ?? 2;
        return rest.Execute(turn, today => today.AddDays(7 * weeks), HabitTexts.PausedTitle, shortens: true, cancellation);
    }
}

/// <summary>Not now: quiet today and on the next working day, or for the days that were typed behind the command.</summary>
public sealed class SnoozeHandler(RestHabits rest) : IVerbHandler
{
    private const int MostDays = 10;

    public static string Verb => Verbs.Snooze;

    public Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var days = turn.Argument.Length == 0 ? 1
            : int.TryParse(turn.Argument.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed is >= 1 and <= MostDays ? typed : (int?)null;
        if (days is null)
        {
            var title = HabitTexts.SnoozeUnclearTitle.In(turn.Language);
            return Task.FromResult(new Card(turn.Language, title, [new CardBlock.Text(HabitTexts.SnoozeUnclear.In(turn.Language, MostDays))], [], title));
        }

        return rest.Execute(turn, today => After(today, days.Value), HabitTexts.SnoozedTitle, shortens: false, cancellation);
    }

    private static DateOnly After(DateOnly today, int days)
    {
        var day = today;
        for (var left = days; left >= 0; left--)
        {
            do
            {
                day = day.AddDays(1);
            }
            while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        }

        return day;
    }
}
