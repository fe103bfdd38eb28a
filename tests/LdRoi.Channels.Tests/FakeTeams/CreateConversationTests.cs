using System.Text.Json.Nodes;

namespace LdRoi.Channels.Tests.TeamsItself;

public sealed class CreateConversationTests
{
    [Fact]
    public async Task Asking_twice_gives_the_same_conversation()
    {
        await using var world = await TeamsWithBot.Start();
        var first = await Create(world, Rightly(world));
        var second = await Create(world, Rightly(world));

        first.Status.ShouldBe(201);
        first.Id.ShouldBe(world.Chat.Id);
        second.Id.ShouldBe(first.Id);
        world.Chat.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_in_the_request_is_sent_each_time_and_its_id_is_not_told()
    {
        await using var world = await TeamsWithBot.Start();
        var body = Rightly(world);
        body["activity"] = Cards.Message(Cards.Plain("Hello"));
        var first = await Create(world, body);
        await Create(world, body);

        first.Json.Select(property => property.Key).ShouldBe(["id"]);
        first.Id.ShouldBe(world.Chat.Id);
        world.Chat.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_bot_need_not_name_itself()
    {
        await using var world = await TeamsWithBot.Start();
        var body = Rightly(world);
        body.Remove("bot");

        (await Create(world, body)).Status.ShouldBe(201);
    }

    public static TheoryData<string> Wrongs { get; } =
        ["group", "no tenant", "another tenant", "another bot", "nobody", "two people", "a directory id", "a stranger", "a text", "an empty activity"];

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task Asked_wrongly_it_is_bad_syntax(string wrong)
    {
        await using var world = await TeamsWithBot.Start();
        var reply = await Create(world, Wrongly(world, wrong));

        reply.Status.ShouldBe(400);
        reply.Code.ShouldBe("BadSyntax");
        world.Chat.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_without_the_app_gets_no_conversation()
    {
        await using var world = await TeamsWithBot.Start(installs: false);
        var reply = await Create(world, Rightly(world));

        reply.Status.ShouldBe(403);
        reply.Code.ShouldBe("BotNotInConversationRoster");
    }

    [Fact]
    public async Task Seven_in_a_second_pass()
    {
        await using var world = await TeamsWithBot.Start();
        for (var n = 0; n < 7; n++)
        {
            (await Create(world, Rightly(world))).Status.ShouldBe(201);
        }

        (await Create(world, Rightly(world))).Status.ShouldBe(429);

        // Sending has windows of its own.
        (await world.Sends()).Status.ShouldBe(201);
    }

    private static JsonNode Wrongly(TeamsWithBot world, string wrong)
    {
        var body = Rightly(world);
        switch (wrong)
        {
            case "group":
                body["isGroup"] = true;
                break;
            case "no tenant":
                body.Remove("tenantId");
                break;
            case "another tenant":
                body["tenantId"] = "7e000000-0000-4000-8000-00000000c002";
                break;
            case "another bot":
                body["bot"]!["id"] = "28:another";
                break;
            case "nobody":
                body["members"] = new JsonArray();
                break;
            case "two people":
                body["members"] = new JsonArray(new JsonObject { ["id"] = world.Noor.Id }, new JsonObject { ["id"] = world.Noor.Id });
                break;
            case "a directory id":
                body["members"]![0]!["id"] = world.Noor.AadObjectId;
                break;
            case "a stranger":
                body["members"]![0]!["id"] = "29:1stranger";
                break;
            case "an empty activity":
                body["activity"] = new JsonObject { ["type"] = "message" };
                break;
            default:
                return JsonValue.Create("create one, please");
        }

        return body;
    }

    private static JsonObject Rightly(TeamsWithBot world) => new()
    {
        ["isGroup"] = false,
        ["tenantId"] = world.Teams.Options.TenantId,
        ["bot"] = new JsonObject { ["id"] = world.Teams.BotId },
        ["members"] = new JsonArray(new JsonObject { ["id"] = world.Noor.Id }),
    };

    private static Task<Reply> Create(TeamsWithBot world, JsonNode body) =>
        world.Bot.Calls(HttpMethod.Post, $"{world.Teams.ServiceUrl}v3/conversations", body);
}
