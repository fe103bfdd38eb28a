using System.Net;
using System.Text.Json.Nodes;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.TeamsItself;

public sealed class CardActionTests
{
    private static readonly Dictionary<string, string> Four = new() { ["q1"] = "4" };

    [Fact]
    public async Task A_pressed_button_is_an_invoke_with_its_data_and_the_inputs()
    {
        await using var world = await TeamsWithBot.Start();
        var message = await world.Shows(Cards.Question());
        await world.Noor.Presses(message, "Save", Four);

        var invoke = world.Bot.Heard[^1];
        $"{invoke["type"]} {invoke["name"]} {invoke["replyToId"]}".ShouldBe($"invoke adaptiveCard/action {message.Id}");
        invoke["id"]!.GetValue<string>().ShouldStartWith("f:");
        ClientTests.ShouldBe(invoke["value"]!, """
            {
              "action": { "type": "Action.Execute", "title": "Save", "verb": "scan.answer", "data": { "t": "token", "q1": "4" } },
              "trigger": "manual"
            }
            """);
    }

    [Fact]
    public async Task A_card_in_the_reply_shows_on_this_client_only_and_an_update_on_all()
    {
        await using var world = await TeamsWithBot.Start();
        var message = await world.Shows(Cards.Question());
        world.Bot.AnswersInvokes(200, Cards.Type, Cards.Plain("Saved"));

        var reply = await world.Noor.Presses(message, "Save", Four);

        reply.Card!.ToJsonString().ShouldContain("Saved");
        ClientTests.Told(message).ShouldContain("Saved");
        world.Noor.OnPhone.CardOf(message)!.ToJsonString().ShouldContain("How is it?");
        world.Noor.Sightings.Select(sighting => sighting.Kind).ShouldBe([SightingKind.Sent, SightingKind.Replaced]);

        var url = PlainBot.Activities(world.Teams, world.Chat.Id, message.Id);
        (await world.Bot.Calls(HttpMethod.Put, url, Cards.Message(Cards.Plain("Closed")))).Status.ShouldBe(200);
        ClientTests.Told(message).ShouldContain("Closed");
        world.Noor.OnPhone.CardOf(message)!.ToJsonString().ShouldContain("Closed");
    }

    [Fact]
    public async Task A_notice_leaves_the_card()
    {
        await using var world = await TeamsWithBot.Start();
        var message = await world.Shows(Cards.Question());
        world.Bot.AnswersInvokes(200, "application/vnd.microsoft.activity.message", "Saved.");
        var reply = await world.Noor.Presses(message, "Save", Four);

        reply.Notice.ShouldBe("Saved.");
        reply.Wrong.ShouldBeNull();
        ClientTests.Told(message).ShouldContain("How is it?");
    }

    public static TheoryData<int, string, string?> WrongReplies { get; } = new()
    {
        { 200, "application/vnd.microsoft.adaptive.card", """{"type":"AdaptiveCard","version":"1.5","body":[]}""" },
        { 200, Cards.Type, """{"type":"AdaptiveCard","version":"1.6","body":[]}""" },
        { 200, Cards.Type, """{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5"}}""" },
        { 200, Cards.Type, null },
        { 200, "application/vnd.microsoft.activity.message", """{"text":"Saved"}""" },
        { 400, "application/vnd.microsoft.error", """{"code":"BadRequest","message":"no"}""" },
        { 500, "application/vnd.microsoft.error", """{"code":"InternalError","message":"no"}""" },
    };

    [Theory]
    [MemberData(nameof(WrongReplies))]
    public async Task A_reply_that_no_client_understands_leaves_the_card_and_says_that_something_went_wrong(int status, string type, string? value)
    {
        await using var world = await TeamsWithBot.Start();
        var message = await world.Shows(Cards.Question());
        world.Bot.AnswersInvokes(status, type, value is null ? null : JsonNode.Parse(value));
        var reply = await world.Noor.Presses(message, "Save", Four);

        reply.Wrong.ShouldNotBeNull();
        reply.Card.ShouldBeNull();
        ClientTests.Told(message).ShouldContain("How is it?");
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "<html></html>")]
    [InlineData(200, "{\"type\":\"AdaptiveCard\"}")]
    [InlineData(501, "")]
    public async Task Nor_does_it_understand_anything_but_an_invoke_response(int status, string body)
    {
        await using var world = await TeamsWithBot.Start();
        var message = await world.Shows(Cards.Question());
        world.Bot.Answers = _ => Task.FromResult((status, body));

        (await world.Noor.Presses(message, "Save", Four)).Wrong.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_old_client_submits_the_fallback_as_a_message()
    {
        await using var world = await TeamsWithBot.Start();
        var message = await world.Shows(Cards.Question());
        (await world.Noor.Submits(message, "Save", Four)).Status.ShouldBe(HttpStatusCode.OK);

        var heard = world.Bot.Heard[^1];
        heard.ContainsKey("text").ShouldBeFalse();
        $"{heard["type"]} {heard["replyToId"]} {heard["value"]!.ToJsonString()}"
            .ShouldBe($$"""message {{message.Id}} {"verb":"scan.answer","t":"token","q1":"4"}""");
    }

    [Fact]
    public async Task A_button_without_associated_inputs_sends_none_and_asks_for_none()
    {
        await using var world = await TeamsWithBot.Start();
        var message = await world.Shows(Cards.Question(isRequired: true));
        (await world.Noor.Presses(message, "Skip", Four)).Refusal.ShouldBeNull();
        world.Bot.Heard[^1]["value"]!["action"]!["data"]!.ToJsonString().ShouldBe("""{"t":"token"}""");

        await world.Noor.Submits(message, "Skip");
        world.Bot.Heard[^1]["value"]!.ToJsonString().ShouldBe("""{"verb":"scan.skip","t":"token"}""");
    }

    [Fact]
    public async Task A_desktop_leaves_out_a_choice_that_was_not_made_and_a_phone_sends_it_empty()
    {
        await using var world = await TeamsWithBot.Start();
        var message = await world.Shows(Cards.Question());
        await world.Noor.Presses(message, "Save");
        await world.Noor.OnPhone.Presses(message, "Save");

        world.Bot.Heard[^2]["value"]!["action"]!["data"]!.ToJsonString().ShouldBe("""{"t":"token"}""");
        world.Bot.Heard[^1]["value"]!["action"]!["data"]!.ToJsonString().ShouldBe("""{"t":"token","q1":""}""");
    }

    [Fact]
    public async Task What_is_not_on_the_card_can_be_neither_pressed_nor_filled_in()
    {
        await using var world = await TeamsWithBot.Start();
        var message = await world.Shows(Cards.Question());

        (await Should.ThrowAsync<InvalidOperationException>(() => world.Noor.Presses(message, "Send"))).Message.ShouldContain("Save, Skip");
        await Should.ThrowAsync<InvalidOperationException>(
            () => world.Noor.Presses(message, "Save", new Dictionary<string, string> { ["q2"] = "4" }));
        await Should.ThrowAsync<InvalidOperationException>(async () => await world.Noor.Presses(await world.Shows(Cards.Plain("Hello")), "Save"));
    }
}
