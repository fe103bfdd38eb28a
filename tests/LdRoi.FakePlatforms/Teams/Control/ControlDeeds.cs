using System.Net;
using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>What a person can be made to do.</summary>
internal static class ControlDeeds
{
    public static async Task<JsonNode> Do(FakeMember member, string deed, JsonObject body)
    {
        var client = ControlPeople.ClientOf(member, body.Text("on"));
        return deed switch
        {
            "install" => Status(await member.Installs()),
            "uninstall" => Status(await member.Uninstalls()),
            "upgrade" => Status(await member.Upgrades()),
            "block" => Block(member, () => member.Blocks()),
            "unblock" => Block(member, member.Unblocks),
            "type" => ControlJson.Of(await client.Types(body.Needed("text"))),
            "press" => ControlJson.Of(await client.Presses(Message(member, body), body.Needed("title"), Inputs(body))),
            "submit" => ControlJson.Of(await client.Submits(Message(member, body), body.Needed("title"), Inputs(body))),
            "open" => ControlJson.List((await client.Opens()).Select(ControlJson.Of)),
            "send" => ControlJson.Of(await client.Sends(body["activity"] as JsonObject ?? throw new FormatException("activity is missing."))),
            _ => throw new KeyNotFoundException($"{deed} is nothing that a person does here."),
        };
    }

    // Without an id the newest is meant.
    private static FakeMessage Message(FakeMember member, JsonObject body)
    {
        var id = body.Text("message");
        return member.PersonalChat.Messages.LastOrDefault(message => id is null || message.Id == id)
            ?? throw new KeyNotFoundException("There is no such message.");
    }

    private static Dictionary<string, string>? Inputs(JsonObject body) =>
        (body["inputs"] as JsonObject)?.ToDictionary(input => input.Key, input => input.Value?.ToString() ?? "");

    private static JsonObject Status(HttpStatusCode? status) => new() { ["status"] = (int?)status };

    private static JsonObject Block(FakeMember member, Action act)
    {
        act();
        return ControlJson.Of(member);
    }
}
