using System.Net;
using System.Net.Sockets;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.Teams;

public sealed class SendFaultTests
{
    [Fact]
    public async Task A_card_that_arrives_is_there_once_under_the_name_that_we_keep()
    {
        await using var world = await TeamsWorld.Start();
        var question = await world.Asks();

        world.Chat.Messages.ShouldHaveSingleItem().ShouldBe(question);
        question.Summary.ShouldBe("A question waits.");
        question.Card!["fallbackText"]!.GetValue<string>().ShouldBe("A question waits.");
        question.Text.ShouldBeNull();
    }

    public static TheoryData<string, string> Broken { get; } = new()
    {
        { "", "" },
        { "{\"id\":", "" },
        { "\"1767\"", "" },
        { "{\"id\":7}", "" },
        { "{\"id\":\"..\"}", "" },
        { "{\"id\":\"a\\nb\"}", "" },
        { "{\"id\":\"1767\",\"id\":\"1768\"}", "" },
        { "<html>", "" },
        { "deep", "" },
        { "huge", "" },
        { "{\"id\":\"1767\",\"more\":[]}", "1767" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_good_status_is_a_card_that_arrived_whatever_the_body_says(string body, string id)
    {
        await using var world = await TeamsWorld.Start();
        var said = body switch
        {
            "deep" => new string('[', 100_000),
            "huge" => "{\"id\":\"" + new string('7', 2_000_000) + "\"}",
            _ => body,
        };
        world.Teams.Faults.Next(new Answer.Delivered(Answer.Json(201, said)), ConnectorOperation.Send);

        (await world.Channel.Send(world.Address, ScriptedProduct.Question(), default)).ShouldBe(new SendOutcome.Sent(id));
        world.Chat.Messages.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(403, "huge")]
    [InlineData(403, "<html>")]
    [InlineData(403, "{\"error\":")]
    [InlineData(403, "{\"error\":\"ConversationBlockedByUser\"}")]
    [InlineData(403, "{\"error\":{\"code\":[\"ConversationBlockedByUser\"]}}")]
    [InlineData(403, "{\"message\":\"{\\\"subCode\\\":7}\"}")]
    [InlineData(403, "{\"message\":\"not json\"}")]
    public async Task A_refusal_that_cannot_be_read_is_still_a_refusal(int status, string body)
    {
        await using var world = await TeamsWorld.Start();
        world.Teams.Faults.Next(Answer.Json(status, body == "huge" ? new string('x', 2_000_000) : body), ConnectorOperation.Send);

        (await world.Channel.Send(world.Address, ScriptedProduct.Question(), default)).ShouldBe(new SendOutcome.Refused(RefusalReason.Forbidden));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_drops_leaves_it_open_and_is_not_tried_again(bool isDelivered)
    {
        await using var world = await TeamsWorld.Start();
        await world.Asks();
        var drop = new Answer.Drop();
        world.Teams.Faults.Next(isDelivered ? new Answer.Delivered(drop) : drop, ConnectorOperation.Send);

        (await world.Channel.Send(world.Address, ScriptedProduct.Saying("Second"), default)).ShouldBe(new SendOutcome.Ambiguous("connection"));
        world.Teams.Log.Count(ConnectorOperation.Send).ShouldBe(2);
        world.Chat.Messages.Count(message => message.Summary == "Second.").ShouldBe(isDelivered ? 1 : 0);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(408)]
    public async Task A_card_that_arrived_although_the_answer_is_an_error_is_there_once(int status)
    {
        await using var world = await TeamsWorld.Start();
        world.Teams.Faults.Next(new Answer.Delivered(Answer.Html(status)), ConnectorOperation.Send);

        (await world.Channel.Send(world.Address, ScriptedProduct.Question(), default)).ShouldBe(new SendOutcome.Ambiguous($"{status}"));
        world.Chat.Messages.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_never_answers_leaves_it_open(bool isDelivered)
    {
        await using var world = await TeamsWorld.Start();
        var hold = new Answer.Hold();
        var held = world.Teams.Faults.Next(isDelivered ? new Answer.Delivered(hold) : hold, ConnectorOperation.Send);
        var sending = world.Channel.Send(world.Address, ScriptedProduct.Question(), default);
        await held.Reached;
        world.Host.Waits.Pass(TimeSpan.FromSeconds(30));

        (await sending).ShouldBe(new SendOutcome.Ambiguous("timeout"));
        world.Chat.Messages.Count.ShouldBe(isDelivered ? 1 : 0);
    }

    [Fact]
    public async Task Who_calls_it_off_gets_no_outcome()
    {
        await using var world = await TeamsWorld.Start();
        using var given = new CancellationTokenSource();
        var held = world.Teams.Faults.Next(new Answer.Hold(), ConnectorOperation.Send);
        var sending = world.Channel.Send(world.Address, ScriptedProduct.Question(), given.Token);
        await held.Reached;
        await given.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        using var bait = new TcpListener(IPAddress.Loopback, 0);
        bait.Start();
        await using var world = await TeamsWorld.Start();
        var elsewhere = $"http://127.0.0.1:{((IPEndPoint)bait.LocalEndpoint).Port}/v3/conversations";
        world.Teams.Faults.Next(new Answer.Reply(status, Location: elsewhere), times: 3);

        (await world.Channel.Send(world.Address, ScriptedProduct.Question(), default)).ShouldBe(new SendOutcome.Failed(FailureKind.Unknown));
        (await world.Channel.Update(world.Address, "1", ScriptedProduct.Question(), default)).ShouldBe(new SendOutcome.Failed(FailureKind.Unknown));
        bait.Pending().ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a\nb")]
    public async Task A_card_without_a_name_cannot_be_updated(string messageId)
    {
        await using var world = await TeamsWorld.Start();

        (await world.Channel.Update(world.Address, messageId, ScriptedProduct.Question(), default)).ShouldBe(new SendOutcome.Refused(RefusalReason.NotFound));
        world.Teams.Log.Requests.ShouldBeEmpty();
    }
}
