using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Reports;

/// <summary>Makes the report of a team for somebody who may read it.</summary>
public sealed class TeamReports(Gate gate, BotDbContext db, Instruments instruments)
{
    /// <summary>The report of the last closed wave; null when no wave of this team has closed.</summary>
    public async Task<TeamReport?> Of(Person reader, Team team, IReadOnlyList<Team> readable, CancellationToken cancellation)
    {
        if (await gate.Latest(reader, team.Id, cancellation) is not { } release)
        {
            return null;
        }

        var instrument = await instruments.Get(release.Wave.InstrumentVersion, cancellation);
        var waves = await (
            from wave in db.Waves
            join campaign in db.Campaigns on wave.CampaignId equals campaign.Id
            where wave.State == WaveState.Closed
            select new { wave.Id, campaign.Name, campaign.EndsOn }).ToDictionaryAsync(row => row.Id, cancellation);
        var lines = instrument.Indicators
            .Select(scale => release.Figures.FirstOrDefault(figure => figure.ScaleCode == scale.Code))
            .OfType<ReleasedFigure>()
            .Select(figure => new IndicatorLine(
                figure.ScaleCode, instrument.Names[figure.ScaleCode], figure,
                figure.PreviousWaveId is { } previous ? waves.GetValueOrDefault(previous)?.Name : null))
            .ToList();
        return new TeamReport(
            team, waves[release.Wave.Id].Name, waves[release.Wave.Id].EndsOn, release.Wave.Threshold, lines,
            lines.All(line => line.Figure.Withheld is not null) ? await Larger(team, readable, release.Wave.Id, cancellation) : null,
            await db.IsDemo(cancellation));
    }

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
