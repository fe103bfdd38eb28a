using System.Globalization;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>Makes the person's reminders rest, at once, for a while.</summary>
public sealed class RestHabits(BotDbContext db, MyHabitsPage page)
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

        back = going.Min(habit => habit.PausedUntil) ?? back;

        return going.Count == 0
            ? HabitCards.Line(turn.Language, HabitTexts.MineTitle, HabitTexts.PauseNothing)
            : new Card(
                turn.Language, title.In(turn.Language), [new CardBlock.Text(HabitTexts.PausedText.In(turn.Language, turn.Language.Day(back)))], [],
                title.In(turn.Language));
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
        if (!await db.Set<Habit>().AnyAsync(habit => habit.PersonId == turn.Person.Id && habit.State != HabitState.Ended, cancellation))
        {
            return HabitCards.Line(language, HabitTexts.MineTitle, HabitTexts.PauseNothing);
        }

        var title = HabitTexts.PauseTitle.In(language);
        return new Card(
            language, title,
            [
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
        var days = int.TryParse(turn.Argument.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed is >= 1 and <= MostDays ? typed : 1;
        return rest.Execute(turn, today => After(today, days), HabitTexts.SnoozedTitle, shortens: false, cancellation);
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
