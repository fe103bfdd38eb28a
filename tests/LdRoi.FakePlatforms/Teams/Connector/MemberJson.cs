using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>A person as the connector's roster tells of them.</summary>
internal static class MemberJson
{
    // Opaque, and not for a path as it is: whoever does not escape it gets nothing.
    private const string Token = "next+page/";
    private const int SmallestPage = 50;
    private const int LargestPage = 500;

    public static JsonObject Of(FakeMember member, string tenantId)
    {
        var names = member.Name.Split(' ', 2);
        return new JsonObject { ["id"] = member.Id, ["name"] = member.Name }
            .With("aadObjectId", member.AadObjectId)
            .With("givenName", names[0])
            .With("surname", names.ElementAtOrDefault(1))
            .With("email", member.Email)
            .With("userPrincipalName", member.UserPrincipalName)
            .With("tenantId", tenantId)
            .With("userRole", member.IsGuest ? "guest" : "user");
    }

    public static JsonObject Page(IReadOnlyList<FakeMember> members, IQueryCollection query, string tenantId)
    {
        var size = int.TryParse(query["pageSize"], CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, SmallestPage, LargestPage) : LargestPage;
        var start = 0;
        if (query["continuationToken"].ToString() is { Length: > 0 } token
            && !(token.StartsWith(Token, StringComparison.Ordinal) && int.TryParse(token[Token.Length..], CultureInfo.InvariantCulture, out start)))
        {
            throw ConnectorRefusal.BadSyntax("The continuation token is not one of ours.");
        }

        var page = new JsonArray([.. members.Skip(start).Take(size).Select(member => Of(member, tenantId))]);
        var next = start + size;
        return new JsonObject { ["members"] = page }
            .With("continuationToken", next < members.Count ? $"{Token}{next.ToString(CultureInfo.InvariantCulture)}" : null);
    }
}
