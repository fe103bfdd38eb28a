using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>What the connector asks of an activity that a bot sends.</summary>
internal static class ActivityRules
{
    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";

    private static readonly HashSet<string> ContentTypes = new(StringComparer.Ordinal)
    {
        AdaptiveCardType,
        "application/vnd.microsoft.card.hero",
        "application/vnd.microsoft.card.thumbnail",
        "application/vnd.microsoft.card.receipt",
        "application/vnd.microsoft.card.signin",
        "application/vnd.microsoft.card.oauth",
        "application/vnd.microsoft.teams.card.list",
        "application/vnd.microsoft.teams.card.o365connector",
        "application/vnd.microsoft.teams.card.file.consent",
        "application/vnd.microsoft.teams.card.file.info",
        "image/png",
        "image/jpeg",
        "image/gif",
    };

    /// <summary>Text and a card in one message are split by the service, and count double.</summary>
    public static int Cost(JsonObject? activity) => HasText(activity) && Attachments(activity).Any() ? 2 : 1;

    public static JsonObject Checked(ConnectorCall call)
    {
        if (!call.IsJson)
        {
            throw new ConnectorRefusal(Answer.Error(415, "UnsupportedMediaType", "The content type must be application/json."));
        }

        var activity = call.Body ?? throw ConnectorRefusal.BadSyntax("The body is no JSON object.");
        Check(activity, call.Text);
        return activity;
    }

    public static void Check(JsonObject activity, string text)
    {
        if (MessageSize.Of(text) > TeamsLimits.MessageBytes)
        {
            throw new ConnectorRefusal(Answer.Error(413, "MessageSizeTooBig", "Message size too large."));
        }

        var type = activity.Text("type");
        if (type is not ("message" or "typing"))
        {
            throw ConnectorRefusal.BadSyntax(type is null ? "An activity needs a type." : $"A bot cannot send a {type}.");
        }

        if (type == "message" && !HasText(activity) && !Attachments(activity).Any())
        {
            throw ConnectorRefusal.BadSyntax("Activity resulted into empty message.");
        }

        if (activity["attachments"] is not (null or JsonArray))
        {
            throw ConnectorRefusal.BadSyntax("attachments is no list.");
        }

        foreach (var attachment in Attachments(activity))
        {
            Check(attachment as JsonObject ?? throw ConnectorRefusal.BadSyntax("An attachment is no object."), activity);
        }
    }

    private static void Check(JsonObject attachment, JsonObject activity)
    {
        var contentType = attachment.Text("contentType");
        if (contentType is null || !ContentTypes.Contains(contentType))
        {
            throw ConnectorRefusal.BadSyntax($"Unknown attachment type {contentType ?? "(none)"}.");
        }

        if (activity.Text("attachmentLayout") is not (null or "list" or "carousel"))
        {
            throw ConnectorRefusal.BadSyntax("Unknown attachmentLayout.");
        }

        if (contentType == AdaptiveCardType && CardRules.Mistake(attachment["content"]) is { } mistake)
        {
            throw ConnectorRefusal.BadSyntax(mistake);
        }
    }

    private static bool HasText(JsonObject? activity) => !string.IsNullOrWhiteSpace(activity?.Text("text"));

    private static IEnumerable<JsonNode?> Attachments(JsonObject? activity) => activity?["attachments"] as JsonArray ?? [];
}
