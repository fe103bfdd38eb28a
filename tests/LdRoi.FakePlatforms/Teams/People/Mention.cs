using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>The mention of the bot in what a person typed.</summary>
internal static class Mention
{
    /// <summary>Writes the mention as Teams does; false when there is none.</summary>
    public static bool Write(JsonObject activity, FakeTeams teams)
    {
        var text = activity.Text("text") ?? "";
        var name = teams.Options.BotName;
        var marked = text.Replace($"@{name}", $"<at>{name}</at>", StringComparison.OrdinalIgnoreCase);
        if (marked == text)
        {
            return false;
        }

        activity["text"] = marked;
        activity["entities"]!.AsArray().Insert(0, new JsonObject
        {
            ["type"] = "mention",
            ["mentioned"] = new JsonObject { ["id"] = teams.BotId, ["name"] = name },
            ["text"] = $"<at>{name}</at>",
        });
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{marked}</p>" });
        return true;
    }
}
