namespace LdRoi.Bot.People.Import;

/// <summary>What one row of the file turned out to be: a <see cref="PersonRow"/> or a <see cref="BadRow"/>.</summary>
/// <param name="LineNumber">The line on which the row begins, as a text editor counts; the header is on line 1.</param>
public abstract record PeopleLine(int LineNumber);

/// <summary>A reason why a row cannot be imported. A row with several problems gives several of these.</summary>
/// <param name="Column">The column it is about; empty when it is about the whole row.</param>
/// <param name="Reason">A sentence for whoever keeps the file. Never holds a salary.</param>
public sealed record BadRow(int LineNumber, string Column, string Reason) : PeopleLine(LineNumber)
{
    /// <summary>Whom the row is about, as far as that can be read.</summary>
    internal PersonKeys About { get; init; } = PersonKeys.None;

    public override string ToString() => $"Line {LineNumber}: {Reason}";
}
