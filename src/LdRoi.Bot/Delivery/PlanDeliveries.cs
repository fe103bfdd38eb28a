using LdRoi.Bot.Campaigns;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Delivery;

/// <summary>
/// Makes the deliveries of the next two days for every running campaign: one per enrolled person and day of its calendar, at
/// the person's own time or else the campaign's, on the person's own clock. Which ones exist already is the unique key's business as well as ours.
/// </summary>
public sealed class PlanDeliveries(BotDbContext db, IdSource ids, OrganisationOptions organisation, TimeProvider time) : IBeat
{
    private const int Chunk = 2_000;

    /// <summary>Planning again within the hour would find the same days.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromHours(1);

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    public async Task Beat(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var running = await db.Campaigns
            .Where(campaign => campaign.State == CampaignState.Running
                && (campaign.PlannedAt == null || campaign.PlannedAt <= now - Pace))
            .ToListAsync(cancellation);
        foreach (var campaign in running)
        {
            db.Attach(campaign);
            try
            {
                await Plan(campaign, now, cancellation);
                campaign.PlannedAt = now;
                await db.SaveChangesAsync(cancellation);
            }
            catch (Exception error) when (RolledBack.ForCertain(error, inCommit: false))
            {
                // Another instance plans it too, or it was just stopped: the next beat looks at what is there then. What is
                // planned twice has one key, so it does not matter whether this was kept.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Only what was never planned, or is to be planned anew, is waited for: else it is two days ahead of what is sent.</summary>
    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation) =>
        await db.Campaigns.AnyAsync(campaign => campaign.State == CampaignState.Running && campaign.PlannedAt == null, cancellation)
            ? time.GetUtcNow() + Soon
            : null;

    private async Task Plan(Campaign campaign, DateTimeOffset now, CancellationToken cancellation)
    {
        var earliest = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
        var planned = (await db.Deliveries
            .Where(delivery => delivery.CampaignId == campaign.Id && delivery.Kind == campaign.Kind && delivery.LocalDate >= earliest)
            .Select(delivery => new { delivery.EnrollmentId, delivery.LocalDate })
            .ToListAsync(cancellation)).Select(row => (row.EnrollmentId, row.LocalDate)).ToHashSet();
        var people = await (
            from enrollment in db.Enrollments
            join person in db.People on enrollment.PersonId equals person.Id
            where enrollment.CampaignId == campaign.Id && person.LeftAt == null && person.StoppedAt == null
            orderby enrollment.Id // so that two who plan at once write in one order, and wait for each other instead of both
            select new { enrollment.Id, enrollment.PersonId, person.TimeZone, person.Country, ContactAt = enrollment.ContactAt ?? person.ContactAt }).ToListAsync(cancellation);

        await FollowMoves(campaign, now, cancellation);
        var fresh = people
            .GroupBy(person => (Zone: organisation.ZoneOf(person.TimeZone), Country: organisation.CountryOf(person.Country), person.ContactAt))
            .SelectMany(group => Days(campaign, group.Key.Zone, group.Key.Country, group.Key.ContactAt, now)
                .SelectMany(day => group.Where(person => !planned.Contains((person.Id, day.Date))).Select(person => new Delivery
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
        foreach (var chunk in fresh.Chunk(Chunk))
        {
            db.AddRange(chunk);
            await db.SaveChangesAsync(cancellation);
            foreach (var entry in db.ChangeTracker.Entries<Delivery>().ToList())
            {
                entry.State = EntityState.Detached;
            }
        }
    }

    /// <summary>Whoever changed zone since planning gets what is still to come at the same wall-clock time in the new one.</summary>
    private async Task FollowMoves(Campaign campaign, DateTimeOffset now, CancellationToken cancellation)
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
        foreach (var row in waiting)
        {
            // A throttled delivery waits for longer than its time; only another end of the day tells of a move.
            var moment = SendMoment.Of(row.LocalDate, campaign.SendAt, row.ContactAt, organisation.ZoneOf(row.TimeZone));
            if (moment.NotAfter != row.NotAfter)
            {
                await db.Deliveries.Where(d => d.Id == row.Id && d.State == DeliveryState.Planned).MoveTo(moment, cancellation);
            }
        }
    }

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
}
