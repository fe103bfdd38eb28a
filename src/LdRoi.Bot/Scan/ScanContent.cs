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
        var asked = delivery.Content is { } before
            ? before.Split(',').Select(instrument.ItemOf).ToList()
            : ItemOrder.For(instrument, progress.Sequence).Where(item => !progress.Done.Contains(item.Id)).Take(wave.QuestionsPerCard).ToList();
        if (asked.Count == 0)
        {
            return new Prepared.Nothing(DeliveryReasons.Finished);
        }

        var state = new ScanState(delivery, wave, campaign, instrument, asked, progress);
        return new Prepared.Ready(
            cards.Questions(state, person, person.Language ?? organisation.Language, asked), string.Join(',', asked.Select(item => item.Id)));
    }

    public Card Superseded(Person person) => ScanCards.Superseded(person.Language ?? organisation.Language);
}
