namespace LdRoi.Bot.People.Import;

/// <summary>What the file asks for and what is wrong with it, known before anything is written.</summary>
internal sealed class ImportPlan(IReadOnlyCollection<string> columns)
{
    private readonly HashSet<int> _lines = [];
    private readonly HashSet<int> _badLines = [];
    private readonly List<BadRow> _badRows = [];

    public SeenKeys Seen { get; } = new();

    public TeamsInFile Teams { get; } = new();

    /// <summary>Who is named as a manager: on which line first, and in how many rows.</summary>
    public Dictionary<string, (int Line, int Rows)> Managers { get; } = new(StringComparer.Ordinal);

    public List<string> Warnings { get; } = [];

    /// <summary>Which known person a line is about; a line that is not here is about somebody new.</summary>
    public Dictionary<int, PersonId> Matches { get; } = [];

    /// <summary>Whose e-mail address becomes free, because the file gives them another one or gives theirs to somebody else.</summary>
    public HashSet<PersonId> Moving { get; } = [];

    /// <summary>Known people whom a bad row is about: they are in the file.</summary>
    public HashSet<PersonId> Mentioned { get; } = [];

    /// <summary>Whether a bad row does not say whom it is about.</summary>
    public bool HasUnreadablePeople { get; set; }

    public IEnumerable<BadRow> BadRows => _badRows.OrderBy(bad => bad.LineNumber);

    public int BadLines => _badLines.Count;

    public int GoodLines => _lines.Count - _badLines.Count;

    public void Count(int line) => _lines.Add(line);

    public bool IsGood(int line) => !_badLines.Contains(line);

    /// <summary>Whether the file has the column. What it does not speak of stays as it is.</summary>
    public bool Says(string column) => columns.Contains(column);

    public void Refuse(BadRow bad)
    {
        _badRows.Add(bad);
        _badLines.Add(bad.LineNumber);
    }

    /// <summary>Refuses many rows for one reason, which is told once, at the first of them.</summary>
    public void Refuse(IReadOnlyList<int> lines, string column, string reason)
    {
        var others = lines.Count switch
        {
            1 => "",
            2 => " (One more row says the same.)",
            _ => FormattableString.Invariant($" ({lines.Count - 1} more rows say the same.)"),
        };
        Refuse(new BadRow(lines[0], column, reason + others));
        _badLines.UnionWith(lines);
    }
}
