using System.Net;
using System.Text.Json.Nodes;

namespace LdRoi.Channels.Tests.TeamsItself;

public sealed class ClientTests
{
    [Fact]
    public async Task A_typed_message_looks_as_Teams_sends_it()
    {
        await using var world = await TeamsWithBot.Start();
        (await world.Noor.Types("help")).Status.ShouldBe(HttpStatusCode.OK);

        var id = world.Clock.Now.ToUnixTimeMilliseconds();
        var sent = world.Bot.Heard[^1];
        var expected = $$"""
            {
              "type": "message", "id": "{{id}}", "timestamp": "2026-05-12T06:55:00.000Z",
              "localTimestamp": "2026-05-12T08:55:00.000+02:00", "localTimezone": "Europe/Amsterdam", "locale": "nl-NL",
              "channelId": "msteams", "serviceUrl": "{{world.Teams.Root}}amer/",
              "from": { "id": "{{world.Noor.Id}}", "name": "Noor Visser", "aadObjectId": "{{world.Noor.AadObjectId}}" },
              "recipient": { "id": "28:0f0e0d0c-0000-4000-8000-00000000b001", "name": "LdRoi" },
              "conversation": { "conversationType": "personal", "id": "{{world.Chat.Id}}", "tenantId": "7e000000-0000-4000-8000-00000000c001" },
              "channelData": { "tenant": { "id": "7e000000-0000-4000-8000-00000000c001" } },
              "entities": [ { "type": "clientInfo", "locale": "nl-NL", "country": "NL", "platform": "Windows", "timezone": "Europe/Amsterdam" } ],
              "textFormat": "plain", "text": "help"
            }
            """;
        JsonNode.DeepEquals(sent, JsonNode.Parse(expected)).ShouldBeTrue(sent.ToJsonString());
        world.Noor.Id.ShouldStartWith("29:");
        world.Chat.Id.ShouldStartWith("a:");
    }

    [Fact]
    public async Task A_pressed_button_is_an_invoke_with_data_and_inputs_and_its_card_shows_on_this_client_only()
    {
        await using var world = await TeamsWithBot.Start();
        var message = await world.Shows(Cards.Question());
        world.Bot.AnswersInvokes(200, Cards.Type, Cards.Plain("Saved"));

        var reply = await world.Noor.Presses(message, "Save", new Dictionary<string, string> { ["q1"] = "4" });

        var invoke = world.Bot.Heard[^1];
        invoke["type"]!.GetValue<string>().ShouldBe("invoke");
        invoke["name"]!.GetValue<string>().ShouldBe("adaptiveCard/action");
        invoke["id"]!.GetValue<string>().ShouldStartWith("f:");
        invoke["replyToId"]!.GetValue<string>().ShouldBe(message.Id);
        invoke["value"]!["trigger"]!.GetValue<string>().ShouldBe("manual");
        invoke["value"]!["action"]!["verb"]!.GetValue<string>().ShouldBe("scan.answer");
        invoke["value"]!["action"]!["data"]!.ToJsonString().ShouldBe("""{"t":"token","q1":"4"}""");
        reply.Card!.ToJsonString().ShouldContain("Saved");
        message.Card!.ToJsonString().ShouldContain("Saved");
        world.Noor.OnPhone.CardOf(message)!.ToJsonString().ShouldContain("How is it?");

        (await world.Bot.Calls(HttpMethod.Put, PlainBot.Activities(world.Teams, world.Chat.Id, message.Id), Cards.Message(Cards.Plain("Closed"))))
            .Status.ShouldBe(200);
        message.Card!.ToJsonString().ShouldContain("Closed");
        world.Noor.OnPhone.CardOf(message)!.ToJsonString().ShouldContain("Closed");
    }
}
