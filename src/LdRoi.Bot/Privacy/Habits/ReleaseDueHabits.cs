using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Habits;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy;

/// <summary>Releases what may be known of habits, every two weeks, once those weeks have ended everywhere. A campaign that was stopped releases nothing more.</summary>
public sealed class ReleaseDueHabits(BotDbContext db, ReleaseHabits release, TimeProvider time) : IBeat
{
    internal const int DaysInBlock = 14;

    /// <summary>A date ends twelve hours later in the westernmost zone than in UTC; and whoever left the look back of Friday lying has until Wednesday.</summary>
    private static readonly TimeSpan After = TimeSpan.FromHours(12) + TimeSpan.FromDays(2);

    public async Task Beat(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var (id, block, at) in (await Next(cancellation)).OrderBy(row => row.At))
        {
            if (at <= now)
            {
                await release.Execute(id, block, cancellation);
            }
        }
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return (await Next(cancellation)).Select(row => (DateTimeOffset?)row.At).Where(at => at > now).Min();
    }

    private async Task<IEnumerable<(CampaignId Id, int Block, DateTimeOffset At)>> Next(CancellationToken cancellation)
    {
        var campaigns = await (
            from habits in db.Set<HabitCampaign>()
            join campaign in db.Campaigns on habits.CampaignId equals campaign.Id
            where campaign.State == CampaignState.Running || campaign.State == CampaignState.Paused || campaign.State == CampaignState.Finished
            select new { campaign.Id, campaign.StartsOn, campaign.EndsOn }).ToListAsync(cancellation);
        var done = (await db.Set<ReleasedHabitTrial>().GroupBy(trial => trial.CampaignId).Select(trial => new { Id = trial.Key, Blocks = trial.Count() })
            .ToListAsync(cancellation)).ToDictionary(row => row.Id, row => row.Blocks);
        return campaigns.SelectMany(campaign => Blocks(campaign.StartsOn, campaign.EndsOn).Skip(done.GetValueOrDefault(campaign.Id))
            .Select(block => (campaign.Id, block.Number, new DateTimeOffset(block.Last.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) + After)));
    }

    private static IEnumerable<(int Number, DateOnly Last)> Blocks(DateOnly first, DateOnly last) =>
        Enumerable.Range(0, (last.DayNumber - first.DayNumber + 1) / DaysInBlock).Select(number => (number, first.AddDays((DaysInBlock * (number + 1)) - 1)));
}
