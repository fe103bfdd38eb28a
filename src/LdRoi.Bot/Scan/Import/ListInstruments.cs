using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Scan.Import;

/// <summary>The instruments that are stored, and by how many scans each is used.</summary>
public sealed class ListInstruments(BotDbContext db, Instruments instruments)
{
    public async Task<IReadOnlyList<(Instrument Instrument, int Scans)>> Execute(CancellationToken cancellation)
    {
        var all = await instruments.All(cancellation);
        var scans = await db.Waves.GroupBy(wave => wave.InstrumentVersion)
            .Select(uses => new { Version = uses.Key, Scans = uses.Count() }).ToDictionaryAsync(row => row.Version, row => row.Scans, cancellation);
        return [.. all.OrderBy(one => one.Version, InstrumentOffer.Ascending).Select(one => (one, scans.GetValueOrDefault(one.Version)))];
    }
}
