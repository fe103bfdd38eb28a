using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Teams;

/// <summary>The body that answers a <c>task/fetch</c> or <c>task/submit</c>.</summary>
internal static class DialogReply
{
    /// <summary>The card stands in the dialog: an attachment, not a bare card.</summary>
    /// <param name="of">The message whose card the dialog belongs to.</param>
    public static JsonObject Open(Card card, string? of) => Task("continue", new JsonObject
    {
        ["title"] = VisibleText.OnOneLine(card.Title),
        ["height"] = "medium",
        ["width"] = "medium",
        ["card"] = new JsonObject { ["contentType"] = Attachment.AdaptiveCard, ["content"] = AdaptiveCardRenderer.RenderInDialog(card, of) },
    });

    /// <summary>Closes the dialog; the client shows the words.</summary>
    public static JsonObject Closed(Card card) => Task("message", VisibleText.OnOneLine(card.FallbackText));

    private static JsonObject Task(string type, JsonNode value) => new() { ["task"] = new JsonObject { ["type"] = type, ["value"] = value } };
}
