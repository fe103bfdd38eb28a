namespace LdRoi.Measurement.Scan;

/// <summary>A set of items that measure one construct with one response range, as an instrument defines it.</summary>
/// <param name="Code">The construct's code, such as <c>SL</c>.</param>
/// <param name="Minimum">Lowest permitted answer.</param>
/// <param name="Maximum">Highest permitted answer; above <paramref name="Minimum"/>.</param>
/// <param name="Items">At least one item, each id once.</param>
/// <exception cref="ArgumentException">The range is empty, there is no item, or an id occurs twice.</exception>
public sealed record Scale(string Code, int Minimum, int Maximum, IReadOnlyList<ScaleItem> Items)
{
    /// <summary>Highest permitted answer.</summary>
    public int Maximum { get; } = Maximum > Minimum
        ? Maximum
        : throw new ArgumentException($"The range {Minimum}…{Maximum} of scale {Code} is empty.", nameof(Maximum));

    /// <summary>The items, in the order of the instrument.</summary>
    public IReadOnlyList<ScaleItem> Items { get; } = Items.Count > 0 && Items.DistinctBy(item => item.Id, StringComparer.Ordinal).Count() == Items.Count
        ? Items
        : throw new ArgumentException($"Scale {Code} needs at least one item, and each item once.", nameof(Items));

    /// <summary>Lowest permitted answer.</summary>
    public int Minimum { get; } = Minimum;
}
