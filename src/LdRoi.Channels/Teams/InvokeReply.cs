using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Teams;

/// <summary>
/// The body that answers an <c>adaptiveCard/action</c>. The HTTP status is 200 whenever our code handled the press; what
/// came of it is the <c>statusCode</c> within.
/// </summary>
internal static class InvokeReply
{
    private const string Error = "application/vnd.microsoft.error";

    /// <summary>Replaces the pressed card, on the client that pressed: a bare card, not an attachment.</summary>
    public static JsonObject Of(Card card) => Of(200, Attachment.AdaptiveCard, AdaptiveCardRenderer.Render(card));

    /// <summary>No press that we could have offered.</summary>
    public static JsonObject Malformed() => Of(400, Error, Because("BadRequest", "The action is not one of this bot's."));

    /// <summary>The card stays as it is, with what was filled in, and the client shows the text.</summary>
    public static JsonObject Broke(Language language) => Of(500, Error, Because("InternalError", CardWords.In(language).Broke));

    private static JsonObject Of(int status, string type, JsonObject value) => new() { ["statusCode"] = status, ["type"] = type, ["value"] = value };

    private static JsonObject Because(string code, string text) => new() { ["code"] = code, ["message"] = text };
}
