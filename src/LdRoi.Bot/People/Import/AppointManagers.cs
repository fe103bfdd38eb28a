using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People.Import;

/// <summary>Gives each team the manager whom most of its people name, and lists where that is not the whole story.</summary>
internal sealed class AppointManagers(BotDbContext db)
{
    public async Task Execute(ImportPlan plan, CancellationToken cancellation)
    {
        var votes = await Votes(cancellation);
        var managers = await People(votes.Values.Select(vote => vote.Manager).OfType<string>().Distinct(), cancellation);
        var teams = await db.Teams.ToListAsync(cancellation);
        foreach (var team in teams.OrderBy(team => team.NameKey, StringComparer.Ordinal))
        {
            var vote = votes.GetValueOrDefault(team.Id);
            team.ManagerId = vote?.Manager is { } key && managers.TryGetValue(key, out var manager) ? manager : null;
            if (vote?.Manager is not null)
            {
                plan.Warnings.AddRange(Exceptions(team, vote, plan.Seen));
            }
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private static IEnumerable<string> Exceptions(Team team, TeamVote vote, SeenKeys seen)
    {
        var (name, manager) = (CleanText.Quoted(team.Name), CleanText.Quoted(vote.Manager!));
        if (team.ManagerId is null)
        {
            yield return $"Team {name} has no manager for now: most of its people name {manager}, who is not here.";
        }

        if (vote.AsOften.Count > 0)
        {
            yield return $"Team {name}: {manager} is its manager, but as many people name {string.Join(" and ", vote.AsOften.Select(CleanText.Quoted))}.";
        }

        foreach (var member in vote.Otherwise.OrderBy(member => seen.LineOf(member.EmailKey) ?? int.MaxValue))
        {
            var where = seen.LineOf(member.EmailKey) is { } line ? FormattableString.Invariant($"Line {line}: ") : "Not in the file: ";
            yield return $"{where}{CleanText.Quoted(member.EmailKey)} names {CleanText.Quoted(member.ManagerKey!)} as manager; the manager of team {name} is {manager}.";
        }
    }

    private async Task<Dictionary<TeamId, TeamVote>> Votes(CancellationToken cancellation)
    {
        var votes = new Dictionary<TeamId, TeamVote>();
        var members = new List<TeamMember>();
        var present = db.People.AsNoTracking().Where(person => person.LeftAt == null)
            .OrderBy(person => person.TeamId).ThenBy(person => person.EmailKey)
            .Select(person => new TeamMember(person.TeamId, person.EmailKey, person.ManagerEmailKey));
        await foreach (var member in present.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (members.Count > 0 && members[0].Team != member.Team)
            {
                votes.Add(members[0].Team, TeamVote.Of(members));
                members.Clear();
            }

            members.Add(member);
        }

        if (members.Count > 0)
        {
            votes.Add(members[0].Team, TeamVote.Of(members));
        }

        return votes;
    }

    private async Task<Dictionary<string, PersonId>> People(IEnumerable<string> keys, CancellationToken cancellation)
    {
        var people = new Dictionary<string, PersonId>(StringComparer.Ordinal);
        foreach (var chunk in keys.Chunk(ImportPeople.ChunkSize))
        {
            var found = db.People.AsNoTracking().Where(person => chunk.Contains(person.EmailKey) && person.LeftAt == null)
                .Select(person => new { person.EmailKey, person.Id });
            await foreach (var person in found.AsAsyncEnumerable().WithCancellation(cancellation))
            {
                people.Add(person.EmailKey, person.Id);
            }
        }

        return people;
    }
}
