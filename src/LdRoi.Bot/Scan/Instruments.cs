using System.Collections.Concurrent;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Scan;

/// <summary>The instruments that are stored, each read once: a version never changes.</summary>
public sealed class Instruments(InstrumentCache cache, BotDbContext db)
{
    /// <summary>The Learning &amp; Growth Scan that ships with this version of the product. A draft: not validated yet.</summary>
    public const string Current = "lgs-0.1.0";

    public async Task<Instrument> Get(string version, CancellationToken cancellation)
    {
        if (cache.Known.TryGetValue(version, out var known))
        {
            return known;
        }

        var stored = await db.InstrumentVersions.AsNoTracking().SingleAsync(i => i.Version == version, cancellation);
        return cache.Known.GetOrAdd(version, InstrumentReader.Read(version, stored.Definition));
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

/// <summary>Definitions that were read already, for the life of the process.</summary>
public sealed class InstrumentCache
{
    internal ConcurrentDictionary<string, Instrument> Known { get; } = new(StringComparer.Ordinal);
}
