using System.Globalization;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.CheckIns;

/// <summary>
/// One card per round and person. The campaign has a place for it on every working day, so that whoever heard from something else on one day
/// gets it on the next; once it came, it comes again as a reminder only.
/// </summary>
public sealed class CheckInContent(BotDbContext db, CheckInStates states, CheckInCards cards, OrganisationOptions organisation) : IDeliveryContent
{
    private const int MostReminders = 2;
    private const int DaysBetween = 3;

    public string Kind => CheckInCards.Kind;

    public int Precedence => 0;

    public async Task<Prepared> Prepare(Delivery.Delivery delivery, Person person, CancellationToken cancellation)
    {
        if (await states.Of(delivery, cancellation) is not { Round.State: RoundState.Open } state)
        {
            return new Prepared.Nothing(DeliveryReasons.CampaignEnded);
        }

        var before = await db.Deliveries.AsNoTracking()
            .Where(d => d.CampaignId == delivery.CampaignId && d.PersonId == delivery.PersonId && d.Id != delivery.Id && d.SentAt != null)
            .Select(d => d.LocalDate).ToListAsync(cancellation);
        if (!state.IsOpen || before.Count > MostReminders || before.Any(date => delivery.LocalDate < date.AddDays(DaysBetween)))
        {
            return new Prepared.Nothing(DeliveryReasons.Finished);
        }

        var language = Of(person);
        var card = cards.Questions(state, person, language, before.Count == 0 ? null : new CardBlock.Text(CheckInTexts.Reminder.In(language), TextTone.Emphasis));
        return new Prepared.Ready(card, state.Portion.ToString(CultureInfo.InvariantCulture));
    }

    public Card Superseded(Person person) => CheckInCards.Superseded(Of(person));

    public Card Withdrawn(Person person) => CheckInCards.Withdrawn(Of(person));

    private Language Of(Person person) => person.Language ?? organisation.Language;
}
