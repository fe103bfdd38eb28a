using System.Net;
using System.Text.Json.Nodes;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.TeamsItself;

public sealed class ClientTests
{
    [Fact]
    public async Task A_typed_message_looks_as_Teams_sends_it()
    {
        await using var world = await TeamsWithBot.Start();
        (await world.Noor.Types("help")).Status.ShouldBe(HttpStatusCode.OK);

        var id = world.Clock.Now.ToUnixTimeMilliseconds();
        ShouldBe(world.Bot.Heard[^1], $$"""
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
            """);
        world.Noor.Id.ShouldStartWith("29:");
        world.Chat.Id.ShouldStartWith("a:");
    }

    [Fact]
    public async Task An_install_is_told_twice_and_an_upgrade_or_removal_once()
    {
        await using var world = await TeamsWithBot.Start(installs: false);
        (await world.Noor.Installs()).ShouldBe(HttpStatusCode.OK);
        await world.Noor.Upgrades();
        await world.Noor.Uninstalls();

        world.Bot.Heard.Select(activity => $"{activity["type"]} {activity["action"]}").ShouldBe(
            ["installationUpdate add", "conversationUpdate ", "installationUpdate add-upgrade", "installationUpdate remove"]);
        world.Bot.Heard[0]["channelData"]!["source"]!["name"]!.GetValue<string>().ShouldBe("message");
        world.Bot.Heard[1]["membersAdded"]!.ToJsonString().ShouldBe($$"""[{"id":"{{world.Teams.BotId}}"}]""");
        world.Bot.Heard.ShouldAllBe(activity => activity["id"]!.GetValue<string>().StartsWith("f:"));
    }

    [Fact]
    public async Task Without_the_app_nothing_can_be_typed_to_it()
    {
        await using var world = await TeamsWithBot.Start(installs: false);

        await Should.ThrowAsync<InvalidOperationException>(() => world.Noor.Types("help"));
    }

    [Fact]
    public async Task A_phone_tells_that_it_is_a_phone_and_a_person_may_come_without_a_directory_id()
    {
        await using var world = await TeamsWithBot.Start();
        world.Noor.AadObjectId = null;
        await world.Noor.OnPhone.Types("help");

        world.Bot.Heard[^1]["entities"]![0]!["platform"]!.GetValue<string>().ShouldBe("iOS");
        world.Bot.Heard[^1]["from"]!.AsObject().ContainsKey("aadObjectId").ShouldBeFalse();
    }

    [Fact]
    public async Task An_edited_message_keeps_its_id_and_a_deleted_one_has_no_text()
    {
        await using var world = await TeamsWithBot.Start();
        var typed = await world.Noor.Types("hlep");
        await world.Noor.Edits(typed, "help");
        await world.Noor.Deletes(typed);

        var (edited, deleted) = (world.Bot.Heard[^2], world.Bot.Heard[^1]);
        edited["id"]!.GetValue<string>().ShouldBe(typed.ActivityId);
        $"{edited["type"]} {edited["channelData"]!["eventType"]} {edited["text"]}".ShouldBe("messageUpdate editMessage help");
        $"{deleted["type"]} {deleted["channelData"]!["eventType"]} {deleted["text"]}".ShouldBe("messageDelete softDeleteMessage ");
    }

    [Fact]
    public async Task Reactions_read_receipts_and_typing_are_told_too()
    {
        await using var world = await TeamsWithBot.Start();
        var message = await world.Shows(Cards.Plain("Hello"));
        await world.Noor.Reacts(message, "heart");
        await world.Noor.Reads(message);
        await world.Noor.IsTyping();

        var heard = world.Bot.Heard;
        $"{heard[^3]["type"]} {heard[^3]["replyToId"]} {heard[^3]["reactionsAdded"]![0]!["type"]}".ShouldBe($"messageReaction {message.Id} heart");
        $"{heard[^2]["type"]} {heard[^2]["name"]} {heard[^2]["value"]!["lastReadMessageId"]}"
            .ShouldBe($"event application/vnd.microsoft.readReceipt {message.Id}");
        heard[^1]["type"]!.GetValue<string>().ShouldBe("typing");
    }

    [Fact]
    public async Task A_message_can_be_waited_for_before_it_comes()
    {
        await using var world = await TeamsWithBot.Start();
        var next = world.Chat.Next();
        var closed = world.Chat.WaitFor(message => message.Text == "second");
        await world.Sends(new JsonObject { ["type"] = "message", ["text"] = "first" });
        (await next).Text.ShouldBe("first");
        closed.IsCompleted.ShouldBeFalse();

        var url = PlainBot.Activities(world.Teams, world.Chat.Id, (await next).Id);
        await world.Bot.Calls(HttpMethod.Put, url, new JsonObject { ["type"] = "message", ["text"] = "second" });
        (await closed).ShouldBe(await next);
    }

    [Fact]
    public async Task Anything_can_be_sent_to_the_bot()
    {
        await using var world = await TeamsWithBot.Start();
        var activity = world.Noor.Activity("somethingNew");
        activity["channelId"] = "webchat";
        (await world.Noor.Sends(activity)).IsOk.ShouldBeTrue();
        ShouldBe(world.Bot.Heard[^1], activity.ToJsonString());

        // The plain bot cannot read this, and says so with a 500.
        (await world.Noor.SendsRaw([0xC3, 0x28])).Status.ShouldBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task A_bot_that_is_not_there_gives_no_status()
    {
        await using var world = await TeamsWithBot.Start();
        world.Teams.Bot = new Uri("http://127.0.0.1:9/api/messages");
        var receipt = await world.Noor.Types("help");

        receipt.WasSent.ShouldBeTrue();
        receipt.Status.ShouldBeNull();
    }

    internal static void ShouldBe(JsonNode actual, string expected) =>
        JsonNode.DeepEquals(actual, JsonNode.Parse(expected)).ShouldBeTrue(actual.ToJsonString());

    internal static string Told(FakeMessage message) => message.Card!.ToJsonString();
}
