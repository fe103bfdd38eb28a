namespace LdRoi.Bot.People.Import;

/// <summary>What an import does, in this order.</summary>
public enum ImportPhase
{
    Checking,
    Matching,
    Writing,
}

/// <summary>How far an import is.</summary>
/// <param name="Total">While the file is checked its lines, which are at least as many as its rows.</param>
public readonly record struct ImportProgress(ImportPhase Phase, int Done, int Total);
