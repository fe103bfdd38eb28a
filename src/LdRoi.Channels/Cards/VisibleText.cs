using System.Buffers;
using System.Text;

namespace LdRoi.Channels.Cards;

/// <summary>
/// What may stand in front of a reader's eyes: characters that hide or reorder what is written become a visible mark, so
/// that nobody's words can disguise themselves. Joiners stay, since emoji and some scripts are made of them.
/// </summary>
internal static class VisibleText
{
    private static readonly Rune Mark = Rune.ReplacementChar;
    private static readonly SearchValues<char> Ordinary = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(unit => (char)unit).Where(IsOrdinary)]);

    /// <summary>Several lines, separated by line feeds.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Ordinary))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            visible.Append(Shown(rune).ToString());
        }

        return visible.ToString();
    }

    /// <summary>The same on one line.</summary>
    public static string OnOneLine(string text) => Of(text).Replace('\n', ' ');

    private static Rune Shown(Rune rune) => rune.Value switch
    {
        '\n' => rune,
        '\r' or 0x2028 or 0x2029 => new Rune('\n'),
        '\t' => new Rune(' '),
        _ when Rune.IsControl(rune) || Disguises(rune.Value) => Mark,
        _ => rune,
    };

    private static bool IsOrdinary(char unit) =>
        unit == '\n' || (!char.IsControl(unit) && !char.IsSurrogate(unit) && unit < 0x2000) || unit is '–' or '’' or '…' or '▰' or '▱';

    // Zero-width space, word joiner and byte order mark hide; embeddings, overrides and isolates reorder.
    private static bool Disguises(int value) =>
        value is 0x200B or 0x2060 or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
