using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Slack;

/// <summary>Text objects that Slack reads no markup, mention or link in.</summary>
public static class SlackText
{
    /// <summary>
    /// For the one place that is always read as mrkdwn, a message's top-level text. Escaping these three characters, the
    /// ampersand first, stops mentions, channels and links; marks for emphasis are only looks.
    /// </summary>
    public static string Escaped(string text) => VisibleText.Of(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>What a person typed: Slack escapes those three characters, and nothing else.</summary>
    internal static string Unescaped(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>The same, and no longer than any command.</summary>
    internal static string Typed(string text) =>
        Unescaped(text) is var plain && plain.Length <= SlackConstants.TypedLength ? plain : plain[..SlackConstants.TypedLength];

    /// <summary>Where we are spoken to by name, the words begin with it.</summary>
    internal static string WithoutMention(string text, string bot) => text.Replace($"<@{bot}>", "", StringComparison.Ordinal);

    internal static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = VisibleText.Of(text) };

    /// <summary>One rich text element with one run of text: literal, whatever it says. Slack refuses one that says nothing.</summary>
    internal static JsonObject Rich(string element, string text, bool isBold = false)
    {
        var run = new JsonObject { ["type"] = "text", ["text"] = VisibleText.Of(text) is { Length: > 0 } visible ? visible : "…" }
            .With("style", isBold ? new JsonObject { ["bold"] = true } : null);
        return new JsonObject
        {
            ["type"] = "rich_text",
            ["elements"] = new JsonArray(new JsonObject { ["type"] = element, ["elements"] = new JsonArray(run) }),
        };
    }
}
