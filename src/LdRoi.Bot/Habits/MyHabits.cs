using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Measurement.Habits;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>What somebody sees of one habit of their own.</summary>
/// <param name="SendAt">When reminders come.</param>
/// <param name="Moments">What became of the days that were spoken of.</param>
/// <param name="Line">How much it goes by itself, oldest first.</param>
/// <param name="Buddy">The name; null without one.</param>
/// <param name="HasBuddyLeft">The buddy is no longer with the organisation.</param>
/// <param name="Returns">The person's first day after a pause; null without one, or when the campaign ends within it.</param>
public sealed record MyHabit(
    Habit Habit, Campaign Campaign, TimeOnly SendAt, HabitMoments Moments, IReadOnlyList<HabitMeasure> Line, string? Buddy, bool HasBuddyLeft, DateOnly? Returns);

/// <param name="Name">Of a colleague whose buddy somebody is.</param>
public sealed record BuddyOf(string Name, bool IsGoing);

/// <summary>Reads somebody's own habits. Whoever asks is whom it is about.</summary>
public sealed class MyHabits(BotDbContext db, HabitMeasures measures, OrganisationOptions organisation)
{
    /// <summary>The person's habits, those that go on first, then the newest.</summary>
    public async Task<IReadOnlyList<Habit>> Of(Person person, CancellationToken cancellation) =>
        [.. (await db.Set<Habit>().Where(habit => habit.PersonId == person.Id).ToListAsync(cancellation))
            .OrderBy(habit => habit.State == HabitState.Ended).ThenByDescending(habit => habit.StartedOn).ThenByDescending(habit => habit.Id.Value)];

    public async Task<MyHabit> Look(Habit habit, Person person, DateOnly today, CancellationToken cancellation)
    {
        DecideHabit.Settle(habit, today);
        var campaign = await db.Campaigns.AsNoTracking().FirstAsync(c => c.Id == habit.CampaignId, cancellation);
        var own = await db.Enrollments.Where(e => e.Id == habit.EnrollmentId).Select(e => e.ContactAt).FirstAsync(cancellation);
        var buddy = habit.BuddyId is { } id ? await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancellation) : null;
        return new MyHabit(
            habit, campaign, own ?? person.ContactAt ?? campaign.SendAt, await Counted(habit, today, cancellation), [.. (await measures.Of(habit.Id, cancellation)).Where(measure => measure.LocalDate >= habit.StartedOn)],
            buddy?.Name, buddy is { LeftAt: not null }, await Returns(habit, person, cancellation));
    }

    /// <summary>The first day of the person's own on which something comes after a pause; null without one, or when nothing comes any more.</summary>
    public async Task<DateOnly?> Returns(Habit habit, Person person, CancellationToken cancellation) => habit is { State: HabitState.Paused, PausedUntil: { } until }
        ? HabitWeek.NextDue(until, habit, await db.Campaigns.AsNoTracking().FirstAsync(c => c.Id == habit.CampaignId, cancellation), organisation.CountryOf(person.Country))
        : null;

    /// <summary>The invitations that still wait for the person.</summary>
    public Task<List<PlaceWaiting>> Waiting(Person person, CancellationToken cancellation)
    {
        var made = db.Set<Habit>();
        return (
            from place in db.Set<HabitPlace>()
            join enrollment in db.Enrollments on place.EnrollmentId equals enrollment.Id
            join campaign in db.Campaigns on enrollment.CampaignId equals campaign.Id
            where enrollment.PersonId == person.Id && !place.IsMirror && (campaign.State == CampaignState.Running || campaign.State == CampaignState.Paused)
                && !made.Any(habit => habit.EnrollmentId == enrollment.Id)
            orderby campaign.StartsOn
            select new PlaceWaiting(enrollment.Id, campaign.Name)).Take(3).ToListAsync(cancellation);
    }

    /// <summary>Whose buddy the person is, who are still here: going on or paused, and nothing more. Who wants no messages at all has paused too.</summary>
    public async Task<IReadOnlyList<BuddyOf>> BuddyOf(Person person, CancellationToken cancellation) =>
        [.. (await (
            from habit in db.Set<Habit>().AsNoTracking()
            join owner in db.People on habit.PersonId equals owner.Id
            where habit.BuddyId == person.Id && habit.BuddyAgreedAt != null && habit.State != HabitState.Ended && owner.LeftAt == null
            orderby owner.Name
            select new { owner.Name, habit.State, owner.StoppedAt }).ToListAsync(cancellation)).Select(row => new BuddyOf(row.Name, row is { State: HabitState.Going, StoppedAt: null }))];

    /// <summary>A day of which the look back said something counts as that; else what was said on the day itself.</summary>
    private async Task<HabitMoments> Counted(Habit habit, DateOnly today, CancellationToken cancellation)
    {
        var days = await db.Set<HabitMoment>().AsNoTracking()
            .Where(m => m.HabitId == habit.Id && m.LocalDate >= habit.StartedOn && (m.LocalDate < today || m.Answer != null))
            .Select(m => new { m.Answer, m.Recalled, m.IsSent, m.Contact }).ToListAsync(cancellation);
        return new HabitMoments(
            days.Count(day => day.Answer == HabitAnswer.Done || (day.Answer is null && day.Recalled == true)),
            days.Count(day => day.Answer == HabitAnswer.NotDone || (day.Answer is null && day.Recalled == false)),
            days.Count(day => day.Answer == HabitAnswer.NoChance),
            days.Count(day => day is { Answer: null, Recalled: null, IsSent: true, Contact: HabitContact.Nudge }));
    }
}

/// <param name="Campaign">Its name.</param>
public sealed record PlaceWaiting(EnrollmentId Place, string Campaign);
