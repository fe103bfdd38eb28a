using System.Text.Json.Nodes;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.Teams;

/// <summary>One activity of every kind that the channel acts on.</summary>
internal static class DocumentedActivities
{
    public static IReadOnlyList<string> Names { get; } = ["typed", "edited", "submitted", "executed", "installed"];

    public static JsonObject Of(string name, FakeMember member)
    {
        var activity = member.Activity(name switch
        {
            "edited" => "messageUpdate",
            "executed" => "invoke",
            "installed" => "installationUpdate",
            "added" => "conversationUpdate",
            _ => "message",
        });
        switch (name)
        {
            case "typed" or "edited":
                activity["text"] = "help";
                activity["textFormat"] = "plain";
                activity["channelData"]!["eventType"] = name == "edited" ? "editMessage" : null;
                activity["entities"]!.AsArray().Add(Mention(activity));
                break;
            case "submitted":
                activity["replyToId"] = "1767225600999";
                activity["value"] = new JsonObject { ["verb"] = "scan.answer", ["t"] = "token", ["q1"] = "4" };
                break;
            case "executed":
                activity["name"] = "adaptiveCard/action";
                activity["replyToId"] = "1767225600999";
                activity["value"] = Executed("scan.answer", new JsonObject { ["t"] = "token", ["q1"] = "4" });
                break;
            case "installed":
                activity["action"] = "add";
                break;
            case "added":
                activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = activity["recipient"]!["id"]!.DeepClone() });
                break;
        }

        return activity;
    }

    public static JsonObject Executed(JsonNode? verb, JsonNode? data, string trigger = "manual") => new()
    {
        ["action"] = new JsonObject { ["type"] = "Action.Execute", ["id"] = "answer", ["verb"] = verb, ["data"] = data },
        ["trigger"] = trigger,
    };

    private static JsonObject Mention(JsonObject activity) => new()
    {
        ["type"] = "mention",
        ["text"] = "<at>LdRoi</at>",
        ["mentioned"] = new JsonObject { ["id"] = activity["recipient"]!["id"]!.DeepClone(), ["name"] = "LdRoi" },
    };
}
