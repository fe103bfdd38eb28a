using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People.Import;

/// <summary>
/// Decides which team will stand above which: the file's word for the teams that have rows in it, the stored one for the
/// others. Refuses the rows that would close a circle.
/// </summary>
internal sealed class CheckTree(BotDbContext db)
{
    private const int NamesShown = 10;

    private readonly Dictionary<string, string?> _parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public async Task Execute(ImportPlan plan, CancellationToken cancellation)
    {
        if (!plan.Says(PeopleColumns.ParentTeam))
        {
            return;
        }

        var stored = await StoredParents(cancellation);
        foreach (var team in plan.Teams.All)
        {
            _parents[team.Key] = null;
            _names[team.Key] = team.Name;
        }

        foreach (var team in plan.Teams.Below)
        {
            _names.TryAdd(team.ParentKey!, team.ParentName!);
            if (Circle(team.Key, team.ParentKey!) is { } circle)
            {
                plan.Refuse(
                    team.Lines,
                    PeopleColumns.ParentTeam,
                    $"Team {CleanText.Quoted(team.Name)} cannot stand below {CleanText.Quoted(team.ParentName!)}: that makes a circle, {circle}.");
                var before = stored.GetValueOrDefault(team.Key);
                _parents[team.Key] = before is not null && Circle(team.Key, before) is null ? before : null;
            }
            else
            {
                _parents[team.Key] = team.ParentKey;
            }
        }

        foreach (var team in plan.Teams.All)
        {
            team.FutureParentKey = _parents[team.Key];
        }
    }

    private async Task<Dictionary<string, string?>> StoredParents(CancellationToken cancellation)
    {
        var teams = await db.Teams.AsNoTracking().Select(team => new { team.Id, team.NameKey, team.Name, team.ParentId }).ToListAsync(cancellation);
        var keys = teams.ToDictionary(team => team.Id, team => team.NameKey);
        foreach (var team in teams)
        {
            _names[team.NameKey] = team.Name;
            _parents[team.NameKey] = team.ParentId is { } parent ? keys[parent] : null;
        }

        return new(_parents, StringComparer.Ordinal);
    }

    /// <summary>The names on the way from the team up to itself; null when the way ends at the top.</summary>
    private string? Circle(string team, string parent)
    {
        var way = new List<string> { team };
        for (string? above = parent; above is not null && way.Count <= _names.Count; above = _parents.GetValueOrDefault(above))
        {
            way.Add(above);
            if (above == team)
            {
                var names = way.Select(key => _names[key]).ToArray();
                return string.Join(" → ", names.Length <= NamesShown ? names : [.. names.Take(NamesShown), "…", names[^1]]);
            }
        }

        return null;
    }
}
