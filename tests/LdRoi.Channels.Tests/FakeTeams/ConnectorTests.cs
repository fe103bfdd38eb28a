using System.Text.Json.Nodes;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.TeamsItself;

public sealed class ConnectorTests
{
    [Fact]
    public async Task What_is_sent_arrives_and_can_be_changed_and_taken_back()
    {
        await using var world = await TeamsWithBot.Start();
        var sent = await world.Sends(Cards.Message(Cards.Plain("first")));
        sent.Status.ShouldBe(201);
        var message = await world.Chat.Next();
        message.Id.ShouldBe(sent.Id);
        message.Summary.ShouldBe("A card");
        message.SentAt.ShouldBe(world.Clock.Now);

        world.Passes(10);
        var one = PlainBot.Activities(world.Teams, world.Chat.Id, message.Id);
        var changed = await world.Bot.Calls(HttpMethod.Put, one, Cards.Message(Cards.Plain("second")));
        changed.Status.ShouldBe(200);
        changed.Id.ShouldBe(message.Id);
        message.Card!.ToJsonString().ShouldContain("second");
        message.History.Select(version => FirstText(version.Activity)).ShouldBe(["first", "second"]);

        var taken = await world.Bot.Calls(HttpMethod.Delete, one);
        taken.Status.ShouldBe(200);
        taken.Body.ShouldBeEmpty();
        world.Chat.Messages.ShouldBeEmpty();
        world.Noor.Sightings.Select(sighting => (sighting.Kind, (sighting.At - message.SentAt).TotalSeconds))
            .ShouldBe([(SightingKind.Sent, 0), (SightingKind.Updated, 10), (SightingKind.Deleted, 10)]);

        (await world.Bot.Calls(HttpMethod.Put, one, Cards.Message(Cards.Plain("third")))).Status.ShouldBe(404);
        (await world.Bot.Calls(HttpMethod.Delete, one)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_reply_in_a_personal_chat_is_a_message_like_any_other()
    {
        await using var world = await TeamsWithBot.Start();
        var typed = await world.Noor.Types("help");
        var url = PlainBot.Activities(world.Teams, world.Chat.Id, typed.ActivityId);

        (await world.Bot.Calls(HttpMethod.Post, url, Cards.Message(Cards.Plain("Help")))).Status.ShouldBe(201);
        (await world.Chat.Next()).Card!.ToJsonString().ShouldContain("Help");
    }

    [Fact]
    public async Task A_bot_that_types_is_seen_typing_and_says_nothing()
    {
        await using var world = await TeamsWithBot.Start();
        (await world.Sends(new JsonObject { ["type"] = "typing" })).Status.ShouldBe(201);

        world.Chat.TypingSigns.ShouldBe(1);
        world.Chat.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_conversation_that_does_not_exist_is_not_found()
    {
        await using var world = await TeamsWithBot.Start();
        var reply = await world.Bot.Calls(HttpMethod.Post, PlainBot.Activities(world.Teams, "a:1nobody"), Cards.Message(Cards.Plain("Hello")));

        reply.Status.ShouldBe(404);
        reply.Code.ShouldBe("ConversationNotFound");
    }

    [Fact]
    public async Task Without_the_app_a_person_cannot_be_reached()
    {
        await using var world = await TeamsWithBot.Start(installs: false);
        (await world.Sends()).Code.ShouldBe("BotNotInConversationRoster");
        await world.Noor.Installs();
        (await world.Sends()).Status.ShouldBe(201);
        await world.Noor.Uninstalls();
        var gone = await world.Sends();
        gone.Status.ShouldBe(403);
        gone.Code.ShouldBe("BotNotInConversationRoster");
    }

    [Fact]
    public async Task After_an_uninstall_the_connector_may_still_take_what_nobody_sees()
    {
        await using var world = await TeamsWithBot.Start();
        await world.Noor.Uninstalls();
        world.Teams.TakesMessagesAfterUninstall = true;

        (await world.Sends()).Status.ShouldBe(201);
        world.Chat.Messages.ShouldBeEmpty();
        world.Noor.Sightings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_who_blocked_the_bot_is_not_reached_until_they_unblock()
    {
        await using var world = await TeamsWithBot.Start();
        world.Noor.Blocks();
        var refused = await world.Sends();
        refused.Status.ShouldBe(403);
        refused.Code.ShouldBe("ConversationBlockedByUser");

        world.Noor.Blocks(Answer.SubCode(403, "MessageWritesBlocked"));
        (await world.Sends()).Json["errorCode"]!.GetValue<int>().ShouldBe(209);

        world.Noor.Unblocks();
        (await world.Sends()).Status.ShouldBe(201);
    }

    [Fact]
    public async Task An_administrator_can_switch_the_bot_off_for_everybody()
    {
        await using var world = await TeamsWithBot.Start();
        world.Teams.IsDisabledByAdmin = true;
        var refused = await world.Sends();

        refused.Status.ShouldBe(403);
        refused.Code.ShouldBe("BotDisabledByAdmin");
    }

    [Fact]
    public async Task After_a_move_the_old_region_refuses_and_activities_name_the_new_one()
    {
        await using var world = await TeamsWithBot.Start();
        var old = PlainBot.Activities(world.Teams, world.Chat.Id);
        world.Teams.MovesTo("emea");

        (await world.Bot.Calls(HttpMethod.Post, old, Cards.Message(Cards.Plain("Hello")))).Status.ShouldBe(403);
        (await world.Sends()).Status.ShouldBe(201);
        await world.Noor.Types("help");
        world.Bot.Heard[^1]["serviceUrl"]!.GetValue<string>().ShouldEndWith("/emea/");
    }

    private static string FirstText(JsonObject activity) => activity["attachments"]![0]!["content"]!["body"]![0]!["text"]!.GetValue<string>();
}
