using System.Buffers;
using System.Globalization;

namespace LdRoi.Channels.Cards;

/// <summary>The shapes that limits take. A refusal names the limit and never the content, which may be personal.</summary>
internal static class Limit
{
    private static readonly SearchValues<char> Unprintable = SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(unit => (char)unit).Where(unit => char.IsControl(unit) && unit != '\n')]);

    public static void Holds(bool condition, string limit)
    {
        if (!condition)
        {
            throw new CardLimitException(limit);
        }
    }

    public static void Count(string what, int count, int minimum, int maximum) =>
        Holds(count >= minimum && count <= maximum, Invariant($"{what}: from {minimum} to {maximum}, not {count}."));

    /// <summary>Our own words on one line. Slack refuses text objects that are empty.</summary>
    public static void OneLine(string what, string text, int maximum)
    {
        Lines(what, text, maximum);
        Holds(!text.Contains('\n', StringComparison.Ordinal), $"{what} stands on one line.");
    }

    /// <summary>Our own words on several lines.</summary>
    public static void Lines(string what, string text, int maximum)
    {
        Length(what, text, maximum);
        Printable(what, text);
    }

    /// <summary>Words whose characters are the renderers' to mend.</summary>
    public static void Length(string what, string text, int maximum)
    {
        Holds(!string.IsNullOrWhiteSpace(text), $"{what} says something.");
        Holds(text.Length <= maximum, Invariant($"{what} has at most {maximum} characters, not {text.Length}."));
    }

    public static void Printable(string what, string text) =>
        Holds(!text.AsSpan().ContainsAny(Unprintable), $"{what} has no control characters.");

    public static void Distinct(string what, IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Holds(names.All(seen.Add), $"{what} are unique.");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
