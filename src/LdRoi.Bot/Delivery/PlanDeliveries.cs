using LdRoi.Bot.Campaigns;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Delivery;

/// <summary>
/// Makes the deliveries of the next two days for every running campaign: one per enrolled person and day of its calendar, at
/// the person's own time or else the campaign's, on the person's own clock. Some hundreds are written at a time, each time only where the campaign
/// still is as it was found: a pause takes all of them away, and a campaign that was changed is planned anew by the next beat.
/// </summary>
public sealed class PlanDeliveries(BotDbContext db, Transactions transactions, IdSource ids, OrganisationOptions organisation, TimeProvider time) : IBeat
{
    /// <summary>So few that nobody who presses a button waits noticeably for them.</summary>
    private const int Chunk = 500;

    /// <summary>Planning again within the hour would find the same days.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromHours(1);

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    public async Task Beat(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var running = await db.Campaigns.AsNoTracking()
            .Where(campaign => campaign.State == CampaignState.Running
                && (campaign.PlannedAt == null || campaign.PlannedAt <= now - Pace))
            .ToListAsync(cancellation);
        foreach (var campaign in running)
        {
            if (await FollowMoves(campaign, now, cancellation) && await Plan(campaign, now, cancellation))
            {
                await WhileAsFound(
                    campaign,
                    open => open.Campaigns.Where(c => c.Id == campaign.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.PlannedAt, now), cancellation), cancellation);
            }
        }
    }

    /// <summary>Only what was never planned, or is to be planned anew, is waited for: else it is two days ahead of what is sent.</summary>
    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation) =>
        await db.Campaigns.AnyAsync(campaign => campaign.State == CampaignState.Running && campaign.PlannedAt == null, cancellation)
            ? time.GetUtcNow() + Soon
            : null;

    /// <returns>Whether the campaign stayed as it was found, to the end.</returns>
    private async Task<bool> Plan(Campaign campaign, DateTimeOffset now, CancellationToken cancellation)
    {
        var planned = await Days(Planned(db, campaign, now)).ToHashSetAsync(cancellation);
        var people = await (
            from enrollment in db.Enrollments
            join person in db.People on enrollment.PersonId equals person.Id
            where enrollment.CampaignId == campaign.Id && person.LeftAt == null && person.StoppedAt == null
            select new { enrollment.Id, enrollment.PersonId, person.TimeZone, person.Country, ContactAt = enrollment.ContactAt ?? person.ContactAt }).ToListAsync(cancellation);
        var fresh = people
            .GroupBy(person => (Zone: organisation.ZoneOf(person.TimeZone), Country: organisation.CountryOf(person.Country), person.ContactAt))
            .SelectMany(group => Days(campaign, group.Key.Zone, group.Key.Country, group.Key.ContactAt, now)
                .SelectMany(day => group.Where(person => !planned.Contains(new PlannedDay(person.Id, day.Date))).Select(person => new Delivery
                {
                    Id = DeliveryId.New(ids),
                    EnrollmentId = person.Id,
                    CampaignId = campaign.Id,
                    PersonId = person.PersonId,
                    Kind = campaign.Kind,
                    LocalDate = day.Date,
                    IsReminder = day.IsReminder,
                    DueAt = day.Moment.DueAt,
                    NotAfter = day.Moment.NotAfter,
                })));
        return await EachWhileAsFound(campaign, fresh, (open, chunk) => Add(open, campaign, chunk, now, cancellation), cancellation);
    }

    /// <summary>What another instance has planned meanwhile is left out.</summary>
    private static async Task Add(BotDbContext db, Campaign campaign, Delivery[] chunk, DateTimeOffset now, CancellationToken cancellation)
    {
        var places = chunk.Select(delivery => delivery.EnrollmentId).ToList();
        var planned = await Days(Planned(db, campaign, now).Where(delivery => places.Contains(delivery.EnrollmentId))).ToHashSetAsync(cancellation);
        db.AddRange(chunk.Where(delivery => !planned.Contains(new PlannedDay(delivery.EnrollmentId, delivery.LocalDate))));
    }

    private static IQueryable<Delivery> Planned(BotDbContext db, Campaign campaign, DateTimeOffset now)
    {
        var earliest = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
        return db.Deliveries.Where(delivery => delivery.CampaignId == campaign.Id && delivery.Kind == campaign.Kind && delivery.LocalDate >= earliest);
    }

    private static IQueryable<PlannedDay> Days(IQueryable<Delivery> planned) =>
        planned.Select(delivery => new PlannedDay(delivery.EnrollmentId, delivery.LocalDate));

    /// <summary>Whoever changed zone since planning gets what is still to come at the same wall-clock time in the new one.</summary>
    /// <returns>Whether the campaign stayed as it was found, to the end.</returns>
    private async Task<bool> FollowMoves(Campaign campaign, DateTimeOffset now, CancellationToken cancellation)
    {
        var waiting = await (
            from delivery in db.Deliveries
            join person in db.People on delivery.PersonId equals person.Id
            join enrollment in db.Enrollments on delivery.EnrollmentId equals enrollment.Id
            where delivery.CampaignId == campaign.Id && delivery.State == DeliveryState.Planned && delivery.NotAfter > now
            select new
            {
                delivery.Id, delivery.LocalDate, delivery.NotAfter, person.TimeZone,
                ContactAt = enrollment.PersonId == person.Id ? enrollment.ContactAt ?? person.ContactAt : person.ContactAt,
            }).ToListAsync(cancellation);

        // A throttled delivery waits for longer than its time; only another end of the day tells of a move.
        var moved = waiting
            .Select(row => (row.Id, row.NotAfter, Moment: SendMoment.Of(row.LocalDate, campaign.SendAt, row.ContactAt, organisation.ZoneOf(row.TimeZone))))
            .Where(row => row.Moment.NotAfter != row.NotAfter);
        return await EachWhileAsFound(
            campaign, moved,
            async (open, chunk) =>
            {
                foreach (var (id, _, moment) in chunk)
                {
                    await open.Deliveries.Where(d => d.Id == id && d.State == DeliveryState.Planned).MoveTo(moment, cancellation);
                }
            },
            cancellation);
    }

    private async Task<bool> EachWhileAsFound<T>(Campaign campaign, IEnumerable<T> rows, Func<BotDbContext, T[], Task> write, CancellationToken cancellation)
    {
        foreach (var chunk in rows.Chunk(Chunk))
        {
            if (!await WhileAsFound(campaign, open => write(open, chunk), cancellation))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes while nobody can change the campaign: its row is held until the transaction ends.</summary>
    /// <returns>False, and nothing is written, where it is not as it was found.</returns>
    private Task<bool> WhileAsFound(Campaign campaign, Func<BotDbContext, Task> write, CancellationToken cancellation) =>
        transactions.Run(
            async services =>
            {
                var open = services.GetRequiredService<BotDbContext>();
                var found = open.Campaigns.Where(c => c.Id == campaign.Id && c.State == CampaignState.Running && c.Version == campaign.Version);
                if (await found.ExecuteUpdateAsync(set => set.SetProperty(c => c.Version, c => c.Version), cancellation) == 0)
                {
                    return false;
                }

                await write(open);
                return true;
            },
            cancellation);

    private static IEnumerable<(DateOnly Date, bool IsReminder, SendMoment Moment)> Days(
        Campaign campaign, TimeZoneInfo zone, string country, TimeOnly? own, DateTimeOffset now)
    {
        var today = LocalClock.LocalDate(now, zone);
        var last = LocalClock.LocalDate(now + DeliveryConstants.Horizon, zone);
        return CampaignCalendar.Of(campaign, country)
            .SkipWhile(day => day.Date < today).TakeWhile(day => day.Date <= last)
            .Select(day => (day.Date, day.IsReminder, SendMoment.Of(day.Date, campaign.SendAt, own, zone)))
            .Where(day => day.Item3.NotAfter > now);
    }

    private sealed record PlannedDay(EnrollmentId EnrollmentId, DateOnly LocalDate);
}
