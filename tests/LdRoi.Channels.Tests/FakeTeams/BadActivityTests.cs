using System.Text.Json.Nodes;

namespace LdRoi.Channels.Tests.TeamsItself;

public sealed class BadActivityTests
{
    public static TheoryData<string> NoMessages { get; } =
    [
        "", "null", "[]", "7", "{", "{\"type\":\"message\",\"text\":\"a\"", "{}", "{\"text\":\"hi\"}", "{\"type\":7,\"text\":\"hi\"}",
        "{\"type\":\"message\"}", "{\"type\":\"message\",\"text\":\"  \"}", "{\"type\":\"invoke\",\"text\":\"hi\"}",
        "{\"type\":\"message\",\"type\":\"message\",\"text\":\"hi\"}", "{\"type\":\"message\",\"attachments\":{}}",
        "{\"type\":\"message\",\"attachments\":[7]}", "{\"type\":\"message\",\"attachments\":[{}]}",
        "{\"type\":\"message\",\"attachments\":[{\"contentType\":\"application/vnd.microsoft.adaptive.card\",\"content\":{}}]}",
    ];

    [Theory]
    [MemberData(nameof(NoMessages))]
    public async Task What_is_no_message_is_bad_syntax(string body)
    {
        await using var world = await TeamsWithBot.Start();
        var reply = await world.Bot.Calls(HttpMethod.Post, PlainBot.Activities(world.Teams, world.Chat.Id), body);

        reply.Status.ShouldBe(400);
        reply.Code.ShouldBe("BadSyntax");
        world.Chat.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_content_type_is_not_read()
    {
        await using var world = await TeamsWithBot.Start();
        var reply = await world.Bot.Calls(
            HttpMethod.Post, PlainBot.Activities(world.Teams, world.Chat.Id), Cards.Message(Cards.Plain("Hello")), contentType: "text/plain");

        reply.Status.ShouldBe(415);
    }

    public static TheoryData<string> WrongCards { get; } =
    [
        "{}", "[]", "\"card\"", "{\"type\":\"AdaptiveCard\",\"body\":[]}", "{\"type\":\"AdaptiveCard\",\"version\":1.5}",
        "{\"type\":\"AdaptiveCard\",\"version\":\"1.6\",\"body\":[]}", "{\"type\":\"AdaptiveCard\",\"version\":\"2.0\",\"body\":[]}",
        "{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"body\":{}}",
        "{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"body\":[{\"text\":\"a\"}]}",
        "{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"body\":[{\"type\":\"TextBox\",\"text\":\"a\"}]}",
        "{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"body\":[{\"type\":\"Input.Text\"}]}",
        "{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"body\":[{\"type\":\"Input.Text\",\"id\":\"a\"},{\"type\":\"Container\",\"items\":[{\"type\":\"Input.Date\",\"id\":\"a\"}]}]}",
        "{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"body\":[],\"refresh\":{\"action\":{\"type\":\"Action.Submit\"}}}",
    ];

    [Theory]
    [MemberData(nameof(WrongCards))]
    public async Task A_card_that_no_client_shows_is_refused(string card)
    {
        await using var world = await TeamsWithBot.Start();
        var message = Cards.Message(null);
        message["attachments"]![0]!["content"] = JsonNode.Parse(card);
        var reply = await world.Sends(message);

        reply.Status.ShouldBe(400);
        reply.Code.ShouldBe("BadSyntax");
        world.Chat.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_client_knows_or_can_fall_back_from_is_taken()
    {
        await using var world = await TeamsWithBot.Start();
        var card = Cards.Of(
            JsonNode.Parse("""{"type":"Table","columns":[{"width":1}],"rows":[{"type":"TableRow","cells":[{"type":"TableCell","items":[]}]}]}""")!.AsObject(),
            JsonNode.Parse("""{"type":"RichTextBlock","inlines":["bare",{"type":"TextRun","text":"run"}]}""")!.AsObject(),
            JsonNode.Parse("""{"type":"Sparkles","fallback":"drop"}""")!.AsObject(),
            JsonNode.Parse("""{"type":"Chart.Donut","data":[{"legend":"a","value":1}],"fallback":{"type":"FactSet","facts":[]}}""")!.AsObject());

        (await world.Sends(Cards.Message(card))).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData(60, 201)]
    [InlineData(61, 400)]
    public async Task A_refresh_may_name_sixty_people(int people, int expected)
    {
        await using var world = await TeamsWithBot.Start();
        var card = Cards.Plain("Hello");
        card["refresh"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "show" },
            ["userIds"] = new JsonArray([.. Enumerable.Range(0, people).Select(n => (JsonNode)$"29:{n}")]),
        };

        (await world.Sends(Cards.Message(card))).Status.ShouldBe(expected);
    }

    [Theory]
    [InlineData(49, 'a', 201)]
    [InlineData(51, 'a', 413)]
    [InlineData(49, 'é', 201)]
    public async Task A_message_may_weigh_a_hundred_kilobytes_in_utf16(int thousands, char letter, int expected)
    {
        await using var world = await TeamsWithBot.Start();
        var body = Cards.Message(Cards.Plain(new string(letter, thousands * 1024))).ToJsonString(Readable);
        var reply = await world.Bot.Calls(HttpMethod.Post, PlainBot.Activities(world.Teams, world.Chat.Id), body);

        reply.Status.ShouldBe(expected);
        (reply.Status == 201 || reply.Code == "MessageSizeTooBig").ShouldBeTrue();
    }

    [Fact]
    public async Task An_image_inside_the_message_weighs_nothing_and_an_update_weighs_like_a_message()
    {
        await using var world = await TeamsWithBot.Start();
        var image = new JsonObject { ["type"] = "Image", ["url"] = "data:image/png;base64," + new string('A', 400_000), ["altText"] = "a chart" };
        var sent = await world.Sends(Cards.Message(Cards.Of(image)));
        sent.Status.ShouldBe(201);

        var heavy = Cards.Message(Cards.Plain(new string('a', 51 * 1024)));
        (await world.Bot.Calls(HttpMethod.Put, PlainBot.Activities(world.Teams, world.Chat.Id, sent.Id), heavy)).Status.ShouldBe(413);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
