using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Teams;

/// <summary>
/// The body that answers an <c>adaptiveCard/action</c>. The HTTP status is 200 whenever our code handled the press; what
/// came of it is <see cref="StatusCode"/>.
/// </summary>
/// <param name="Value">A bare card (not an attachment), or an error of code and text.</param>
internal sealed record InvokeReply(int StatusCode, string Type, JsonNode Value)
{
    private const string Error = "application/vnd.microsoft.error";

    /// <summary>Replaces the pressed card, on the client that pressed.</summary>
    public static InvokeReply Of(Card card) => new(200, Attachment.AdaptiveCard, AdaptiveCardRenderer.Render(card));

    /// <summary>No press that we could have offered.</summary>
    public static InvokeReply Malformed() => new(400, Error, Because("BadRequest", "The action is not one of this bot's."));

    /// <summary>The card stays as it is, with what was filled in, and the client shows the text.</summary>
    public static InvokeReply Broke(Language language) => new(500, Error, Because("InternalError", CardWords.In(language).Broke));

    private static JsonObject Because(string code, string text) => new() { ["code"] = code, ["message"] = text };
}
