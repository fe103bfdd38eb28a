namespace LdRoi.Bot.People.Import;

/// <summary>What came of an import. When nothing was written all counts are 0.</summary>
public sealed record ImportResult
{
    /// <summary>False when bad rows stood in the way: then nothing of the file was written.</summary>
    public bool Written { get; init; }

    public int Added { get; init; }

    /// <summary>Includes those who had left and are back.</summary>
    public int Updated { get; init; }

    public int Unchanged { get; init; }

    public int Deactivated { get; init; }

    /// <summary>Rows of the file that were left out because something in them is wrong.</summary>
    public int Skipped { get; init; }

    public int TeamsAdded { get; init; }

    /// <summary>In the order of the file; of very many the first.</summary>
    public IReadOnlyList<BadRow> BadRows { get; init; } = [];

    /// <summary>How many complaints about rows there are in all.</summary>
    public int BadRowCount { get; init; }

    /// <summary>What somebody should look at, such as a manager whom nobody knows and members who name another manager than most; of very many the first.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>How many warnings there are in all.</summary>
    public int WarningCount { get; init; }
}
