namespace LdRoi.Bot.Scan.Import;

/// <summary>One thing that is wrong with a file, where, and how to mend it.</summary>
public sealed record Finding(int Line, string Path, string Problem)
{
    public override string ToString() => $"Line {Line}, {Path}: {Problem}";
}

/// <summary>Everything that is wrong with a file.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _all = [];

    /// <summary>Top to bottom.</summary>
    public IReadOnlyList<Finding> All => [.. _all.OrderBy(finding => finding.Line)];

    public bool Any => _all.Count > 0;

    public void Add(JsonPlace place, string problem) => Add(place.Line, place.Path, problem);

    public void Add(int line, string path, string problem) => _all.Add(new Finding(line, path, problem));
}
