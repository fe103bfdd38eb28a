using System.Text.Json.Nodes;

namespace LdRoi.Channels.Tests.TeamsItself;

public sealed class RefreshTests
{
    [Fact]
    public async Task Opening_the_chat_asks_for_the_present_state_once_a_minute_on_each_client()
    {
        await using var world = await TeamsWithBot.Start();
        var message = await world.Shows(Refreshing(world.Noor.Id));
        world.Bot.AnswersInvokes(200, Cards.Type, Refreshing(world.Noor.Id, "Now"));

        var reply = (await world.Noor.Opens()).ShouldHaveSingleItem();
        reply.Card.ShouldNotBeNull();
        ClientTests.ShouldBe(world.Bot.Heard[^1]["value"]!, """
            { "action": { "type": "Action.Execute", "verb": "delivery.show", "data": { "t": "token" } }, "trigger": "automatic" }
            """);
        ClientTests.Told(message).ShouldContain("Now");
        world.Noor.OnPhone.CardOf(message)!.ToJsonString().ShouldContain("Then");

        (await world.Noor.Opens()).ShouldBeEmpty();
        (await world.Noor.OnPhone.Opens()).ShouldHaveSingleItem();
        world.Passes(60);
        (await world.Noor.Opens()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_card_that_does_not_name_the_person_is_let_be()
    {
        await using var world = await TeamsWithBot.Start();
        await world.Shows(Refreshing("29:1somebody"));
        await world.Shows(Cards.Plain("Hello"));

        (await world.Noor.Opens()).ShouldBeEmpty();
    }

    private static JsonObject Refreshing(string userId, string text = "Then")
    {
        var card = Cards.Plain(text);
        card["refresh"] = JsonNode.Parse($$"""
            { "action": { "type": "Action.Execute", "verb": "delivery.show", "data": { "t": "token" } }, "userIds": ["{{userId}}"] }
            """);
        return card;
    }
}
