using LdRoi.Bot.Campaigns;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Scan;

/// <summary>Everything a scan card's face depends on, for one delivery.</summary>
/// <param name="Asked">The items on this card, in order.</param>
public sealed record ScanState(
    Delivery.Delivery Delivery, Wave Wave, Campaign Campaign, Instrument Instrument, IReadOnlyList<Item> Asked, Progress Progress)
{
    public IReadOnlyList<Item> Open => [.. Asked.Where(item => !Progress.Done.Contains(item.Id))];

    public bool IsLast => Progress.Done.Count >= Instrument.Items.Count;
}

/// <summary>Reads that state. A delivery that is not this person's does not exist for them.</summary>
public sealed class ScanStates(BotDbContext db, Instruments instruments, AnswerIntake intake)
{
    public async Task<ScanState?> Find(Guid deliveryId, PersonId person, CancellationToken cancellation)
    {
        var id = Bot.Delivery.DeliveryId.Load(deliveryId);
        var delivery = await db.Deliveries.FirstOrDefaultAsync(
            d => d.Id == id && d.PersonId == person && d.Kind == ScanCards.Kind, cancellation);
        return delivery?.Content is null ? null : await Of(delivery, cancellation);
    }

    /// <summary>The state after answers were recorded in this transaction: nothing else moved.</summary>
    public async Task<ScanState> After(ScanState before, CancellationToken cancellation) =>
        before with { Progress = (await intake.ProgressOf(before.Wave.Id, before.Delivery.PersonId, cancellation))! };

    private async Task<ScanState?> Of(Delivery.Delivery delivery, CancellationToken cancellation)
    {
        var wave = await db.Waves.FirstAsync(w => w.CampaignId == delivery.CampaignId, cancellation);
        var campaign = await db.Campaigns.FirstAsync(c => c.Id == delivery.CampaignId, cancellation);
        var instrument = await instruments.Get(wave.InstrumentVersion, cancellation);
        var progress = await intake.ProgressOf(wave.Id, delivery.PersonId, cancellation);
        return progress is null
            ? null
            : new ScanState(delivery, wave, campaign, instrument, ItemsOn(delivery, instrument), progress);
    }

    private static List<Item> ItemsOn(Delivery.Delivery delivery, Instrument instrument) =>
        [.. (delivery.Content ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(instrument.ItemOf)];
}
