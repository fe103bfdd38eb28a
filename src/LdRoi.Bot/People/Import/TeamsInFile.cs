namespace LdRoi.Bot.People.Import;

/// <summary>The teams that the file names, each with the one team it says to be above.</summary>
internal sealed class TeamsInFile
{
    private readonly Dictionary<string, TeamInFile> _teams = new(StringComparer.Ordinal);

    /// <summary>Those that some row puts below another one, in the order in which the file says so.</summary>
    public IEnumerable<TeamInFile> Below => _teams.Values.Where(team => team.ParentKey is not null).OrderBy(team => team.Lines[0]);

    public IEnumerable<TeamInFile> All => _teams.Values;

    public TeamInFile? Find(string key) => _teams.GetValueOrDefault(key);

    /// <summary>Takes the row's team into account, or says why it contradicts an earlier row.</summary>
    public BadRow? Add(PersonRow row)
    {
        if (!_teams.TryGetValue(row.TeamKey, out var team))
        {
            _teams.Add(row.TeamKey, team = new TeamInFile(row.TeamKey, row.Team));
        }

        if (row.ParentTeam is null)
        {
            return null;
        }

        if (team.ParentKey is not null && team.ParentKey != row.ParentTeamKey)
        {
            return new BadRow(
                row.LineNumber,
                PeopleColumns.ParentTeam,
                $"Team {CleanText.Quoted(row.Team)} stands below {CleanText.Quoted(row.ParentTeam)} here, and below {CleanText.Quoted(team.ParentName!)} on line {team.Lines[0]}.");
        }

        team.ParentName ??= row.ParentTeam;
        team.Lines.Add(row.LineNumber);
        return null;
    }
}

/// <summary>A team to which some row belongs.</summary>
internal sealed class TeamInFile(string key, string name)
{
    public string Key => key;

    /// <summary>As the first row writes it.</summary>
    public string Name => name;

    public string? ParentName { get; set; }

    public string? ParentKey => ParentName is null ? null : Team.KeyOf(ParentName);

    /// <summary>The lines that name the team above.</summary>
    public List<int> Lines { get; } = [];

    /// <summary>Which team will stand above it; null for a team at the top.</summary>
    public string? FutureParentKey { get; set; }
}
