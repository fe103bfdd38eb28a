using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Simulator;
using LdRoi.Channels.Slack;
using LdRoi.Channels.Teams;

namespace LdRoi.Channels.Tests.Samples;

/// <summary>One card in all its renderings.</summary>
internal sealed record Rendered(Card Card, JsonObject Teams, JsonArray Slack, string Html, string Text)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Rendered Of(Card card) => new(
        card, AdaptiveCardRenderer.Render(card), BlockKitRenderer.Render(card), HtmlRenderer.Render(card, "card-1"), PlainTextRenderer.Render(card));

    public int TeamsBytes => Encoding.UTF8.GetByteCount(CardJson.Write(Teams));

    public int SlackCharacters => CardJson.Write(Slack).Length;

    /// <summary>What is approved, by the ending of its file's name.</summary>
    public IReadOnlyDictionary<string, string> Files => new Dictionary<string, string>
    {
        ["teams.json"] = Teams.ToJsonString(Readable),
        ["slack.json"] = Slack.ToJsonString(Readable),
        ["html"] = Html,
        ["txt"] = Text,
    };
}
