using System.Globalization;

namespace LdRoi.Channels.Cards;

/// <summary>
/// What stands in an input beforehand. A value may be a person's last try, shown again beside its error, so it can be
/// anything: what the platforms would refuse is left out or shortened, and never keeps a card from being sent.
/// </summary>
internal static class Prefill
{
    /// <summary>The chosen option, or null.</summary>
    public static Choice? Of(IReadOnlyList<Choice> options, string? selected) =>
        options.FirstOrDefault(option => option.Code == selected);

    /// <summary>The chosen options in the order in which they stand on the card.</summary>
    public static IReadOnlyList<Choice> Of(CardInput.MultipleChoice input) =>
        input.Selected is { } selected ? [.. input.Options.Where(option => selected.Contains(option.Code))] : [];

    public static string? Of(CardInput.ShortText input) =>
        input.Value is { } value ? Shortened(VisibleText.OnOneLine(value), input.MaximumLength) : null;

    public static string? Of(CardInput.LongText input) =>
        input.Value is { } value ? Shortened(VisibleText.Of(value), input.MaximumLength) : null;

    public static decimal? Of(CardInput.Number input) =>
        decimal.TryParse(input.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number >= input.Minimum && number <= input.Maximum
            ? number
            : null;

    public static string? Of(CardInput.Date input) =>
        DateOnly.TryParseExact(input.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? input.Value : null;

    public static string? Of(CardInput.Time input) =>
        TimeOnly.TryParseExact(input.Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? input.Value : null;

    private static string? Shortened(string value, int length)
    {
        if (value.Length > length)
        {
            value = value[..(char.IsHighSurrogate(value[length - 1]) ? length - 1 : length)];
        }

        return value.Length == 0 ? null : value;
    }
}
