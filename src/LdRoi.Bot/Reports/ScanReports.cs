using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Measurement.Scan;

namespace LdRoi.Bot.Reports;

/// <summary>Makes the report of the last closed scan for L&amp;D.</summary>
public sealed class ScanReports(Gate gate, TeamReports teams, BotDbContext db, Instruments instruments)
{
    private const int ScansInARow = 8;

    /// <summary>Null when no scan has closed.</summary>
    public async Task<ScanReport?> Latest(Person reader, CancellationToken cancellation)
    {
        if (await gate.LatestScan(reader, cancellation) is not { } release)
        {
            return null;
        }

        var instrument = await instruments.Get(release.Wave.InstrumentVersion, cancellation);
        var titles = await teams.Names(cancellation);
        var readable = await gate.TeamsFor(reader, cancellation);
        var roots = readable.Where(team => team.ParentId is null).Take(TeamReports.TeamsSideBySide).ToList();
        var figures = await gate.Of(reader, release.Wave.Id, [.. roots.Select(team => team.Id)], cancellation);
        var rows = roots.Where(team => figures.Contains(team.Id))
            .Select(team => new TeamRow(
                team, TeamReports.Lines(instrument, Codes(instrument.Indicators), [.. figures[team.Id]], titles), readable.Any(other => other.ParentId == team.Id)))
            .OrderByDescending(row => row.Lines.Sum(line => line.Figure.Invited)).ToList();
        var factors = rows.Count == 0 ? [] : TeamReports.Lines(instrument, Codes(instrument.Factors), [.. figures[rows[0].Team.Id]], titles);
        return new ScanReport(
            titles[release.Wave.Id], release, instrument, rows, factors, rows.Count == 0 ? [] : await Earlier(reader, rows[0].Team, release.Wave, titles, cancellation),
            await db.IsDemo(cancellation));
    }

    private async Task<IReadOnlyList<EarlierScan>> Earlier(
        Person reader, Team team, Wave newest, IReadOnlyDictionary<WaveId, WaveTitle> titles, CancellationToken cancellation)
    {
        var scans = new List<EarlierScan>();
        var waves = await gate.WavesOf(team.Id, ScansInARow, cancellation);
        var whole = await gate.WholeOnes(team.Id, waves, cancellation);
        foreach (var wave in whole.Count > 0 ? whole : waves)
        {
            var instrument = await instruments.Get(wave.InstrumentVersion, cancellation);
            var figures = await gate.Of(reader, wave.Id, [team.Id], cancellation);
            scans.Add(new EarlierScan(
                titles[wave.Id], TeamReports.Lines(instrument, Codes(instrument.Indicators), [.. figures[team.Id]], titles),
                wave.InstrumentVersion == newest.InstrumentVersion));
        }

        return scans;
    }

    private static IEnumerable<string> Codes(IEnumerable<Scale> scales) => scales.Select(scale => scale.Code);
}
