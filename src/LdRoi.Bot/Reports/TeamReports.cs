using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Reports;

/// <summary>Makes the reports of teams for somebody who may read them.</summary>
public sealed class TeamReports(Gate gate, BotDbContext db, Instruments instruments)
{
    /// <summary>More rows are not read; whoever has more teams asks for one by name.</summary>
    internal const int TeamsSideBySide = 25;

    /// <summary>The report of the last closed wave; null when no wave of this team has closed.</summary>
    public async Task<TeamReport?> Of(Person reader, Team team, IReadOnlyList<Team> readable, CancellationToken cancellation)
    {
        if (await gate.Latest(reader, team.Id, cancellation) is not { } release)
        {
            return null;
        }

        var instrument = await instruments.Get(release.Wave.InstrumentVersion, cancellation);
        var waves = await Names(cancellation);
        var indicators = Lines(instrument, instrument.Indicators.Select(scale => scale.Code), release.Figures, waves);
        var factors = Lines(instrument, instrument.Factors.Select(scale => scale.Code), release.Figures, waves);
        var advice = TeamAdvice.Of(indicators, factors, await gate.DriversIn(release.Wave.Id, cancellation));
        var isWithheld = indicators.Concat(factors).All(line => line.Figure.Withheld is not null);
        return new TeamReport(
            team, waves[release.Wave.Id].Name, waves[release.Wave.Id].EndsOn, release.Wave.Threshold, indicators, factors, advice,
            advice?.HeaviestFactor is { } heaviest ? instrument.Names[heaviest] : null,
            isWithheld ? await Larger(team, readable, release.Wave.Id, cancellation) : null,
            readable.Any(other => other.ParentId == team.Id), await db.IsDemo(cancellation))
        {
            IsShipped = instrument.Version == Instruments.Current,
            Comments = release.Comments,
            IsPart = release.IsPart,
        };
    }

    /// <summary>The teams directly inside one, and that one first, in its last closed wave; null when none has closed.</summary>
    public async Task<TeamsReport?> SideBySide(Person reader, Team team, IReadOnlyList<Team> readable, CancellationToken cancellation)
    {
        if (await gate.LastOf(team.Id, cancellation) is not var (wave, _))
        {
            return null;
        }

        List<Team> teams = [team, .. readable.Where(other => other.ParentId == team.Id).OrderBy(other => other.NameKey, StringComparer.Ordinal)];
        var figures = await gate.Of(reader, wave.Id, [.. teams.Take(TeamsSideBySide).Select(one => one.Id)], cancellation);
        var instrument = await instruments.Get(wave.InstrumentVersion, cancellation);
        var waves = await Names(cancellation);
        var codes = instrument.Indicators.Concat(instrument.Factors).Select(scale => scale.Code).ToList();
        var rows = teams.Where(one => figures.Contains(one.Id))
            .Select(one => new TeamRow(one, Lines(instrument, codes, [.. figures[one.Id]], waves), readable.Any(other => other.ParentId == one.Id)))
            .ToList();
        return new TeamsReport(
            team, waves[wave.Id].Name, waves[wave.Id].EndsOn, wave.Threshold, rows, Math.Max(0, teams.Count - TeamsSideBySide), await db.IsDemo(cancellation));
    }

    /// <summary>The name and the last day of every closed wave.</summary>
    internal async Task<IReadOnlyDictionary<WaveId, WaveTitle>> Names(CancellationToken cancellation) => await (
        from wave in db.Waves
        join campaign in db.Campaigns on wave.CampaignId equals campaign.Id
        where wave.State == WaveState.Closed
        select new { wave.Id, campaign.Name, campaign.EndsOn }).ToDictionaryAsync(row => row.Id, row => new WaveTitle(row.Name, row.EndsOn), cancellation);

    internal static IReadOnlyList<ScaleLine> Lines(
        Instrument instrument, IEnumerable<string> codes, IReadOnlyList<ReleasedFigure> figures, IReadOnlyDictionary<WaveId, WaveTitle> waves) =>
    [
        .. codes.Select(code => figures.FirstOrDefault(figure => figure.ScaleCode == code)).OfType<ReleasedFigure>()
            .Select(figure => new ScaleLine(
                figure.ScaleCode, instrument.Names[figure.ScaleCode], figure,
                figure.PreviousWaveId is { } previous ? waves.GetValueOrDefault(previous)?.Name : null)),
    ];

    /// <summary>The nearest team above with something to show, among those the reader may see.</summary>
    private async Task<Team?> Larger(Team team, IReadOnlyList<Team> readable, WaveId wave, CancellationToken cancellation)
    {
        var shown = await gate.TeamsShownIn(wave, cancellation);
        for (var above = team.ParentId; above is { } id;)
        {
            var parent = readable.FirstOrDefault(candidate => candidate.Id == id);
            if (parent is not null && shown.Contains(parent.Id))
            {
                return parent;
            }

            above = parent?.ParentId;
        }

        return null;
    }
}

/// <summary>A closed wave's name, and the last day on which could be answered.</summary>
public sealed record WaveTitle(string Name, DateOnly EndsOn);
