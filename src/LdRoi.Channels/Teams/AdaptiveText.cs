using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Teams;

/// <summary>Text for Adaptive Cards, where most elements read Markdown, so that nothing becomes markup by accident.</summary>
internal static partial class AdaptiveText
{
    /// <summary>
    /// A paragraph: a TextBlock when Markdown finds nothing to do in it, and otherwise a RichTextBlock, which reads none.
    /// </summary>
    /// <remarks>
    /// Escaping with a backslash would do on the desktop, but Teams' mobile clients show the backslash (AdaptiveCards 5590,
    /// 7474). A TextBlock also needs two line feeds where a RichTextBlock takes one (AdaptiveCards 5538).
    /// </remarks>
    public static JsonObject Paragraph(string text, string? weight = null, string? color = null, bool isSubtle = false)
    {
        text = VisibleText.Of(text);
        return HasMarkdown(text)
            ? Rich(Styled(Typed("TextRun", text), weight, color, isSubtle))
            : Styled(Typed("TextBlock", text), weight, color, isSubtle).With("wrap", true);
    }

    /// <summary>Words of people: shown as they are.</summary>
    public static JsonObject Verbatim(string text) => Rich(Typed("TextRun", VisibleText.Of(text)));

    /// <summary>For the elements that know no other text than Markdown: the heading and facts.</summary>
    public static string Escaped(string text) => Unstarted(Inline().Replace(VisibleText.OnOneLine(text).TrimStart(), @"\$0"));

    /// <summary>
    /// For labels, of which some clients read Markdown and others do not: a space breaks what would be a link, and marks
    /// for emphasis are let be, since a backslash would show.
    /// </summary>
    public static string Unlinked(string text) => Unstarted(LinkStart().Replace(VisibleText.OnOneLine(text), "$0 "));

    // To Markdown a no-break space is a letter like any other, so no list, heading or quotation begins before or after one.
    private static string Unstarted(string line) => BlockStart().Replace(ListStart().Replace(line, "$1\u00a0"), "\u00a0$0");

    private static bool HasMarkdown(string text) =>
        text.Contains('\n') || char.IsWhiteSpace(text, 0) || Inline().IsMatch(text) || ListStart().IsMatch(text) || BlockStart().IsMatch(text);

    private static JsonObject Typed(string type, string text) => new() { ["type"] = type, ["text"] = text };

    private static JsonObject Styled(JsonObject text, string? weight, string? color, bool isSubtle) =>
        text.With("weight", weight).With("color", color).With("isSubtle", isSubtle ? true : null);

    private static JsonObject Rich(JsonObject run) => new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(run) };

    [GeneratedRegex(@"[\\`*_\[\]<~]|&(?=[A-Za-z#][A-Za-z0-9]*;)")]
    private static partial Regex Inline();

    [GeneratedRegex(@"^([0-9]+[.)]|[+-]|#{1,6})(?: |\z)")]
    private static partial Regex ListStart();

    [GeneratedRegex("^(?:>|---)")]
    private static partial Regex BlockStart();

    [GeneratedRegex(@"\](?=[(\[:])|<(?=\S)")]
    private static partial Regex LinkStart();
}
