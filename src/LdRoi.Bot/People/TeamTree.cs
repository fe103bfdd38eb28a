using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People;

/// <summary>All teams and how they hang together, read once for a question.</summary>
public sealed class TeamTree
{
    private readonly Dictionary<TeamId, Team> _teams;
    private readonly ILookup<TeamId?, Team> _children;
    private readonly Dictionary<TeamId, int> _depths = [];

    public TeamTree(IEnumerable<Team> teams)
    {
        _teams = teams.ToDictionary(team => team.Id);
        _children = _teams.Values.OrderBy(team => team.NameKey, StringComparer.Ordinal).ToLookup(team => team.ParentId);
        All = [.. Roots.SelectMany(WithDescendants)];
        foreach (var team in All)
        {
            _depths[team.Id] = team.ParentId is { } above ? _depths[above] + 1 : 0;
        }
    }

    /// <summary>Parents first.</summary>
    public IReadOnlyList<Team> All { get; }

    public IEnumerable<Team> Roots => _children[null];

    public Team this[TeamId id] => _teams[id];

    public Team? Find(TeamId id) => _teams.GetValueOrDefault(id);

    public IEnumerable<Team> ChildrenOf(TeamId id) => _children[id];

    public static async Task<TeamTree> Load(BotDbContext db, CancellationToken cancellation) =>
        new(await db.Teams.AsNoTracking().ToListAsync(cancellation));

    /// <summary>The team and all below it, parents first.</summary>
    public IEnumerable<Team> WithDescendants(Team team)
    {
        var waiting = new Stack<Team>([team]);
        while (waiting.TryPop(out var next))
        {
            yield return next;
            foreach (var child in _children[next.Id].Reverse())
            {
                waiting.Push(child);
            }
        }
    }

    /// <summary>Whether the team, one above it, or each of those inside it is among some teams.</summary>
    public bool IsWithin(TeamId team, IReadOnlySet<TeamId> some)
    {
        for (var above = (TeamId?)team; above is { } id; above = _teams.GetValueOrDefault(id)?.ParentId)
        {
            if (some.Contains(id))
            {
                return true;
            }
        }

        return EachInside(team);

        bool EachInside(TeamId inside) => some.Contains(inside) || (_children[inside].Any() && _children[inside].All(child => EachInside(child.Id)));
    }

    /// <summary>How deep the team stands; a root is at 0.</summary>
    public int DepthOf(Team team) => _depths[team.Id];

    /// <summary>The teams that a person leads directly.</summary>
    public IEnumerable<Team> LedBy(PersonId person) => All.Where(team => team.ManagerId == person);

    /// <summary>The teams that a person leads and the teams below those, highest first.</summary>
    public IReadOnlyList<Team> LedByWithDescendants(PersonId person) =>
        [.. LedBy(person).SelectMany(WithDescendants).DistinctBy(team => team.Id).OrderBy(DepthOf)];
}
