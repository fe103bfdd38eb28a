using System.Text.Json.Nodes;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.Teams;

public sealed class BadActionTests
{
    public static TheoryData<string, string> Wrong { get; } = new()
    {
        { "null", "{}" },
        { "7", "{}" },
        { "[\"scan.answer\"]", "{}" },
        { "\"\"", "{}" },
        { $"\"{new string('x', 201)}\"", "{}" },
        { "\"scan.answer\"", "null" },
        { "\"scan.answer\"", "\"text\"" },
        { "\"scan.answer\"", "[]" },
        { "\"scan.answer\"", "{\"q1\":[\"4\"]}" },
        { "\"scan.answer\"", "{\"q1\":{\"a\":\"4\"}}" },
        { "\"scan.answer\"", $"{{\"q1\":\"{new string('x', 4_001)}\"}}" },
        { "\"scan.answer\"", $"{{\"{new string('q', 201)}\":\"4\"}}" },
        { "\"scan.answer\"", $"{{{string.Join(',', Enumerable.Range(0, 51).Select(n => $"\"q{n}\":\"1\""))}}}" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task An_action_that_no_card_of_ours_could_send_is_malformed_and_nobody_is_asked(string verb, string data)
    {
        await using var world = await TeamsWorld.Start();
        var reply = await world.Noor.Sends(Executed(world, JsonNode.Parse(verb), JsonNode.Parse(data)));

        reply.IsOk.ShouldBeTrue();
        JsonNode.Parse(reply.Body)!["statusCode"]!.GetValue<int>().ShouldBe(400);
        JsonNode.Parse(reply.Body)!["type"]!.GetValue<string>().ShouldBe("application/vnd.microsoft.error");
        await world.ShouldHaveKeptSilent();
    }

    [Fact]
    public async Task What_a_client_refreshes_by_itself_is_never_an_answer()
    {
        await using var world = await TeamsWorld.Start();
        var activity = world.Noor.Activity("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["value"] = DocumentedActivities.Executed("scan.answer", new JsonObject { ["t"] = "token" }, trigger: "automatic");

        JsonNode.Parse((await world.Noor.Sends(activity)).Body)!["statusCode"]!.GetValue<int>().ShouldBe(400);
        await world.ShouldHaveKeptSilent();
    }

    [Fact]
    public async Task What_was_filled_in_arrives_as_text_whatever_client_sent_it()
    {
        await using var world = await TeamsWorld.Start();
        var data = JsonNode.Parse("""{"t":"token","q1":4,"q2":true,"q3":null,"q4":" a\nb ","msteams":{"type":"x"}}""");
        (await world.Noor.Sends(Executed(world, "scan.answer", data))).IsOk.ShouldBeTrue();

        var pressed = world.Product.Heard.ShouldHaveSingleItem().ShouldBeOfType<Interaction.Pressed>();
        pressed.Verb.ShouldBe("scan.answer");
        pressed.Token.ShouldBe("token");
        pressed.Inputs.OrderBy(input => input.Key).Select(input => $"{input.Key}={input.Value}").ShouldBe(["q1=4", "q2=true", "q3=", "q4= a\nb "]);
    }

    [Fact]
    public async Task A_token_that_is_no_text_is_no_token()
    {
        await using var world = await TeamsWorld.Start();
        await world.Noor.Sends(Executed(world, "scan.answer", new JsonObject { ["t"] = 7 }));

        world.Product.Heard.ShouldHaveSingleItem().ShouldBeOfType<Interaction.Pressed>().Token.ShouldBeNull();
    }

    private static JsonObject Executed(TeamsWorld world, JsonNode? verb, JsonNode? data)
    {
        var activity = world.Noor.Activity("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["value"] = DocumentedActivities.Executed(verb, data);
        return activity;
    }
}
