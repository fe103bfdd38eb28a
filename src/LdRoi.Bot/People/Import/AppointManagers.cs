using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People.Import;

/// <summary>Gives each team the manager whom most of its people name, and lists where that is not the whole story.</summary>
internal sealed class AppointManagers(BotDbContext db, StoredTeams teams, ImportPlan plan)
{
    /// <summary>Teams are told of in the order of their names.</summary>
    private readonly Dictionary<TeamId, (Team Team, int Place)> _teams = teams.All
        .OrderBy(team => team.NameKey, StringComparer.Ordinal).Select((team, place) => (team, place)).ToDictionary(one => one.team.Id);

    public async Task Execute(CancellationToken cancellation)
    {
        var named = await Votes(cancellation);
        var managers = await People(named.Values.Distinct(), cancellation);
        foreach (var (team, place) in _teams.Values)
        {
            var key = named.GetValueOrDefault(team.Id);
            team.ManagerId = key is not null && managers.TryGetValue(key, out var manager) ? manager : null;
            if (key is not null && team.ManagerId is null)
            {
                Warn(place, -1, () => $"Team {CleanText.Quoted(team.Name)} has no manager for now: most of its people name {CleanText.Quoted(key)}, who is not here.");
            }
        }
    }

    /// <summary>Whom each team names. Its exceptions are told at once, since all of them may not fit into the memory.</summary>
    private async Task<Dictionary<TeamId, string>> Votes(CancellationToken cancellation)
    {
        var named = new Dictionary<TeamId, string>();
        var members = new List<TeamMember>();
        var present = db.People.AsNoTracking().Where(person => person.LeftAt == null)
            .OrderBy(person => person.TeamId).ThenBy(person => person.EmailKey)
            .Select(person => new TeamMember(person.TeamId, person.EmailKey, person.ManagerEmailKey));
        await foreach (var member in present.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (members.Count > 0 && members[0].Team != member.Team)
            {
                Count(members, named);
                members.Clear();
            }

            members.Add(member);
        }

        if (members.Count > 0)
        {
            Count(members, named);
        }

        return named;
    }

    private void Count(List<TeamMember> members, Dictionary<TeamId, string> named)
    {
        var (id, vote) = (members[0].Team, TeamVote.Of(members));
        if (vote.Manager is not { } manager)
        {
            return;
        }

        named.Add(id, manager);
        var (team, place) = _teams[id];
        if (vote.AsOften.Count > 0)
        {
            Warn(place, 0, () => $"Team {CleanText.Quoted(team.Name)}: {CleanText.Quoted(manager)} is its manager, but as many people name {string.Join(" and ", vote.AsOften.Select(CleanText.Quoted))}.");
        }

        foreach (var member in vote.Otherwise)
        {
            var line = plan.Seen.LineOf(member.EmailKey);
            var where = line is null ? "Not in the file: " : FormattableString.Invariant($"Line {line}: ");
            Warn(place, line ?? int.MaxValue, () => $"{where}{CleanText.Quoted(member.EmailKey)} names {CleanText.Quoted(member.ManagerKey!)} as manager; the manager of team {CleanText.Quoted(team.Name)} is {CleanText.Quoted(manager)}.");
        }
    }

    private void Warn(int team, int line, Func<string> warning) => plan.Warn(WarningPart.Managers, warning, line, team);

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
