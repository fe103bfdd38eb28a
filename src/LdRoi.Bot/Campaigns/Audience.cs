using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Campaigns;

/// <summary>Who is meant by a choice of teams: everybody now in them and in the teams below.</summary>
public sealed class Audience(BotDbContext db)
{
    public async Task<IReadOnlyList<Person>> Of(IReadOnlyCollection<TeamId> teams, CancellationToken cancellation)
    {
        var tree = await TeamTree.Load(db, cancellation);
        var all = teams.Select(tree.Find).OfType<Team>().SelectMany(tree.WithDescendants).Select(team => team.Id).Distinct().ToList();
        return await db.People.AsNoTracking()
            .Where(person => person.LeftAt == null && all.Contains(person.TeamId))
            .OrderBy(person => person.EmailKey)
            .ToListAsync(cancellation);
    }

    /// <summary>How many of these people take part in a campaign that has not ended.</summary>
    public async Task<int> BusyAmong(IReadOnlyCollection<Person> people, CancellationToken cancellation)
    {
        var busy = (await (
            from enrollment in db.Enrollments
            join campaign in db.Campaigns on enrollment.CampaignId equals campaign.Id
            where campaign.State == CampaignState.Running
            select enrollment.PersonId).Distinct().ToListAsync(cancellation)).ToHashSet();
        return people.Count(person => busy.Contains(person.Id));
    }
}
