using System.Globalization;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Delivery;

/// <summary>A person's own time of the day, and what already waits for them.</summary>
public sealed class OwnTime(BotDbContext db, OrganisationOptions organisation, TimeProvider time)
{
    private static readonly TimeOnly Earliest = new(6, 0);
    private static readonly TimeOnly Latest = new(22, 0);

    /// <summary>The time in a text such as 9:15, 9.15 or 9; null when it is none, or in the night.</summary>
    public static TimeOnly? Read(string text) =>
        TimeOnly.TryParseExact(
            text.Trim().Replace('.', ':'), (string[])["H:mm", "HH:mm", "%H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        && time >= Earliest && time <= Latest
            ? time
            : null;

    /// <param name="own">Null for the usual time again.</param>
    public async Task<Card> Choose(Turn turn, TimeOnly? own, CancellationToken cancellation)
    {
        turn.Person.ContactAt = own;
        await Follow(turn.Person, cancellation);
        var title = DeliveryTexts.TimesChosenTitle.In(turn.Language);
        var text = own is { } chosen
            ? DeliveryTexts.TimesChosen.In(turn.Language, chosen.ToString("HH:mm", CultureInfo.InvariantCulture))
            : DeliveryTexts.TimesUsualAgain.In(turn.Language);
        return new Card(turn.Language, title, [new CardBlock.Text(text)], [], title);
    }

    /// <summary>Moves what is planned for the person to the times that hold now. A day whose new time has passed already keeps the old one.</summary>
    internal async Task Follow(Person person, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var waiting = await (
            from delivery in db.Deliveries
            join campaign in db.Campaigns on delivery.CampaignId equals campaign.Id
            join enrollment in db.Enrollments on delivery.EnrollmentId equals enrollment.Id
            where delivery.PersonId == person.Id && delivery.State == DeliveryState.Planned && delivery.Attempts == 0
            select new
            {
                delivery.Id, delivery.LocalDate, campaign.SendAt, Own = enrollment.PersonId == delivery.PersonId ? enrollment.ContactAt : null,
            }).ToListAsync(cancellation);
        foreach (var row in waiting)
        {
            var moment = SendMoment.Of(row.LocalDate, row.SendAt, row.Own ?? person.ContactAt, organisation.ZoneOf(person.TimeZone));
            if (moment.DueAt > now)
            {
                await db.Deliveries.Where(d => d.Id == row.Id && d.State == DeliveryState.Planned).MoveTo(moment, cancellation);
            }
        }
    }
}
