using System.Collections.Concurrent;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Scan;

/// <summary>The instruments that are stored.</summary>
public sealed class Instruments(InstrumentCache cache, BotDbContext db)
{
    /// <summary>The Learning &amp; Growth Scan that ships with this version of the product. A draft: not validated yet.</summary>
    public const string Current = "lgs-0.1.0";

    public async Task<Instrument> Get(string version, CancellationToken cancellation) =>
        await Find(version, cancellation) ?? throw new InvalidOperationException($"There is no instrument {version}.");

    /// <summary>Null when there is no such version.</summary>
    public async Task<Instrument?> Find(string version, CancellationToken cancellation)
    {
        if (cache.Known.TryGetValue(version, out var known))
        {
            return known;
        }

        // Looked at before the definition is read: from the moment a wave has begun with it, that never changes again. Until
        // then another process may replace it, so it is not kept.
        var isFixed = await db.Waves.AnyAsync(wave => wave.InstrumentVersion == version && wave.State != WaveState.Planned, cancellation);
        var stored = await db.InstrumentVersions.AsNoTracking().FirstOrDefaultAsync(i => i.Version == version, cancellation);
        if (stored is null)
        {
            return null;
        }

        var instrument = InstrumentReader.Read(version, stored.Definition);
        return isFixed ? cache.Known.GetOrAdd(version, instrument) : instrument;
    }

    /// <summary>The one that ships with the product where there is no such version.</summary>
    public async Task<Instrument> OrShipped(string version, CancellationToken cancellation) =>
        await Find(version, cancellation) ?? await Get(Current, cancellation);

    public async Task<IReadOnlyList<Instrument>> All(CancellationToken cancellation)
    {
        var stored = await db.InstrumentVersions.AsNoTracking().ToListAsync(cancellation);
        return [.. stored.Select(one => cache.Known.GetValueOrDefault(one.Version) ?? InstrumentReader.Read(one.Version, one.Definition))];
    }

    /// <summary>Stores the shipped instrument when it is not there yet.</summary>
    public async Task Seed(CancellationToken cancellation)
    {
        if (!await db.InstrumentVersions.AnyAsync(i => i.Version == Current, cancellation))
        {
            var shipped = db.Add(new InstrumentVersion { Version = Current, Definition = Shipped() });
            try
            {
                await db.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException)
            {
                // Another instance started at the same moment and was faster.
                shipped.State = EntityState.Detached;
            }
        }
    }

    internal static string Shipped()
    {
        using var stream = typeof(Instruments).Assembly.GetManifestResourceStream("instruments/learning-growth-scan.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>Definitions that were read already and cannot change any more, for the life of the process.</summary>
public sealed class InstrumentCache
{
    internal ConcurrentDictionary<string, Instrument> Known { get; } = new(StringComparer.Ordinal);
}
