using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>Keeps the look back on a week, and lets reminders become fewer as the habit goes by itself.</summary>
public sealed class CheckHabitHandler(
    BotDbContext db, DecideHabit decide, HabitMeasures measures, CheckCards cards, OrganisationOptions organisation, RouterCards replies)
    : HabitDayPress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.CheckHabit;

    protected override async Task<Card> Act(Delivery.Delivery delivery, Habit habit, HabitMoment moment, Turn turn, CancellationToken cancellation)
    {
        var campaign = await Db.Campaigns.AsNoTracking().FirstAsync(c => c.Id == habit.CampaignId, cancellation);
        var week = HabitWeek.Of(delivery.LocalDate, campaign, habit.Days, organisation.CountryOf(turn.Person.Country));
        var check = await decide.CheckOf(delivery.LocalDate, habit, campaign, week, cancellation);
        var ticked = (turn.Input(CheckCards.DaysId) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var values = CheckCards.Read(turn);
        if (ticked.Length == 0 && values.All(value => value is null))
        {
            return cards.Of(delivery, check, turn.Person, turn.Language, HabitTexts.CheckFirst, turn.Inputs);
        }

        if (ticked.Length > 0 && check.Days.Count > 0)
        {
            await Recall(habit, check.Days, ticked, cancellation);
        }

        await measures.Keep(habit, delivery.LocalDate, values, cancellation);
        return CheckCards.Saved(turn.Language, await Follow(habit, check, delivery.LocalDate, cancellation));
    }

    private async Task Recall(Habit habit, IReadOnlyList<DateOnly> days, string[] ticked, CancellationToken cancellation)
    {
        var (first, last) = (days[0], days[^1]);
        var known = await Db.Set<HabitMoment>().Where(m => m.HabitId == habit.Id && m.LocalDate >= first && m.LocalDate <= last).ToDictionaryAsync(m => m.LocalDate, cancellation);
        foreach (var day in days)
        {
            if (!known.TryGetValue(day, out var moment))
            {
                moment = Db.Add(new HabitMoment { HabitId = habit.Id, LocalDate = day }).Entity;
            }

            moment.Recalled = ticked.Contains(CheckCards.CodeOf(day));
        }
    }

    /// <returns>What to say of the rhythm when it changes; null when it stays.</returns>
    private async Task<TextKey?> Follow(Habit habit, HabitDue.Check check, DateOnly date, CancellationToken cancellation)
    {
        var scores = await measures.Since(habit.Id, habit.RhythmSince, cancellation);
        var next = HabitRhythms.Next(habit.Rhythm, scores);
        if (next is null)
        {
            (habit.State, habit.EndedBecause, habit.EndedOn) = (HabitState.Ended, HabitEnd.Automatic, date);
            return HabitTexts.FadedOut;
        }

        if (next == habit.Rhythm || check.IsLast)
        {
            // Pressed again on the day on which it changed: that is still so, and is said again.
            return habit.RhythmSince == date && date > habit.StartedOn ? await Changed(habit.StartedOn) : null;
        }

        var since = habit.RhythmSince;
        (habit.Rhythm, habit.RhythmSince) = (next.Value, date);
        return await Changed(since);

        async Task<TextKey> Changed(DateOnly after)
        {
            var seen = await measures.Since(habit.Id, after, cancellation);
            var isMore = seen.Count > 1 && seen[^2] - seen[^1] >= HabitRhythms.Fall;
            return isMore ? HabitTexts.FadedBack : habit.Rhythm == HabitRhythm.Weekly ? HabitTexts.FadedWeekly : HabitTexts.FadedThree;
        }
    }
}

/// <summary>How much habits go by themselves, over time. For the person alone.</summary>
public sealed class HabitMeasures(BotDbContext db)
{
    /// <param name="values">One per statement, null where it was left open.</param>
    public async Task Keep(Habit habit, DateOnly date, int?[] values, CancellationToken cancellation)
    {
        if (values.All(value => value is null))
        {
            return;
        }

        var measure = await db.Set<HabitMeasure>().FirstOrDefaultAsync(m => m.HabitId == habit.Id && m.LocalDate == date, cancellation)
            ?? db.Add(new HabitMeasure { HabitId = habit.Id, LocalDate = date }).Entity;
        (measure.RunsByItself, measure.NoReminder, measure.RestFollows, measure.NoEffort) =
            (values[0] ?? measure.RunsByItself, values[1] ?? measure.NoReminder, values[2] ?? measure.RestFollows, values[3] ?? measure.NoEffort);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Every measure of a habit, oldest first.</summary>
    public Task<List<HabitMeasure>> Of(HabitId habit, CancellationToken cancellation) =>
        db.Set<HabitMeasure>().AsNoTracking().Where(m => m.HabitId == habit).OrderBy(m => m.LocalDate).ToListAsync(cancellation);

    /// <summary>The scores, 1–7, after a day, oldest first.</summary>
    public async Task<IReadOnlyList<double>> Since(HabitId habit, DateOnly after, CancellationToken cancellation) =>
        [.. (await Of(habit, cancellation)).Where(m => m.LocalDate > after).Select(m => m.Score).OfType<double>()];
}
