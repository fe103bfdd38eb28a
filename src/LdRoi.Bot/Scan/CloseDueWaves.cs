using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Scan;

/// <summary>Closes the waves whose last day has ended everywhere, and releases what may be released.</summary>
public sealed class CloseDueWaves(BotDbContext db, Transactions transactions, TimeProvider time) : IBeat
{
    public async Task Beat(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var due = await db.Waves.Where(wave => wave.State == WaveState.Open && wave.ClosesAt <= now)
            .OrderBy(wave => wave.ClosesAt).Select(wave => wave.Id).ToListAsync(cancellation);
        foreach (var id in due)
        {
            await transactions.Run(
                services => services.GetRequiredService<CloseWave>().Execute(id, cancellation), cancellation);
        }
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return await db.Waves.Where(wave => wave.State == WaveState.Open && wave.ClosesAt > now).MinAsync(wave => wave.ClosesAt, cancellation);
    }
}

/// <summary>Closes one wave: membership, answers and figures are fixed in one transaction.</summary>
public sealed class CloseWave(BotDbContext db, Instruments instruments, AnswerIntake intake, ReleaseWave release, ReleaseComments comments, TimeProvider time)
{
    public async Task Execute(WaveId id, CancellationToken cancellation)
    {
        await intake.Hold(id, cancellation);
        var wave = await db.Waves.FirstAsync(w => w.Id == id, cancellation);
        if (wave.State != WaveState.Open)
        {
            return;
        }

        var campaign = await db.Campaigns.FirstAsync(c => c.Id == wave.CampaignId, cancellation);
        (wave.State, campaign.State) = (WaveState.Closed, CampaignState.Finished);
        wave.ClosedAt = time.GetUtcNow();
        await db.SaveChangesAsync(cancellation);
        var instrument = await instruments.Get(wave.InstrumentVersion, cancellation);
        await release.Execute(wave, PartsOf(instrument, wave.Design), cancellation);
        await comments.Execute(wave, cancellation);
        await db.Deliveries.Where(d => d.CampaignId == campaign.Id && d.State == DeliveryState.Planned)
            .Become(DeliveryState.Cancelled, DeliveryReasons.CampaignEnded, cancellation);
        await db.Deliveries.Where(d => d.CampaignId == campaign.Id && d.State == DeliveryState.Sent)
            .Become(DeliveryState.Closed, DeliveryReasons.CampaignEnded, cancellation);
    }

    /// <summary>What a release has to know of the questionnaire.</summary>
    private static ScanParts PartsOf(Instrument instrument, ScanDesign design) => new(
        [.. instrument.Indicators], [.. instrument.Factors], instrument.Opposites, Remembered(instrument, design));

    // Few places in the dealing differ in their order, and a hundred thousand people ask for it.
    private static Func<int, IReadOnlyList<string>> Remembered(Instrument instrument, ScanDesign design)
    {
        var orders = new Dictionary<int, IReadOnlyList<string>>();
        return place => orders.TryGetValue(place, out var known)
            ? known
            : orders[place] = [.. ItemOrder.For(instrument, place, design).Select(item => item.Id)];
    }
}
