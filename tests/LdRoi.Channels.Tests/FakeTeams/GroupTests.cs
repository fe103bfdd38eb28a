using System.Text.Json.Nodes;

namespace LdRoi.Channels.Tests.TeamsItself;

public sealed class GroupTests
{
    [Fact]
    public async Task In_a_group_the_bot_hears_only_what_mentions_it()
    {
        await using var world = await TeamsWithBot.Start();
        var daan = world.Teams.AddMember("Daan Bos", "daan@example.org");
        var group = world.Teams.GroupChat(world.Noor, daan);
        var before = world.Bot.Heard.Count;

        (await world.Noor.Types("help", group)).WasSent.ShouldBeFalse();
        world.Bot.Heard.Count.ShouldBe(before);

        (await daan.Types("@LdRoi report team", group)).IsOk.ShouldBeTrue();
        var heard = world.Bot.Heard[^1];
        heard["text"]!.GetValue<string>().ShouldBe("<at>LdRoi</at> report team");
        ClientTests.ShouldBe(heard["entities"]![0]!, $$"""
            { "type": "mention", "mentioned": { "id": "{{world.Teams.BotId}}", "name": "LdRoi" }, "text": "<at>LdRoi</at>" }
            """);
        ClientTests.ShouldBe(heard["conversation"]!, $$"""
            { "conversationType": "groupChat", "id": "{{group.Id}}", "tenantId": "{{world.Teams.Options.TenantId}}", "isGroup": true }
            """);
        heard["attachments"]![0]!["contentType"]!.GetValue<string>().ShouldBe("text/html");
    }

    [Fact]
    public async Task What_the_bot_says_in_a_group_everybody_there_sees()
    {
        await using var world = await TeamsWithBot.Start();
        var daan = world.Teams.AddMember("Daan Bos", "daan@example.org");
        var eva = world.Teams.AddMember("Eva Mol", "eva@example.org");
        await world.Bot.Sends(world.Teams, world.Teams.GroupChat(world.Noor, daan));

        world.Noor.Sightings.ShouldHaveSingleItem();
        daan.Sightings.ShouldHaveSingleItem();
        eva.Sightings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bot_that_is_added_to_a_team_hears_of_it_in_the_channel()
    {
        await using var world = await TeamsWithBot.Start();
        var channel = world.Teams.Channel(world.Noor);
        await world.Noor.Installs(channel);

        foreach (var heard in world.Bot.Heard.TakeLast(2))
        {
            $"{heard["conversation"]!["conversationType"]} {heard["conversation"]!["id"]}".ShouldBe($"channel {channel.Id}");
        }

        world.Bot.Heard[^1]["channelData"]!["eventType"]!.GetValue<string>().ShouldBe("teamMemberAdded");
        await world.Noor.Uninstalls(channel);
        (await world.Bot.Sends(world.Teams, channel)).Code.ShouldBe("BotNotInConversationRoster");
    }

    [Fact]
    public async Task In_a_channel_a_conversation_is_a_thread_with_an_id_of_its_own()
    {
        await using var world = await TeamsWithBot.Start();
        var channel = world.Teams.Channel(world.Noor);
        var typed = await world.Noor.Types("@LdRoi help", channel);
        var thread = world.Bot.Heard[^1]["conversation"]!["id"]!.GetValue<string>();
        thread.ShouldBe($"{channel.Id};messageid={typed.ActivityId}");
        channel.Id.ShouldEndWith("@thread.tacv2");

        var hello = new JsonObject { ["type"] = "message", ["text"] = "Hello" };
        (await world.Bot.Calls(HttpMethod.Post, PlainBot.Activities(world.Teams, thread), hello)).Status.ShouldBe(201);
        var reply = await channel.Next();
        reply.ConversationId.ShouldBe(thread);
        await world.Noor.Types("@LdRoi more", channel, replyTo: reply);
        world.Bot.Heard[^1]["conversation"]!["id"]!.GetValue<string>().ShouldBe(thread);

        var unknown = await world.Bot.Calls(HttpMethod.Post, PlainBot.Activities(world.Teams, $"{channel.Id};messageid=1"), hello);
        unknown.Status.ShouldBe(404);
    }
}
