using System.Text.Json.Nodes;

namespace LdRoi.Channels.Tests.TeamsItself;

/// <summary>Adaptive Cards as small as they can be.</summary>
internal static class Cards
{
    public const string Type = "application/vnd.microsoft.card.adaptive";

    public static JsonObject Plain(string text) => Of(new JsonObject { ["type"] = "TextBlock", ["text"] = text });

    public static JsonObject Of(params JsonObject[] body) =>
        new() { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["body"] = new JsonArray([.. body]) };

    public static JsonObject Message(JsonObject? card) => new()
    {
        ["type"] = "message",
        ["summary"] = "A card",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = Type, ["content"] = card }),
    };

    /// <summary>A question of which an answer may be kept, or passed by.</summary>
    public static JsonObject Question(bool isRequired = false) => Of(
        new JsonObject
        {
            ["type"] = "Input.ChoiceSet",
            ["id"] = "q1",
            ["label"] = "How is it?",
            ["errorMessage"] = "Choose one.",
            ["isRequired"] = isRequired,
            ["style"] = "expanded",
            ["choices"] = new JsonArray(Choice("1"), Choice("4")),
        },
        new JsonObject
        {
            ["type"] = "ActionSet",
            ["actions"] = new JsonArray(Action("Save", "scan.answer", sendsInputs: true), Action("Skip", "scan.skip", sendsInputs: false)),
        });

    private static JsonObject Choice(string value) => new() { ["title"] = value, ["value"] = value };

    private static JsonObject Action(string title, string verb, bool sendsInputs)
    {
        var execute = new JsonObject
        {
            ["type"] = "Action.Execute",
            ["title"] = title,
            ["verb"] = verb,
            ["data"] = new JsonObject { ["t"] = "token" },
            ["fallback"] = new JsonObject
            {
                ["type"] = "Action.Submit",
                ["title"] = title,
                ["data"] = new JsonObject { ["verb"] = verb, ["t"] = "token" },
            },
        };
        if (!sendsInputs)
        {
            execute["associatedInputs"] = "none";
            execute["fallback"]!["associatedInputs"] = "none";
        }

        return execute;
    }
}
