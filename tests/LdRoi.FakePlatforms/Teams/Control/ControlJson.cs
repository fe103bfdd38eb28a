using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>How the control API tells of things.</summary>
internal static class ControlJson
{
    public static string Needed(this JsonObject body, string name) => body.Text(name) ?? throw new FormatException($"{name} is missing.");

    public static int Number(this JsonObject body, string name, int otherwise) =>
        body[name] is JsonValue value && value.TryGetValue(out int number) ? number : otherwise;

    public static JsonArray List(IEnumerable<JsonNode> items) => [.. items];

    public static JsonObject Of(FakeTeams teams) => new JsonObject { ["serviceUrl"] = teams.ServiceUrl }
        .With("bot", teams.Bot?.ToString())
        .With("appId", teams.Options.AppId)
        .With("tenantId", teams.Options.TenantId)
        .With("now", Envelope.Utc(teams.Now));

    public static JsonObject Of(FakeMember member) => new JsonObject { ["name"] = member.Name, ["email"] = member.Email, ["id"] = member.Id }
        .With("aadObjectId", member.AadObjectId)
        .With("conversation", member.PersonalChat.Id)
        .With("isInstalled", member.PersonalChat.HasBot)
        .With("locale", member.Locale)
        .With("timeZone", member.TimeZone);

    public static JsonObject Of(FakeMessage message, FakeClient client) => new JsonObject
    {
        ["id"] = message.Id,
        ["sentAt"] = Envelope.Utc(message.SentAt),
        ["versions"] = message.History.Count,
    }
        .With("summary", message.Summary)
        .With("text", message.Text)
        .With("card", message.CardOn(client).Copy());

    public static JsonObject Of(Sighting sighting) => new()
    {
        ["at"] = Envelope.Utc(sighting.At),
        ["kind"] = sighting.Kind.ToString(),
        ["message"] = sighting.Message.Id,
        ["shown"] = sighting.Shown.Copy(),
    };

    public static JsonObject Of(TeamsReceipt receipt) => new JsonObject { ["wasSent"] = receipt.WasSent }
        .With("status", (int?)receipt.Status)
        .With("id", receipt.ActivityId)
        .With("body", receipt.Body)
        .With("refusal", receipt.Refusal);

    public static JsonObject Of(InvokeReply reply) => Of(reply.Receipt)
        .With("statusCode", reply.StatusCode)
        .With("type", reply.Type)
        .With("card", reply.Card.Copy())
        .With("notice", reply.Notice)
        .With("wrong", reply.Wrong);
}
