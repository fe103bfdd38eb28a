using System.Text.Json.Nodes;

namespace LdRoi.Channels.Tests.TeamsItself;

public sealed class ControlTests
{
    [Fact]
    public async Task A_script_can_play_a_person_from_install_to_answer()
    {
        await using var world = await TeamsWithBot.Start();
        var eva = await Asks(world, HttpMethod.Post, "members", """{"name":"Eva Mol","email":"eva@example.org"}""");
        eva["id"]!.GetValue<string>().ShouldStartWith("29:");
        (await Asks(world, HttpMethod.Post, "members/eva@example.org/install"))["status"]!.GetValue<int>().ShouldBe(200);
        (await Asks(world, HttpMethod.Post, "members/eva@example.org/type", """{"text":"help"}"""))["status"]!.GetValue<int>().ShouldBe(200);
        world.Bot.Heard[^1]["text"]!.GetValue<string>().ShouldBe("help");

        var url = PlainBot.Activities(world.Teams, eva["conversation"]!.GetValue<string>());
        (await world.Bot.Calls(HttpMethod.Post, url, Cards.Message(Cards.Question(isRequired: true)))).Status.ShouldBe(201);
        var message = (await Asks(world, HttpMethod.Get, "members/eva@example.org/messages")).AsArray().ShouldHaveSingleItem()!;
        message["card"]!["type"]!.GetValue<string>().ShouldBe("AdaptiveCard");

        (await Asks(world, HttpMethod.Post, "members/eva@example.org/press", """{"title":"Save"}"""))["refusal"]!.GetValue<string>()
            .ShouldBe("How is it?: Choose one.");
        world.Bot.AnswersInvokes(200, Cards.Type, Cards.Plain("Saved"));
        var pressed = await Asks(world, HttpMethod.Post, "members/eva@example.org/press", """{"title":"Save","inputs":{"q1":"4"}}""");
        pressed["card"]!.ToJsonString().ShouldContain("Saved");

        (await Asks(world, HttpMethod.Get, "members/eva@example.org/messages?on=phone"))[0]!["card"]!.ToJsonString().ShouldContain("How is it?");
        (await Asks(world, HttpMethod.Get, $"members/eva@example.org/messages?after={message["id"]}")).AsArray().ShouldBeEmpty();
        (await Asks(world, HttpMethod.Get, "members/eva@example.org/sightings")).AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_script_can_disturb_and_count()
    {
        await using var world = await TeamsWithBot.Start();
        await Asks(world, HttpMethod.Post, "faults", """
            {"on":"send","member":"noor@example.org","times":2,"answer":{"kind":"delivered","then":{"kind":"drop"}}}
            """);
        await Should.ThrowAsync<HttpRequestException>(() => world.Sends());
        await Asks(world, HttpMethod.Delete, "faults");
        (await world.Sends()).Status.ShouldBe(201);
        world.Passes(2);
        (await world.Sends()).Status.ShouldBe(201);
        await Asks(world, HttpMethod.Post, "faults", """{"answer":{"kind":"403 MessageWritesBlocked, nested"}}""");
        (await world.Sends()).Status.ShouldBe(403);

        ClientTests.ShouldBe(await Asks(world, HttpMethod.Get, "statistics"), """
            {
              "requests": 4, "operations": { "Send 201": 2, "Send 403": 1, "Send dropped": 1 }, "sends": 2,
              "firstSend": "2026-05-12T06:55:00.000Z", "lastSend": "2026-05-12T06:55:02.000Z",
              "sendsPerSecond": 0.5, "busiestSecond": 1, "messages": 3
            }
            """);
    }

    [Fact]
    public async Task Everybody_can_install_at_once_and_the_bot_and_the_region_can_move()
    {
        await using var world = await TeamsWithBot.Start();
        for (var n = 0; n < 20; n++)
        {
            world.Teams.AddMember($"Member {n}", $"m{n}@example.org");
        }

        ClientTests.ShouldBe(await Asks(world, HttpMethod.Post, "installs"), """{"installed":20,"failed":0}""");
        (await Asks(world, HttpMethod.Post, "region", """{"prefix":"emea"}"""))["serviceUrl"]!.GetValue<string>().ShouldEndWith("/emea/");
        (await Asks(world, HttpMethod.Post, "bot", """{"url":"http://127.0.0.1:9/"}"""))["bot"]!.GetValue<string>().ShouldBe("http://127.0.0.1:9/");
    }

    [Theory]
    [InlineData("members/nobody@example.org/type", """{"text":"hi"}""", 404)]
    [InlineData("members/noor@example.org/sing", "{}", 404)]
    [InlineData("members/noor@example.org/type", "{}", 409)]
    [InlineData("members/noor@example.org/type", "{", 400)]
    [InlineData("members/noor@example.org/press", """{"title":"Save"}""", 404)]
    [InlineData("members", """{"name":"Noor","email":"noor@example.org"}""", 409)]
    [InlineData("faults", """{"answer":{"kind":"earthquake"}}""", 409)]
    public async Task What_cannot_be_done_is_said_in_a_sentence(string path, string body, int status)
    {
        await using var world = await TeamsWithBot.Start();
        var reply = await world.Bot.Calls(HttpMethod.Post, $"{world.Teams.Root}control/{path}", body);

        reply.Status.ShouldBe(status);
        reply.Json["detail"]!.GetValue<string>().Length.ShouldBeGreaterThan(10);
    }

    private static async Task<JsonNode> Asks(TeamsWithBot world, HttpMethod method, string path, string? body = null)
    {
        var reply = await world.Bot.Calls(method, $"{world.Teams.Root}control/{path}", body);
        reply.Status.ShouldBe(200, reply.Body);
        return JsonNode.Parse(reply.Body)!;
    }
}
