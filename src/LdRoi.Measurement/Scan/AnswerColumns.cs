namespace LdRoi.Measurement.Scan;

/// <summary>The raw answers of many people, one column of bytes per item: the form in which a whole wave is scored.</summary>
public sealed class AnswerColumns
{
    /// <summary>Stands in a column where there is no answer.</summary>
    public const sbyte NoAnswer = sbyte.MinValue;

    private readonly IReadOnlyDictionary<string, ReadOnlyMemory<sbyte>> _columns;

    /// <param name="people">How many people there are, 0 or more.</param>
    /// <param name="columns">Per item id one answer per person, before reversal, people in the same order in every column; <see cref="NoAnswer"/> for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of people is negative.</exception>
    /// <exception cref="ArgumentException">A column is longer or shorter than there are people.</exception>
    public AnswerColumns(int people, IReadOnlyDictionary<string, ReadOnlyMemory<sbyte>> columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        if (columns.Values.Any(column => column.Length != people)) throw new ArgumentException("One answer per person and item.", nameof(columns));
        People = people;
        _columns = columns;
    }

    /// <summary>People in every column.</summary>
    public int People { get; }

    /// <summary>The answers to an item; empty when nobody was asked it.</summary>
    internal ReadOnlySpan<sbyte> Of(string item) => _columns.TryGetValue(item, out var column) ? column.Span : default;
}
