using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Scan;

/// <summary>Today's questions for one person: the next ones in their order that have no answer yet.</summary>
public sealed class ScanContent(BotDbContext db, Instruments instruments, AnswerIntake intake, ScanCards cards, OrganisationOptions organisation)
    : IDeliveryContent
{
    public string Kind => ScanCards.Kind;

    public async Task<Prepared> Prepare(Delivery.Delivery delivery, Person person, CancellationToken cancellation)
    {
        var wave = await db.Waves.AsNoTracking().FirstAsync(w => w.CampaignId == delivery.CampaignId, cancellation);
        var campaign = await db.Campaigns.AsNoTracking().FirstAsync(c => c.Id == delivery.CampaignId, cancellation);
        if (wave.State != WaveState.Open || await intake.ProgressOf(wave.Id, person.Id, cancellation) is not { } progress)
        {
            return new Prepared.Nothing(DeliveryReasons.CampaignEnded);
        }

        var instrument = await instruments.Get(wave.InstrumentVersion, cancellation);

        // A delivery that is tried again asks what it asked before, so that both copies are one card.
        var (asked, isReminder) = delivery.Content is { } before ? ([.. before.Split(',').Select(instrument.ItemOf)], delivery.IsReminder)
            : delivery.IsReminder ? await StillOpen(delivery, wave, instrument, progress, cancellation)
            : (Next(wave, instrument, progress), false);
        if (asked.Count == 0)
        {
            return new Prepared.Nothing(DeliveryReasons.Finished);
        }

        var state = new ScanState(delivery, wave, campaign, instrument, asked, progress);
        return new Prepared.Ready(cards.Arriving(state, person, person.Language ?? organisation.Language, isReminder), ContentOf(asked));
    }

    /// <summary>What a card asks, as its delivery keeps it.</summary>
    internal static string ContentOf(IEnumerable<Item> asked) => string.Join(',', asked.Select(item => item.Id));

    public Card Superseded(Person person) => ScanCards.Superseded(person.Language ?? organisation.Language);

    public Card Withdrawn(Person person) => ScanCards.Withdrawn(person.Language ?? organisation.Language);

    private static List<Item> Next(Wave wave, Instrument instrument, Progress progress) =>
        [.. ItemOrder.For(instrument, progress.Sequence, wave.Design).Where(item => !progress.Done.Contains(item.Id)).Take(wave.QuestionsPerCard)];

    /// <summary>
    /// A reminder asks what the card before it left open, and nothing new; nothing when that was dealt with. Where one card asks
    /// everything, whoever never got it gets it now: there is no other day for it.
    /// </summary>
    private async Task<(List<Item> Asked, bool IsReminder)> StillOpen(Delivery.Delivery delivery, Wave wave, Instrument instrument, Progress progress, CancellationToken cancellation)
    {
        var waiting = await db.Deliveries.AsNoTracking()
            .Where(d => d.CampaignId == delivery.CampaignId && d.PersonId == delivery.PersonId && d.Id != delivery.Id && d.State == DeliveryState.Sent)
            .OrderByDescending(d => d.LocalDate).Select(d => d.Content).FirstOrDefaultAsync(cancellation);
        var asked = (waiting ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(instrument.ItemOf)
            .Where(item => !progress.Done.Contains(item.Id)).ToList();
        return (asked.Count == 0 && wave.Design == ScanDesign.Whole ? Next(wave, instrument, progress) : asked, waiting is not null);
    }
}
