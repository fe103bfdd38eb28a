using System.Text.Json;

namespace LdRoi.Bot.Benchmarks;

/// <summary>Activities as Teams posts them.</summary>
internal static class Activities
{
    /// <summary>A typed line.</summary>
    /// <param name="id">Of the activity; Teams never repeats one.</param>
    public static byte[] Typed(BenchPerson who, string serviceUrl, string id, string text) =>
        Written(who, serviceUrl, "message", id, new() { ["text"] = text, ["textFormat"] = "plain" });

    /// <summary>A pressed button with its inputs.</summary>
    public static byte[] Pressed(BenchPerson who, string serviceUrl, string id, string verb, string token, IEnumerable<string> inputs, string value)
    {
        var data = inputs.ToDictionary(input => input, _ => value);
        data["t"] = token;
        return Written(who, serviceUrl, "invoke", id, new()
        {
            ["name"] = "adaptiveCard/action",
            ["replyToId"] = $"of {id}",
            ["value"] = new { action = new { type = "Action.Execute", verb, data }, trigger = "manual" },
        });
    }

    private static byte[] Written(BenchPerson who, string serviceUrl, string type, string id, Dictionary<string, object> more)
    {
        var activity = new Dictionary<string, object>
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = "2026-09-08T10:00:00.000Z",
            ["localTimestamp"] = "2026-09-08T12:00:00.000+02:00",
            ["localTimezone"] = "Europe/Amsterdam",
            ["locale"] = "nl-NL",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new { id = who.ExternalUser, name = who.Name, aadObjectId = who.ObjectId },
            ["recipient"] = new { id = "28:bot", name = "LdRoi" },
            ["conversation"] = new { conversationType = "personal", id = who.Conversation, tenantId = BenchPerson.Tenant },
            ["channelData"] = new { tenant = new { id = BenchPerson.Tenant } },
            ["entities"] = new[] { new { type = "clientInfo", locale = "nl-NL", country = "NL", platform = "Windows", timezone = "Europe/Amsterdam" } },
        };
        foreach (var (name, value) in more)
        {
            activity[name] = value;
        }

        return JsonSerializer.SerializeToUtf8Bytes(activity);
    }
}
