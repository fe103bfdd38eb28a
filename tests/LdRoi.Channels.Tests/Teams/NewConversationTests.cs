using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.Teams;

public sealed class NewConversationTests
{
    private static readonly SendOutcome NotFound = new SendOutcome.Refused(RefusalReason.NotFound);

    [Fact]
    public async Task A_conversation_that_is_gone_is_asked_for_anew_and_the_card_sent_there_once()
    {
        await using var world = await TeamsWorld.Start();
        var outcome = (await SendToTheOldOne(world)).ShouldBeOfType<SendOutcome.Sent>();

        outcome.NewAddress.ShouldBe(world.Address);
        outcome.MessageId.ShouldBe(world.Chat.Messages.ShouldHaveSingleItem().Id);
        world.Teams.Log.Count(ConnectorOperation.CreateConversation).ShouldBe(1);
        world.Teams.Log.Count(ConnectorOperation.Send).ShouldBe(2);
    }

    [Fact]
    public async Task The_same_conversation_again_is_not_tried_again()
    {
        await using var world = await TeamsWorld.Start();
        world.Teams.Faults.Next(Answer.Error(404, "ConversationNotFound"), ConnectorOperation.Send);

        (await world.Channel.Send(world.Address, ScriptedProduct.Question(), default)).ShouldBe(NotFound);
        world.Teams.Log.Count(ConnectorOperation.Send).ShouldBe(1);
    }

    [Fact]
    public async Task A_new_conversation_that_is_gone_too_is_the_end_of_it()
    {
        await using var world = await TeamsWorld.Start();
        world.Teams.Faults.Next(Answer.Empty(404), ConnectorOperation.Send, world.Chat);

        (await SendToTheOldOne(world)).ShouldBe(NotFound);
        world.Teams.Log.Requests.Count.ShouldBe(3);
    }

    public static TheoryData<string> Documented { get; } = [.. DocumentedErrors.All.Keys];

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task When_no_conversation_is_given_nothing_is_in_doubt_and_what_passes_by_itself_is_no_refusal(string name)
    {
        await using var world = await TeamsWorld.Start();
        world.Teams.Faults.Next(DocumentedErrors.All[name], ConnectorOperation.CreateConversation);
        var outcome = await SendToTheOldOne(world);

        switch (name[..3])
        {
            case "404":
                outcome.ShouldBe(NotFound);
                break;
            case "400" or "413":
                outcome.ShouldBeOfType<SendOutcome.Failed>("our mistake is no news about the person");
                break;
            case "403" when !name.Contains("BotDisabledByAdmin", StringComparison.Ordinal):
                outcome.ShouldBeOfType<SendOutcome.Refused>().Reason.ShouldNotBe(RefusalReason.NotFound);
                break;
            default:
                outcome.ShouldBeOfType<SendOutcome.Throttled>().RetryAt.ShouldBeGreaterThan(world.Clock.Now);
                break;
        }

        world.Chat.Messages.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"id\":7}")]
    [InlineData("{\"id\":\"..\"}")]
    [InlineData("{\"id\":\"\"}")]
    [InlineData("<html>")]
    public async Task A_conversation_without_a_usable_name_is_none(string body)
    {
        await using var world = await TeamsWorld.Start();
        world.Teams.Faults.Next(Answer.Json(201, body), ConnectorOperation.CreateConversation);

        (await SendToTheOldOne(world)).ShouldBe(NotFound);
        world.Teams.Log.Count(ConnectorOperation.Send).ShouldBe(1);
    }

    [Fact]
    public async Task What_happens_in_the_new_conversation_is_the_outcome()
    {
        await using var world = await TeamsWorld.Start();
        world.Teams.Faults.Next(new Answer.Delivered(Answer.Empty(502)), ConnectorOperation.Send, world.Chat);

        (await SendToTheOldOne(world)).ShouldBe(new SendOutcome.Ambiguous("502"));
        world.Chat.Messages.ShouldHaveSingleItem();
    }

    private static Task<SendOutcome> SendToTheOldOne(TeamsWorld world) =>
        world.Channel.Send(world.Address with { Conversation = "a:1gone" }, ScriptedProduct.Question(), default);
}
