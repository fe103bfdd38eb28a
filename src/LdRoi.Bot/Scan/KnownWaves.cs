using System.Collections.Concurrent;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Scan;

/// <summary>
/// Waves and their campaigns, to be read only. They change a few times in their life and are needed at every press, so they
/// are kept; what is kept counts only while the database says, in the same transaction, that it is the newest.
/// </summary>
public sealed class KnownWaves
{
    private const int Most = 100;

    private readonly ConcurrentDictionary<CampaignId, KnownWave> _known = new();

    internal async Task<KnownWave> Of(AskedScan asked, BotDbContext db, CancellationToken cancellation)
    {
        var id = asked.Delivery.CampaignId;
        if (_known.TryGetValue(id, out var known) && (known.Wave.Version, known.Campaign.Version) == (asked.WaveVersion, asked.CampaignVersion))
        {
            return known;
        }

        var read = await (
            from wave in db.Waves
            join campaign in db.Campaigns on wave.CampaignId equals campaign.Id
            where campaign.Id == id
            select new KnownWave(wave, campaign)).AsNoTracking().FirstAsync(cancellation);
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        return _known[id] = read;
    }
}

internal sealed record KnownWave(Wave Wave, Campaign Campaign);
