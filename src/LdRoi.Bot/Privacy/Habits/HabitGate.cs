using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Habits;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy;

/// <summary>The door from people's habits to readers: what was released of teams, and of whole campaigns for L&amp;D.</summary>
public sealed class HabitGate(BotDbContext db, Gate gate)
{
    /// <summary>Campaigns that people can still remember; more would be no overview.</summary>
    private const int Most = 3;

    /// <summary>What was last released of a team in each campaign, newest first; empty when nothing was.</summary>
    /// <exception cref="UnauthorizedAccessException">The reader may not read this team: callers offer only what may be read.</exception>
    public async Task<IReadOnlyList<HabitRelease>> Of(Person reader, TeamId team, CancellationToken cancellation)
    {
        if ((await gate.TeamsFor(reader, cancellation)).All(allowed => allowed.Id != team))
        {
            throw new UnauthorizedAccessException("What was released of this team is not for this reader.");
        }

        var rows = await (
            from released in db.Set<ReleasedHabits>().AsNoTracking()
            join habits in db.Set<HabitCampaign>().AsNoTracking() on released.CampaignId equals habits.CampaignId
            join campaign in db.Campaigns.AsNoTracking() on released.CampaignId equals campaign.Id
            where released.TeamId == team
            select new { Released = released, Habits = habits, Campaign = campaign }).ToListAsync(cancellation);
        return
        [
            .. rows.GroupBy(row => row.Campaign.Id).Select(own => own.MaxBy(row => row.Released.Block)!)
                .OrderByDescending(row => row.Campaign.StartsOn).ThenBy(row => row.Campaign.Id.Value).Take(Most)
                .Select(row => new HabitRelease(row.Released, row.Campaign.Name, row.Habits.ScaleCode, row.Habits.Audience, row.Campaign.StartsOn, row.Habits.Threshold)),
        ];
    }

    /// <summary>What trials and scans say of whole campaigns, newest first.</summary>
    /// <exception cref="UnauthorizedAccessException">Only for L&amp;D.</exception>
    public async Task<IReadOnlyList<HabitFinding>> Findings(Person reader, CancellationToken cancellation)
    {
        if (reader.Role != Role.LearningProfessional)
        {
            throw new UnauthorizedAccessException("What is known of whole campaigns is for L&D.");
        }

        var campaigns = await (
            from habits in db.Set<HabitCampaign>().AsNoTracking()
            join campaign in db.Campaigns.AsNoTracking() on habits.CampaignId equals campaign.Id
            where campaign.State != CampaignState.Planned
            orderby campaign.StartsOn descending, campaign.Id
            select new { Habits = habits, campaign.Name }).Take(Most).ToListAsync(cancellation);
        List<HabitFinding> findings = [];
        foreach (var row in campaigns)
        {
            var trial = await db.Set<ReleasedHabitTrial>().AsNoTracking().Where(t => t.CampaignId == row.Habits.CampaignId)
                .OrderByDescending(t => t.Block).FirstOrDefaultAsync(cancellation);
            var effect = await (
                from released in db.Set<ReleasedHabitEffect>().AsNoTracking()
                join wave in db.Waves on released.WaveId equals wave.Id
                where released.PlanId == row.Habits.PlanId
                orderby wave.ClosedAt descending
                select released).FirstOrDefaultAsync(cancellation);
            findings.Add(new HabitFinding(row.Name, row.Habits.ScaleCode, row.Habits.Probability, trial, effect));
        }

        return findings;
    }
}

/// <param name="Campaign">Its name.</param>
public sealed record HabitRelease(ReleasedHabits Figures, string Campaign, string? ScaleCode, HabitAudience Audience, DateOnly StartsOn, int Threshold)
{
    public DateOnly From => StartsOn.AddDays(ReleaseDueHabits.DaysInBlock * Figures.Block);

    public DateOnly Until => From.AddDays(ReleaseDueHabits.DaysInBlock - 1);
}

/// <param name="Probability">Null where no chance decides.</param>
/// <param name="Trial">Null before the first two weeks have ended.</param>
/// <param name="Effect">Null before a scan could compare.</param>
public sealed record HabitFinding(string Campaign, string? ScaleCode, double? Probability, ReleasedHabitTrial? Trial, ReleasedHabitEffect? Effect);
