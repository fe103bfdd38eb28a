using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Teams;

/// <summary>A message as we send it. It has no sender: the connector knows who calls.</summary>
/// <param name="Summary">What the notification says; without it the person reads "sent a card".</param>
internal sealed record OutgoingActivity(string Type, string? Summary, string? Text, IReadOnlyList<Attachment>? Attachments)
{
    public const string Message = "message";

    public static OutgoingActivity Of(Card card) =>
        new(Message, card.FallbackText, null, [new Attachment(Attachment.AdaptiveCard, AdaptiveCardRenderer.Render(card))]);

    public static OutgoingActivity Of(string text) => new(Message, text, text, null);
}

internal sealed record Attachment(string ContentType, JsonObject Content)
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
}

/// <summary>Asks for the personal conversation with one member. Asking again gives the same one, as long as no activity comes along.</summary>
internal sealed record ConversationParameters(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool IsGroup, string TenantId, IReadOnlyList<ChannelAccount> Members);
