using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LdRoi.FakePlatforms.Teams;

internal static class ControlPeople
{
    public static FakeMember Add(FakeTeams teams, JsonObject body) => teams.AddMember(
        body.Needed("name"),
        body.Needed("email"),
        body.Text("aadObjectId"),
        body.Text("locale") ?? "nl-NL",
        body.Text("timeZone") ?? "Europe/Amsterdam",
        body.IsTrue("isGuest"));

    /// <summary>Everybody who has not yet, so many at once; tells how the bot took it.</summary>
    public static async Task<JsonNode> InstallAll(FakeTeams teams, JsonObject body)
    {
        var failed = 0;
        var missing = teams.Members.Where(member => !member.PersonalChat.HasBot).ToList();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = body.Number("parallel", 8) };
        await Parallel.ForEachAsync(missing, parallel, async (member, _) =>
        {
            if (await member.Installs() != System.Net.HttpStatusCode.OK)
            {
                Interlocked.Increment(ref failed);
            }
        });
        return new JsonObject { ["installed"] = missing.Count, ["failed"] = failed };
    }

    /// <summary>From the one after <c>?after=</c>; on the phone with <c>?on=phone</c>.</summary>
    public static JsonArray Messages(FakeMember member, HttpContext http)
    {
        var messages = member.PersonalChat.Messages.AsEnumerable();
        if (http.Request.Query["after"] is [{ Length: > 0 } after])
        {
            messages = messages.SkipWhile(message => message.Id != after).Skip(1);
        }

        var client = ClientOf(member, http.Request.Query["on"]);
        return ControlJson.List(messages.Select(message => ControlJson.Of(message, client)));
    }

    public static FakeClient ClientOf(FakeMember member, string? device) => device == "phone" ? member.OnPhone : member;
}
