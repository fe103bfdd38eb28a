namespace LdRoi.Bot.People.Import;

/// <summary>A person of a team and whom they name as their manager.</summary>
internal sealed record TeamMember(TeamId Team, string EmailKey, string? ManagerKey);

/// <summary>Whom most people of one team name as their manager.</summary>
/// <param name="Manager">Null when nobody names anybody.</param>
/// <param name="AsOften">Who is named as often as the manager, so that somebody should look.</param>
/// <param name="Otherwise">Who names somebody else. A manager's own manager is nobody's exception.</param>
internal sealed record TeamVote(string? Manager, IReadOnlyList<string> AsOften, IReadOnlyList<TeamMember> Otherwise)
{
    public static TeamVote Of(IReadOnlyCollection<TeamMember> team)
    {
        var members = team.Select(member => member.EmailKey).ToHashSet(StringComparer.Ordinal);
        var manager = Tally(team)
            .OrderByDescending(named => named.Value)
            .ThenByDescending(named => members.Contains(named.Key))
            .ThenBy(named => named.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        if (manager.Key is null)
        {
            return new(null, [], []);
        }

        var others = team.Where(member => member.EmailKey != manager.Key).ToArray();
        return new(
            manager.Key,
            [.. Tally(others).Where(named => named.Key != manager.Key && named.Value == manager.Value).Select(named => named.Key).Order(StringComparer.Ordinal)],
            [.. others.Where(member => member.ManagerKey is { } named && named != manager.Key)]);
    }

    private static IEnumerable<KeyValuePair<string, int>> Tally(IEnumerable<TeamMember> team) =>
        team.Select(member => member.ManagerKey).OfType<string>().CountBy(named => named, StringComparer.Ordinal);
}
