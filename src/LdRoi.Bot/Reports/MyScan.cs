using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Reports;

/// <summary>What somebody gets of the last closed scan in which they took part: the model behind the card.</summary>
/// <param name="WaveName">As L&amp;D named the scan.</param>
/// <param name="ClosedOn">The last day on which could be answered.</param>
/// <param name="EarlierName">The scan that the own scores are compared with.</param>
/// <param name="Team">What a member may see of the team; null for whoever gets it otherwise, or whose answers count in no team.</param>
/// <param name="Step">What is done with the team's result; null when nothing is chosen.</param>
/// <param name="ReadsReports">Gets the results of teams with <c>report team</c>.</param>
public sealed record MyScan(
    OwnProfile Profile, Instrument Instrument, string WaveName, DateOnly ClosedOn, string? EarlierName, MemberRelease? Team, TeamStep? Step,
    bool ReadsReports, bool IsDemo);

/// <summary>Makes that for the one who asks.</summary>
public sealed class MyScans(OwnProfiles profiles, Gate gate, BotDbContext db, Instruments instruments, Permissions permissions)
{
    /// <summary>Null when the person has answered in no closed scan, or their answers are no longer tied to them.</summary>
    public async Task<MyScan?> Of(Person asker, CancellationToken cancellation)
    {
        var waves = await profiles.WavesOf(asker, cancellation);
        if (waves.Count == 0)
        {
            return null;
        }

        var instrument = await instruments.Get(waves[0].InstrumentVersion, cancellation);
        var profile = await profiles.Of(asker, waves, instrument.Scales, cancellation);
        var campaigns = waves.Select(wave => wave.CampaignId).ToList();
        var named = await db.Campaigns.Where(campaign => campaigns.Contains(campaign.Id))
            .ToDictionaryAsync(campaign => campaign.Id, cancellation);
        var campaign = named[profile.Wave.CampaignId];
        var team = await gate.OfOwnTeam(asker, profile, cancellation);
        return new MyScan(
            profile, instrument, campaign.Name, campaign.EndsOn, profile.Earlier is { } earlier ? named[earlier.CampaignId].Name : null,
            team, team is null ? null : await StepOf(profile.Wave.Id, team.Team.Id, cancellation),
            await permissions.Allows(Verbs.Find(Verbs.ReportTeam)!, asker, cancellation), await db.IsDemo(cancellation));
    }

    private Task<TeamStep?> StepOf(WaveId wave, TeamId team, CancellationToken cancellation) =>
        db.Set<TeamStep>().AsNoTracking().FirstOrDefaultAsync(step => step.WaveId == wave && step.TeamId == team, cancellation);
}
