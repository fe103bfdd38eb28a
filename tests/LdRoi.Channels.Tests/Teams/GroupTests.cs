using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.Teams;

public sealed class GroupTests
{
    [Fact]
    public async Task In_a_personal_chat_we_learn_where_to_write_and_whom_to_ask()
    {
        await using var world = await TeamsWorld.Start();
        await world.Noor.Types("help");
        await world.Host.Stop();

        var envelope = world.Product.Heard.ShouldHaveSingleItem().Envelope;
        envelope.IsPersonal.ShouldBeTrue();
        envelope.Channel.ShouldBe(ChannelKind.Teams);
        envelope.Locale.ShouldBe("nl-NL");
        envelope.At.ShouldBe(world.Clock.Now);
        envelope.ExternalUser.ShouldBe(world.Noor.AadObjectId);
        envelope.Conversation.ShouldBe(world.Chat.Id);
        envelope.Address.ShouldBe(world.Address);
        envelope.LookUp.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(ChatType.GroupChat)]
    [InlineData(ChatType.Channel)]
    public async Task Elsewhere_we_learn_who_speaks_and_never_where_to_write_or_whom_to_ask(ChatType type)
    {
        await using var world = await TeamsWorld.Start();
        var chat = type == ChatType.Channel ? world.Teams.Channel(world.Noor) : world.Teams.GroupChat(world.Noor);
        await world.Noor.Types("@LdRoi help", chat);
        var reply = await chat.Next();
        reply.Text.ShouldBe("Hello.");
        reply.CardOn(world.Noor).ShouldBeNull();

        var said = world.Product.Heard.ShouldHaveSingleItem();
        ShouldBeSaidBeforeOthers(said);
        said.Envelope.Address.ShouldBe(world.Address with { Conversation = ChatAddress.NoConversation });
        world.Chat.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reply_in_a_channel_stays_in_its_thread()
    {
        await using var world = await TeamsWorld.Start();
        var channel = world.Teams.Channel(world.Noor);
        var typed = await world.Noor.Types("@LdRoi help", channel);

        (await channel.Next()).ConversationId.ShouldBe(typed.Activity!["conversation"]!["id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("executed")]
    [InlineData("submitted")]
    [InlineData("edited")]
    public async Task Whatever_is_done_in_a_group_is_said_before_others(string name)
    {
        await using var world = await TeamsWorld.Start();
        var activity = DocumentedActivities.Of(name, world.Noor);
        activity["conversation"] = world.Noor.Activity("message", world.Teams.GroupChat(world.Noor))["conversation"]!.DeepClone();
        (await world.Noor.Sends(activity)).IsOk.ShouldBeTrue();
        await world.Host.Stop();

        ShouldBeSaidBeforeOthers(world.Product.Heard.ShouldHaveSingleItem());
    }

    [Theory]
    [InlineData("installed")]
    [InlineData("added")]
    public async Task Being_added_to_a_group_is_no_news(string name)
    {
        await using var world = await TeamsWorld.Start();
        var activity = DocumentedActivities.Of(name, world.Noor);
        activity["conversation"] = world.Noor.Activity("message", world.Teams.Channel(world.Noor))["conversation"]!.DeepClone();

        (await world.Noor.Sends(activity)).IsOk.ShouldBeTrue();
        await world.ShouldHaveKeptSilent();
    }

    [Theory]
    [InlineData("isGroup", "true")]
    [InlineData("conversationType", "\"groupChat\"")]
    [InlineData("conversationType", "\"meeting\"")]
    [InlineData("conversationType", "\"Personal\"")]
    [InlineData("id", "\"19:meeting_x@thread.v2\"")]
    public async Task One_sign_of_a_group_is_enough(string field, string value)
    {
        await using var world = await TeamsWorld.Start();
        var activity = world.Typed();
        activity["conversation"]!.AsObject().Remove("conversationType");
        activity["conversation"]![field] = System.Text.Json.Nodes.JsonNode.Parse(value);
        await world.Noor.Sends(activity);
        await world.Host.Stop();

        ShouldBeSaidBeforeOthers(world.Product.Heard.ShouldHaveSingleItem());
    }

    private static void ShouldBeSaidBeforeOthers(Interaction said)
    {
        said.Envelope.IsPersonal.ShouldBeFalse();
        said.Envelope.Address!.Conversation.ShouldBe(ChatAddress.NoConversation);
        said.Envelope.LookUp.ShouldBeNull();
    }
}
