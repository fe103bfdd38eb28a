using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>Asks a colleague to be a buddy, within their own one message a day. They see nothing before they agree.</summary>
public sealed class AskBuddy(BotDbContext db, OrganisationOptions organisation, IdSource ids, TimeProvider time)
{
    /// <returns>The name of whoever is asked now; null when nobody is.</returns>
    public async Task<string?> Execute(Habit habit, string chosen, PlaceInCampaign at, Person person, CancellationToken cancellation)
    {
        var id = Guid.TryParse(chosen, out var value) ? new PersonId(value) : (PersonId?)null;
        if (id == habit.BuddyId)
        {
            return null;
        }

        (habit.BuddyId, habit.BuddyAgreedAt) = (null, null);
        if (id is null || await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.TeamId == person.TeamId && p.LeftAt == null, cancellation) is not { } buddy)
        {
            return null;
        }

        habit.BuddyId = buddy.Id;
        await Plan(habit.EnrollmentId, at.Campaign, buddy, cancellation);
        return buddy.Name;
    }

    /// <summary>The days on which it can still be asked.</summary>
    internal IEnumerable<(DateOnly Date, SendMoment Moment)> Days(Campaign campaign, Person buddy)
    {
        var (now, zone) = (time.GetUtcNow(), organisation.ZoneOf(buddy.TimeZone));
        return WorkingDays.Between(LocalClock.LocalDate(now, zone), campaign.EndsOn, organisation.CountryOf(buddy.Country))
            .Select(day => (day, SendMoment.Of(day, campaign.SendAt, buddy.ContactAt, zone))).Where(day => day.Item2.DueAt > now);
    }

    internal async Task Plan(EnrollmentId place, Campaign campaign, Person buddy, CancellationToken cancellation)
    {
        foreach (var (date, moment) in Days(campaign, buddy))
        {
            // One question a day per place: another colleague may have been asked already.
            if (!await db.Deliveries.AnyAsync(d => d.EnrollmentId == place && d.Kind == BuddyContent.KindName && d.LocalDate == date, cancellation))
            {
                db.Add(new Delivery.Delivery
                {
                    Id = DeliveryId.New(ids), EnrollmentId = place, CampaignId = campaign.Id, PersonId = buddy.Id, Kind = BuddyContent.KindName,
                    LocalDate = date, DueAt = moment.DueAt, NotAfter = moment.NotAfter,
                });
                break;
            }
        }
    }
}
