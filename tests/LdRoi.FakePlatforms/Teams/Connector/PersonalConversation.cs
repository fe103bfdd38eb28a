using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>Whose personal chat a bot asks for, if it asks rightly.</summary>
internal static class PersonalConversation
{
    public static FakeMember Of(FakeTeams teams, JsonObject body)
    {
        if (body.IsTrue("isGroup"))
        {
            throw ConnectorRefusal.BadSyntax("Bots cannot create group chats.");
        }

        if (body.Text("tenantId") != teams.Options.TenantId)
        {
            throw ConnectorRefusal.BadSyntax("tenantId is missing or is not a tenant of this bot.");
        }

        if (body["bot"] is JsonObject bot && bot.Text("id") != teams.BotId)
        {
            throw ConnectorRefusal.BadSyntax("bot is another bot.");
        }

        if (body["members"] is not JsonArray { Count: 1 } members || members[0] is not JsonObject one)
        {
            throw ConnectorRefusal.BadSyntax("Exactly one member is needed.");
        }

        return MemberIn(teams, body) is { } member
            ? member
            : throw ConnectorRefusal.BadSyntax($"Invalid user identity in provided tenant: {one.Text("id")}.");
    }

    /// <summary>The one member that the body names by a 29: id, whatever else is wrong with it.</summary>
    public static FakeMember? MemberIn(FakeTeams teams, JsonObject? body) =>
        body?["members"] is JsonArray { Count: 1 } members && (members[0] as JsonObject)?.Text("id") is { } id ? teams.FindMember(id) : null;
}
