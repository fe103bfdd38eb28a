namespace LdRoi.Bot.People.Import;

/// <summary>What the file asks for and what is wrong with it, known before anything is written.</summary>
internal sealed class ImportPlan(IReadOnlyCollection<string> columns)
{
    private readonly HashSet<int> _badLines = [];
    private readonly FirstOnes<BadRow> _badRows = new();
    private readonly FirstOnes<string> _warnings = new();
    private int _lastLine;

    public SeenKeys Seen { get; } = new();

    public TeamsInFile Teams { get; } = new();

    /// <summary>Who is named as a manager: on which line first, and in how many rows.</summary>
    public Dictionary<string, (int Line, int Rows)> Managers { get; } = new(StringComparer.Ordinal);

    /// <summary>Which known person a line is about; a line that is not here is about somebody new.</summary>
    public Dictionary<int, Match> Matches { get; } = [];

    /// <summary>Whose e-mail address becomes free, because the file gives them another one or gives theirs to somebody else.</summary>
    public HashSet<PersonId> Moving { get; } = [];

    /// <summary>Known people whom a bad row is about: they are in the file.</summary>
    public HashSet<PersonId> Mentioned { get; } = [];

    /// <summary>Who is not in the file and is to be closed.</summary>
    public IReadOnlyList<PersonId> Leaving { get; set; } = [];

    /// <summary>Whether a bad row does not say whom it is about.</summary>
    public bool HasUnreadablePeople { get; set; }

    /// <summary>How many rows the file has, good and bad.</summary>
    public int Lines { get; private set; }

    public int BadLines => _badLines.Count;

    public int GoodLines => Lines - _badLines.Count;

    /// <summary>What is known of the outcome before anything is written.</summary>
    public ImportResult Result => new()
    {
        BadRows = _badRows.Items,
        BadRowCount = _badRows.Count,
        Warnings = _warnings.Items,
        WarningCount = _warnings.Count,
    };

    /// <summary>A row may come several times in a row, once for each thing that is wrong with it.</summary>
    public void Count(int line)
    {
        Lines += line == _lastLine ? 0 : 1;
        _lastLine = line;
    }

    public bool IsGood(int line) => !_badLines.Contains(line);

    /// <summary>Whether the file has the column. What it does not speak of stays as it is.</summary>
    public bool Says(string column) => columns.Contains(column);

    public void Warn(WarningPart part, Func<string> warning, int line = 0, int group = 0) =>
        _warnings.Add(warning, (int)part, group, line);

    public void Refuse(BadRow bad)
    {
        _badRows.Add(() => bad, line: bad.LineNumber);
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

/// <summary>Whom a line is about.</summary>
/// <param name="Same">Whether the line says what is stored already.</param>
internal readonly record struct Match(PersonId Person, bool Same);
