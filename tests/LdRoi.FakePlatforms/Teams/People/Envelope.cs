using System.Globalization;
using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>The part that all activities from Teams have in common.</summary>
internal static class Envelope
{
    private const string Milliseconds = "yyyy-MM-dd'T'HH:mm:ss.fff";

    public static JsonObject Of(FakeClient client, FakeChat chat, string type, string id, string? conversationId = null)
    {
        var teams = client.Member.Teams;
        var member = client.Member;
        var now = teams.Now;
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = Utc(now),
            ["localTimestamp"] = TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(member.TimeZone))
                .ToString(Milliseconds + "zzz", CultureInfo.InvariantCulture),
            ["localTimezone"] = member.TimeZone,
            ["locale"] = member.Locale,
            ["channelId"] = "msteams",
            ["serviceUrl"] = teams.ServiceUrl,
            ["from"] = Person(member),
            ["recipient"] = new JsonObject { ["id"] = teams.BotId, ["name"] = teams.Options.BotName },
            ["conversation"] = Conversation(chat, conversationId ?? chat.Id, teams.Options.TenantId),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = teams.Options.TenantId } },
            ["entities"] = new JsonArray(ClientInfo(client)),
        };
    }

    public static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString(Milliseconds + "'Z'", CultureInfo.InvariantCulture);

    private static JsonObject Person(FakeMember member) =>
        new JsonObject { ["id"] = member.Id, ["name"] = member.Name }.With("aadObjectId", member.AadObjectId);

    private static JsonObject Conversation(FakeChat chat, string id, string tenantId) => new JsonObject
    {
        ["conversationType"] = chat.Type switch { ChatType.Personal => "personal", ChatType.GroupChat => "groupChat", _ => "channel" },
        ["id"] = id,
        ["tenantId"] = tenantId,
    }.With("isGroup", chat.Type == ChatType.Personal ? null : true);

    private static JsonObject ClientInfo(FakeClient client)
    {
        var locale = client.Member.Locale;
        return new JsonObject
        {
            ["type"] = "clientInfo",
            ["locale"] = locale,
            ["country"] = locale.Split('-') is [_, .., var country] ? country : "US",
            ["platform"] = client.Platform,
            ["timezone"] = client.Member.TimeZone,
        };
    }
}
