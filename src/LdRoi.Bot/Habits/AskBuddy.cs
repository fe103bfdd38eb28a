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
        var (now, zone) = (time.GetUtcNow(), organisation.ZoneOf(buddy.TimeZone));
        var today = LocalClock.LocalDate(now, zone);
        var days = WorkingDays.Between(today, at.Campaign.EndsOn, organisation.CountryOf(buddy.Country))
            .Select(day => (Date: day, Moment: SendMoment.Of(day, at.Campaign.SendAt, buddy.ContactAt, zone))).Where(day => day.Moment.DueAt > now);
        foreach (var (date, moment) in days)
        {
            // One question a day per place: another colleague may have been asked already.
            if (!await db.Deliveries.AnyAsync(d => d.EnrollmentId == at.Enrollment.Id && d.Kind == BuddyContent.KindName && d.LocalDate == date, cancellation))
            {
                db.Add(new Delivery.Delivery
                {
                    Id = DeliveryId.New(ids), EnrollmentId = at.Enrollment.Id, CampaignId = at.Campaign.Id, PersonId = buddy.Id, Kind = BuddyContent.KindName,
                    LocalDate = date, DueAt = moment.DueAt, NotAfter = moment.NotAfter,
                });
                break;
            }
        }

        return buddy.Name;
    }
}
