using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People.Import;

/// <summary>All teams as they are stored, and those that the file adds.</summary>
internal sealed class StoredTeams
{
    private readonly Dictionary<string, Team> _teams;
    private readonly Dictionary<TeamId, (string Name, TeamId? Parent, PersonId? Manager)> _before;
    private readonly List<Team> _added = [];
    private readonly IdSource _ids;

    private StoredTeams(Dictionary<string, Team> teams, IdSource ids)
    {
        _teams = teams;
        _before = teams.Values.ToDictionary(team => team.Id, State);
        _ids = ids;
    }

    public IReadOnlyCollection<Team> All => _teams.Values;

    /// <summary>How many the file added.</summary>
    public int Added { get; private set; }

    /// <summary>Those whose name, place or manager is another one now.</summary>
    public IEnumerable<Team> Changed => _teams.Values.Where(team => _before.GetValueOrDefault(team.Id) != State(team));

    public static async Task<StoredTeams> Load(BotDbContext db, IdSource ids, CancellationToken cancellation) =>
        new(await db.Teams.AsNoTracking().ToDictionaryAsync(team => team.NameKey, StringComparer.Ordinal, cancellation), ids);

    public Team? Find(string key) => _teams.GetValueOrDefault(key);

    public TeamId Of(string name)
    {
        var key = Team.KeyOf(name);
        if (!_teams.TryGetValue(key, out var team))
        {
            _teams.Add(key, team = new Team { Id = TeamId.New(_ids), Name = name, NameKey = key });
            _before.Add(team.Id, State(team));
            _added.Add(team);
            Added++;
        }

        return team.Id;
    }

    /// <summary>Those that are not in the database yet; they count as stored from now on.</summary>
    public IReadOnlyList<Team> TakeAdded()
    {
        Team[] added = [.. _added];
        _added.Clear();
        return added;
    }

    private static (string Name, TeamId? Parent, PersonId? Manager) State(Team team) => (team.Name, team.ParentId, team.ManagerId);
}
