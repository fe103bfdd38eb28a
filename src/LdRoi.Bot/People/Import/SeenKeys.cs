namespace LdRoi.Bot.People.Import;

/// <summary>On which line each e-mail address and platform id stands first.</summary>
internal sealed class SeenKeys
{
    private readonly Dictionary<string, int> _emails = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _teamsIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _slackIds = new(StringComparer.Ordinal);

    public int? LineOf(string emailKey) => _emails.TryGetValue(emailKey, out var line) ? line : null;

    /// <summary>Remembers the keys of a row and tells which of them stood on an earlier line.</summary>
    public IReadOnlyList<BadRow> Add(int line, PersonKeys keys) =>
    [
        .. Earlier(line, PeopleColumns.Email, keys.EmailKey, _emails),
        .. Earlier(line, PeopleColumns.TeamsAadObjectId, keys.TeamsAadObjectId, _teamsIds),
        .. Earlier(line, PeopleColumns.SlackUserId, keys.SlackUserId, _slackIds),
    ];

    private static IEnumerable<BadRow> Earlier(int line, string column, string? key, Dictionary<string, int> lines)
    {
        if (key is not null && !lines.TryAdd(key, line) && lines[key] != line)
        {
            yield return new BadRow(line, column, $"{column} {CleanText.Quoted(key)} stands on line {lines[key]} already.");
        }
    }
}
