using System.Globalization;
using System.Text;

namespace LdRoi.Bot.People;

/// <summary>
/// Text of people as it is kept. A name is composed (NFC), on one line, with single spaces, and without the characters that
/// hide or reorder what is written. Everything else is data and stays, also a leading <c>=</c>.
/// </summary>
internal static class CleanText
{
    private const int Shown = 60;

    public static string Of(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (!Hides(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// What somebody wrote in several lines: composed (NFC), without control characters but for line feeds, and without space
    /// around it. Otherwise as it was written.
    /// </summary>
    public static string Lines(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                clean.Append(' ');
            }
            else if (rune.Value == '\n' || !(Rune.IsControl(rune) || IsNoCharacter(rune)))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>A value as it is quoted in a message: clean, and not longer than a line.</summary>
    public static string Quoted(string text)
    {
        var clean = new StringInfo(Of(text));
        return clean.LengthInTextElements <= Shown ? $"'{clean.String}'" : $"'{clean.SubstringByTextElements(0, Shown)}…'";
    }

    /// <summary>Most texts are: printable ASCII with single spaces between words. There is nothing to clean in those.</summary>
    private static bool IsPlain(string text)
    {
        var before = ' ';
        foreach (var letter in text)
        {
            if (letter is < ' ' or > '~' || (letter == ' ' && before == ' '))
            {
                return false;
            }

            before = letter;
        }

        return text.Length == 0 || before != ' ';
    }

    // Format characters are all bidi controls, the zero-width space and joiners, the byte order mark and the soft hyphen.
    // The letters listed are drawn as nothing: Hangul fillers, the grapheme joiner and the empty Braille cell.
    private static bool Hides(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0
        || IsNoCharacter(rune);

    private static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
