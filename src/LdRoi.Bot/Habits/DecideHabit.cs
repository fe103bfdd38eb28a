using System.Buffers.Binary;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>
/// Decides what one person gets on one day, and writes down on what that rested. A day is decided once: asked again, as after
/// a crash, it says the same.
/// </summary>
public sealed class DecideHabit(BotDbContext db, OrganisationOptions organisation, TimeProvider time)
{
    /// <summary>Reminders that nobody answered in a row, after which it is asked whether to go on. Convention.</summary>
    internal const int MostIgnored = 3;

    /// <summary>Days after which that question, unanswered, means no. Convention.</summary>
    internal const int DaysToAnswer = 7;

    private const int DaysToRemind = 7;

    public async Task<HabitDue> Execute(Delivery.Delivery delivery, Person person, CancellationToken cancellation)
    {
        var campaign = await db.Campaigns.AsNoTracking().FirstAsync(c => c.Id == delivery.CampaignId, cancellation);
        var habits = await db.Set<HabitCampaign>().AsNoTracking().FirstAsync(h => h.CampaignId == campaign.Id, cancellation);
        var place = await db.Set<HabitPlace>().AsNoTracking().FirstAsync(p => p.EnrollmentId == delivery.EnrollmentId, cancellation);
        var country = organisation.CountryOf(person.Country);
        if (place.IsMirror)
        {
            return MirrorDue(delivery.LocalDate, campaign, country);
        }

        return await db.Set<Habit>().FirstOrDefaultAsync(h => h.EnrollmentId == delivery.EnrollmentId, cancellation) is { } habit
            ? await Due(delivery, habit, habits, campaign, HabitWeek.Of(delivery.LocalDate, campaign, habit.Days, country), cancellation)
            : await InvitationDue(delivery, place, cancellation);
    }

    /// <summary>
    /// Notes that nothing went out, for a reason outside the habit. Once chance has decided, the day stays as it was decided:
    /// a trial compares what was drawn, and whether a card then got through may not depend on the draw.
    /// </summary>
    public async Task NotSent(Delivery.Delivery delivery, string because, CancellationToken cancellation)
    {
        if (await db.Set<Habit>().AsNoTracking().FirstOrDefaultAsync(h => h.EnrollmentId == delivery.EnrollmentId && h.PersonId == delivery.PersonId, cancellation) is { } habit
            && habit.State != HabitState.Ended)
        {
            // Whatever was in the way: within a pause the day is one of the pause.
            Settle(habit, delivery.LocalDate);
            var moment = await MomentOf(habit, delivery.LocalDate, cancellation) ?? Add(habit, delivery.LocalDate, HabitContact.Nudge);
            if (moment.DecidedAt is null)
            {
                (moment.DecidedAt, moment.WhyNot) = (time.GetUtcNow(), habit.State == HabitState.Paused ? DeliveryReasons.Resting : because);
            }
        }
    }

    /// <summary>A number from 0 to 1 from the random part of an id: drawn when the delivery was planned, and the same whenever it is looked at.</summary>
    internal static double Draw(DeliveryId id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);

        // RFC 9562, 5.7: the first two bits of the last eight bytes are fixed, the other 62 are random.
        return (BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]) & 0x3FFF_FFFF_FFFF_FFFF) / (double)0x4000_0000_0000_0000;
    }

    private async Task<HabitDue> Due(
        Delivery.Delivery delivery, Habit habit, HabitCampaign habits, Campaign campaign, HabitWeek week, CancellationToken cancellation)
    {
        var today = delivery.LocalDate;
        await TakeBack(habit, today, cancellation);
        Settle(habit, today);
        if (habit.State == HabitState.Ended)
        {
            return new HabitDue.None(DeliveryReasons.Finished);
        }

        // Every day of a pause is written down, also one on which the rhythm has nothing: the look back leaves it out.
        var contact = week.On(today, habit.Rhythm, habit.StartedOn);
        if (contact == HabitContact.Nothing && (habit.State != HabitState.Paused || !week.Days.Contains(today)))
        {
            return new HabitDue.None(DeliveryReasons.NotDue);
        }

        var moment = await MomentOf(habit, today, cancellation);
        if (moment?.DecidedAt is not null)
        {
            // Since it was decided the person may have paused it, or done it: nothing goes out, and what was decided stays.
            return moment is { IsSent: true, Contact: not HabitContact.Question } && (habit.State != HabitState.Going || moment.Answer is not null)
                ? new HabitDue.None(moment.Answer is null ? DeliveryReasons.Resting : DeliveryReasons.Answered)
                : await Shown(moment, habit, campaign, week, cancellation);
        }

        moment ??= Add(habit, today, contact);
        (moment.DecidedAt, moment.Contact) = (time.GetUtcNow(), contact);
        if (habit.State != HabitState.Going || moment.Answer is not null)
        {
            moment.WhyNot = habit.State != HabitState.Going ? DeliveryReasons.Resting : DeliveryReasons.Answered;
            return new HabitDue.None(moment.WhyNot);
        }

        if ((contact != HabitContact.Check || habit.Rhythm == HabitRhythm.Weekly) && await IsIgnored(habit, today, cancellation))
        {
            (habit.State, habit.AskedOn) = (HabitState.Asked, today);
            (moment.Contact, moment.IsSent, moment.WhyNot) = (HabitContact.Question, true, nameof(HabitContact.Question));
        }
        else if (contact == HabitContact.Check)
        {
            // A look back is always asked, so nothing is drawn on its day.
            (moment.IsSent, moment.WhyNot) = (true, nameof(HabitContact.Check));
        }
        else
        {
            moment.IsAvailable = true;
            moment.Probability = habits.Probability ?? 1;
            moment.IsSent = Draw(delivery.Id) < moment.Probability;
            moment.Wording = moment.IsSent ? await NextWording(habit, delivery, cancellation) : null;
        }

        return await Shown(moment, habit, campaign, week, cancellation);
    }

    /// <summary>What was decided, as it is shown.</summary>
    private async Task<HabitDue> Shown(HabitMoment moment, Habit habit, Campaign campaign, HabitWeek week, CancellationToken cancellation) => moment switch
    {
        { IsSent: false } => new HabitDue.None(moment.WhyNot ?? DeliveryReasons.Drawn),
        { Contact: HabitContact.Question } => new HabitDue.Question(habit),
        { Contact: HabitContact.Check } => await CheckOf(moment.LocalDate, habit, campaign, week, cancellation),
        _ => new HabitDue.Nudge(habit, moment.Wording ?? 0),
    };

    /// <summary>A look back on the days on which nothing rested: a pause costs nothing.</summary>
    public async Task<HabitDue.Check> CheckOf(DateOnly date, Habit habit, Campaign campaign, HabitWeek week, CancellationToken cancellation)
    {
        var days = week.LooksBackOn.Where(day => day >= habit.StartedOn).ToList();
        var rested = await db.Set<HabitMoment>().AsNoTracking()
            .Where(m => m.HabitId == habit.Id && days.Contains(m.LocalDate) && m.WhyNot == DeliveryReasons.Resting && m.Answer == null)
            .Select(m => m.LocalDate).ToListAsync(cancellation);
        var (weeks, number) = (HabitWeek.NumberOf(campaign.EndsOn, campaign) + 1, HabitWeek.NumberOf(date, campaign));
        var isLast = number >= weeks - 1;
        return new HabitDue.Check(habit, [.. days.Except(rested)], isLast || number == (weeks - 1) / 2, isLast);
    }

    /// <summary>What time has decided: a pause that is over, a question that nobody answered.</summary>
    internal static void Settle(Habit habit, DateOnly today)
    {
        if (habit is { State: HabitState.Paused, PausedUntil: { } until } && until <= today)
        {
            (habit.State, habit.PausedUntil) = (HabitState.Going, null);
        }
        else if (habit is { State: HabitState.Asked, AskedOn: { } asked } && asked.AddDays(DaysToAnswer) <= today)
        {
            (habit.State, habit.EndedBecause, habit.EndedOn) = (HabitState.Ended, HabitEnd.Unanswered, today);
        }
    }

    /// <summary>A question that never arrived was not asked: silence about it means nothing.</summary>
    private async Task TakeBack(Habit habit, DateOnly today, CancellationToken cancellation)
    {
        if (habit is { State: HabitState.Asked, AskedOn: { } asked } && asked < today && !await Arrived(habit).AnyAsync(d => d.LocalDate == asked, cancellation))
        {
            (habit.State, habit.AskedOn) = (HabitState.Going, null);
        }
    }

    /// <summary>Only what arrived can be ignored.</summary>
    private async Task<bool> IsIgnored(Habit habit, DateOnly today, CancellationToken cancellation)
    {
        var arrived = Arrived(habit);
        var last = await db.Set<HabitMoment>().AsNoTracking()
            .Where(m => m.HabitId == habit.Id && m.LocalDate < today && m.IsSent && arrived.Any(d => d.LocalDate == m.LocalDate))
            .OrderByDescending(m => m.LocalDate).Take(MostIgnored).Select(m => m.HasReplied).ToListAsync(cancellation);
        return last.Count == MostIgnored && last.TrueForAll(replied => !replied);
    }

    private IQueryable<Delivery.Delivery> Arrived(Habit habit) => db.Deliveries.AsNoTracking()
        .Where(d => d.EnrollmentId == habit.EnrollmentId && d.PersonId == habit.PersonId && d.Kind == HabitCards.Kind && d.SentAt != null);

    /// <summary>Never the same twice in a row.</summary>
    private async Task<int> NextWording(Habit habit, Delivery.Delivery delivery, CancellationToken cancellation)
    {
        var before = await db.Set<HabitMoment>().AsNoTracking().Where(m => m.HabitId == habit.Id && m.LocalDate < delivery.LocalDate && m.Wording != null)
            .OrderByDescending(m => m.LocalDate).Select(m => m.Wording).FirstOrDefaultAsync(cancellation);
        return before is { } last ? (last + 1 + (delivery.LocalDate.DayNumber % (NudgeCards.Wordings - 1))) % NudgeCards.Wordings : delivery.LocalDate.DayNumber % NudgeCards.Wordings;
    }

    /// <summary>Asked once, and once more a week later; whoever said no is not asked.</summary>
    private async Task<HabitDue> InvitationDue(Delivery.Delivery delivery, HabitPlace place, CancellationToken cancellation)
    {
        if (place.HasDeclined)
        {
            return new HabitDue.None(DeliveryReasons.Finished);
        }

        var sent = await db.Deliveries.AsNoTracking()
            .Where(d => d.EnrollmentId == delivery.EnrollmentId && d.PersonId == delivery.PersonId && d.Id != delivery.Id && d.SentAt != null)
            .OrderBy(d => d.LocalDate).Select(d => d.LocalDate).Take(2).ToListAsync(cancellation);
        return sent switch
        {
            [] => new HabitDue.Invitation(IsReminder: false),
            [var first] when first.AddDays(DaysToRemind) <= delivery.LocalDate => new HabitDue.Invitation(IsReminder: true),
            [_] => new HabitDue.None(DeliveryReasons.NotDue),
            _ => new HabitDue.None(DeliveryReasons.Finished),
        };
    }

    /// <summary>Every second week, on its last day.</summary>
    private static HabitDue MirrorDue(DateOnly date, Campaign campaign, string country)
    {
        var week = HabitWeek.Of(date, campaign, Weekdays.Working, country);
        return HabitWeek.NumberOf(date, campaign) % 2 == 1 && week.Days.Count > 0 && week.Days[^1] == date ? new HabitDue.Mirror() : new HabitDue.None(DeliveryReasons.NotDue);
    }

    private Task<HabitMoment?> MomentOf(Habit habit, DateOnly date, CancellationToken cancellation) =>
        db.Set<HabitMoment>().FirstOrDefaultAsync(m => m.HabitId == habit.Id && m.LocalDate == date, cancellation);

    private HabitMoment Add(Habit habit, DateOnly date, HabitContact contact) =>
        db.Add(new HabitMoment { HabitId = habit.Id, LocalDate = date, Contact = contact }).Entity;
}
