using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Campaigns;

/// <summary>Who is meant by a choice of teams: everybody now in them and in the teams below, but for the teams left out and those below them.</summary>
public sealed class Audience(BotDbContext db)
{
    /// <param name="leftOut">A team that is chosen itself, below one that is left out, takes part.</param>
    public async Task<IReadOnlyList<Person>> Of(IReadOnlyCollection<TeamId> teams, IReadOnlyCollection<TeamId> leftOut, CancellationToken cancellation)
    {
        var tree = await TeamTree.Load(db, cancellation);
        var all = tree.All.Where(team => IsIn(team)).Select(team => team.Id).ToList();
        return await db.People.AsNoTracking()
            .Where(person => person.LeftAt == null && all.Contains(person.TeamId))
            .OrderBy(person => person.EmailKey)
            .ToListAsync(cancellation);

        // The nearest team above that is named decides.
        bool IsIn(Team team) =>
            teams.Contains(team.Id) || (!leftOut.Contains(team.Id) && team.ParentId is { } parent && IsIn(tree[parent]));
    }

    /// <summary>How many of these people take part in a campaign that has not ended.</summary>
    public async Task<int> BusyAmong(IReadOnlyCollection<Person> people, CancellationToken cancellation)
    {
        var busy = (await (
            from enrollment in db.Enrollments
            join campaign in db.Campaigns on enrollment.CampaignId equals campaign.Id
            where campaign.State == CampaignState.Running || campaign.State == CampaignState.Paused
            select enrollment.PersonId).Distinct().ToListAsync(cancellation)).ToHashSet();
        return people.Count(person => busy.Contains(person.Id));
    }
}
