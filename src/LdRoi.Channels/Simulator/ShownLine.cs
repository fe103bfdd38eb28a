using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Slack;
using LdRoi.Channels.Teams;

namespace LdRoi.Channels.Simulator;

/// <summary>A line of a chat as the page receives it.</summary>
/// <param name="Language">BCP 47 tag of a card; null for typed words.</param>
/// <param name="Html">The card as markup; null for typed words and in the source looks.</param>
/// <param name="Text">Typed words, the plain text of a card, or its JSON in the source looks; null where markup is all there is to show.</param>
/// <param name="Announcement">What a screen reader says when the line arrives: the card's own sentence for notifications.</param>
internal sealed record ShownLine(
    string Id, Speaker From, int Revision, DateTimeOffset SentAt, string? Language, string? Html, string? Text, string? Announcement)
{
    public static ShownLine Of(ChatLine line, Look look) => new(
        line.Id, line.From, line.Revision, line.SentAt, line.Card?.Language.Tag(), Markup(line, look),
        line.Card is { } card ? Words(card, look) : line.Text, line.Card?.FallbackText);

    // The text look gets the markup too: the page takes the fields and buttons from it, so that plain text can be answered.
    private static string? Markup(ChatLine line, Look look) =>
        line.Card is { } card && look is (Look.Teams or Look.Slack or Look.Text) ? HtmlRenderer.Render(card, line.Id) : null;

    private static string? Words(Card card, Look look) => look switch
    {
        Look.Text => PlainTextRenderer.Render(card),
        Look.TeamsSource => Source(AdaptiveCardRenderer.Render(card)),
        Look.SlackSource => Source(BlockKitRenderer.Render(card)),
        _ => null,
    };

    private static string Source(JsonNode node) => node.ToJsonString(SimulatorJson.Readable);
}
