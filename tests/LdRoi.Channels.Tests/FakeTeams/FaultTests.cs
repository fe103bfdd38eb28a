using System.Text.Json.Nodes;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.TeamsItself;

public sealed class FaultTests
{
    public static TheoryData<string> Documented { get; } = [.. DocumentedErrors.All.Keys];

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task A_documented_error_is_given_as_scripted_and_once(string name)
    {
        await using var world = await TeamsWithBot.Start();
        var scripted = DocumentedErrors.All[name];
        var fault = world.Teams.Faults.Next(scripted, ConnectorOperation.Send);
        var reply = await world.Sends();

        reply.Status.ShouldBe(scripted.Status);
        reply.Body.ShouldBe(scripted.Body ?? "");
        reply.RetryAfter.ShouldBe(scripted.RetryAfter is { } wait ? TimeSpan.FromSeconds(wait) : null);
        fault.Hits.ShouldBe(1);
        world.Chat.Messages.ShouldBeEmpty();
        (await world.Sends()).Status.ShouldBe(201);
    }

    [Fact]
    public async Task The_nested_shape_has_json_inside_a_string()
    {
        await using var world = await TeamsWithBot.Start();
        world.Teams.Faults.Next(Answer.SubCode(403, "MessageWritesBlocked"));
        var error = (await world.Sends()).Json;

        error["errorCode"]!.GetValue<int>().ShouldBe(209);
        JsonNode.Parse(error["message"]!.GetValue<string>())!["subCode"]!.GetValue<string>().ShouldBe("MessageWritesBlocked");
    }

    [Fact]
    public async Task A_fault_can_be_for_one_operation_in_one_chat_after_so_many_calls()
    {
        await using var world = await TeamsWithBot.Start();
        var daan = world.Teams.AddMember("Daan Bos", "daan@example.org");
        await daan.Installs();
        world.Teams.Faults.Next(Answer.Empty(503), ConnectorOperation.Send, daan.PersonalChat, times: 2, after: 1);

        (await world.Sends()).Status.ShouldBe(201);
        var statuses = new List<int>();
        for (var n = 0; n < 4; n++)
        {
            statuses.Add((await world.Bot.Sends(world.Teams, daan.PersonalChat)).Status);
        }

        statuses.ShouldBe([201, 503, 503, 201]);
    }

    [Fact]
    public async Task Every_third_call_can_fail_until_the_faults_are_cleared()
    {
        await using var world = await TeamsWithBot.Start();
        world.Teams.Faults.Every(3, Answer.Throttled(1), ConnectorOperation.Send);
        var statuses = new List<int>();
        for (var n = 0; n < 6; n++)
        {
            statuses.Add((await world.Sends()).Status);
        }

        statuses.ShouldBe([201, 201, 429, 201, 201, 429]);
        world.Teams.Faults.Clear();
        (await world.Sends()).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_connection_can_drop_before_or_after_the_message_arrived(bool isDelivered)
    {
        await using var world = await TeamsWithBot.Start();
        var drop = new Answer.Drop();
        world.Teams.Faults.Next(isDelivered ? new Answer.Delivered(drop) : drop, ConnectorOperation.Send);

        await Should.ThrowAsync<HttpRequestException>(() => world.Sends());
        world.Chat.Messages.Count.ShouldBe(isDelivered ? 1 : 0);
        (await world.Sends()).Status.ShouldBe(201);
    }

    [Fact]
    public async Task A_message_can_arrive_although_the_answer_is_an_error()
    {
        await using var world = await TeamsWithBot.Start();
        world.Teams.Faults.Next(new Answer.Delivered(Answer.Html(500)), ConnectorOperation.Send);

        (await world.Sends()).Status.ShouldBe(500);
        world.Chat.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task No_answer_may_come_until_it_is_released()
    {
        await using var world = await TeamsWithBot.Start();
        var hold = world.Teams.Faults.Next(new Answer.Delivered(new Answer.Hold()), ConnectorOperation.Send);
        var sending = world.Sends();
        await hold.Reached;
        await world.Chat.Next();
        sending.IsCompleted.ShouldBeFalse();

        hold.Release();
        (await sending).Status.ShouldBe(201);
        world.Chat.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_redirect_leads_to_where_the_script_says()
    {
        await using var world = await TeamsWithBot.Start();
        world.Teams.Faults.Next(Answer.Redirect("http://169.254.169.254/latest/meta-data"));
        var reply = await world.Sends();

        reply.Status.ShouldBe(302);
        reply.Headers.Location!.Host.ShouldBe("169.254.169.254");
    }

    public static TheoryData<string> Broken { get; } =
        ["{\"id\":", "\"1767\"", "{\"id\":{\"a\":[]}}", "{}", "", "deep", "huge"];

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_good_status_can_come_with_a_broken_body(string broken)
    {
        var body = broken switch
        {
            "deep" => new string('[', 100_000),
            "huge" => "{\"id\":\"" + new string('7', 2_000_000) + "\"}",
            _ => broken,
        };
        await using var world = await TeamsWithBot.Start();
        world.Teams.Faults.Next(new Answer.Delivered(Answer.Json(201, body)));
        var reply = await world.Sends();

        reply.Status.ShouldBe(201);
        reply.Body.ShouldBe(body);
    }

    [Theory]
    [InlineData("aadObjectId", "5a1d0b7e-0000-4000-8000-00000000ffff")]
    [InlineData("tenantId", "7e000000-0000-4000-8000-00000000c002")]
    [InlineData("email", "somebody.else@example.org")]
    public async Task The_member_look_up_can_lie(string field, string lie)
    {
        await using var world = await TeamsWithBot.Start();
        world.Teams.Faults.Next(new Answer.Changed(member => member[field] = lie), ConnectorOperation.GetMember);
        var url = $"{world.Teams.ServiceUrl}v3/conversations/{Uri.EscapeDataString(world.Chat.Id)}/members/{Uri.EscapeDataString(world.Noor.Id)}";

        (await world.Bot.Calls(HttpMethod.Get, url, (string?)null)).Json[field]!.GetValue<string>().ShouldBe(lie);
        (await world.Bot.Calls(HttpMethod.Get, url, (string?)null)).Json[field]!.GetValue<string>().ShouldNotBe(lie);
    }
}
