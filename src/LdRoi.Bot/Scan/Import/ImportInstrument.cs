using System.Text;
using System.Text.Json;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Scan.Import;

/// <summary>Stores an instrument file, all of it or nothing. To be run in a transaction.</summary>
public sealed class ImportInstrument(BotDbContext db)
{
    /// <param name="bytes">JSON, as UTF-8.</param>
    public async Task<ImportedInstrument> Execute(byte[] bytes, CancellationToken cancellation)
    {
        var findings = new Findings();
        if (CheckInstrument.Execute(bytes, findings) is not { } instrument)
        {
            return new ImportedInstrument.Refused(findings.All);
        }

        var definition = Encoding.UTF8.GetString(bytes);
        var version = instrument.Version;
        var stored = await db.InstrumentVersions.AsNoTracking().FirstOrDefaultAsync(i => i.Version == version, cancellation);
        if (version == Instruments.Current && !Says(definition, stored?.Definition ?? Instruments.Shipped()))
        {
            return new ImportedInstrument.Shipped(version);
        }

        if (stored is null)
        {
            db.Add(new InstrumentVersion { Version = version, Definition = definition });
            return new ImportedInstrument.Stored(instrument, IsReplaced: false);
        }

        if (Says(definition, stored.Definition))
        {
            return new ImportedInstrument.AlreadyThere(instrument);
        }

        var users = await (
            from wave in db.Waves
            join campaign in db.Campaigns on wave.CampaignId equals campaign.Id
            where wave.InstrumentVersion == version
            orderby campaign.StartsOn descending
            select campaign.Name).ToListAsync(cancellation);
        if (users.Count > 0)
        {
            return new ImportedInstrument.InUse(version, users);
        }

        // Taken out first, so that the database itself refuses when somebody plans a wave with it at this moment.
        await db.InstrumentVersions.Where(i => i.Version == version).ExecuteDeleteAsync(cancellation);
        db.Add(new InstrumentVersion { Version = version, Definition = definition });
        return new ImportedInstrument.Stored(instrument, IsReplaced: true);
    }

    /// <summary>Whether two files say the same; spaces, line ends and the order of properties make no difference.</summary>
    private static bool Says(string one, string other)
    {
        using var first = JsonDocument.Parse(one);
        using var second = JsonDocument.Parse(other);
        return JsonElement.DeepEquals(first.RootElement, second.RootElement);
    }
}

/// <summary>What came of an instrument file.</summary>
public abstract record ImportedInstrument
{
    private ImportedInstrument()
    {
    }

    public sealed record Stored(Instrument Instrument, bool IsReplaced) : ImportedInstrument;

    public sealed record AlreadyThere(Instrument Instrument) : ImportedInstrument;

    /// <summary>Something is wrong with the file.</summary>
    public sealed record Refused(IReadOnlyList<Finding> Findings) : ImportedInstrument;

    /// <summary>The version is there with another text, and scans use it.</summary>
    public sealed record InUse(string Version, IReadOnlyList<string> Scans) : ImportedInstrument;

    /// <summary>The version is the product's own.</summary>
    public sealed record Shipped(string Version) : ImportedInstrument;
}
