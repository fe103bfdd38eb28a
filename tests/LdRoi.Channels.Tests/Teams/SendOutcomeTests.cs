using System.Text;
using LdRoi.Channels.Teams;
using LdRoi.Channels.Tests.Simulator;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.Teams;

public sealed class SendOutcomeTests
{
    public static TheoryData<string> Documented { get; } = [.. DocumentedErrors.All.Keys];

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task A_documented_error_is_the_outcome_of_the_table_and_nobody_has_the_card(string name)
    {
        await using var world = await TeamsWorld.Start();
        var fault = world.Teams.Faults.Next(DocumentedErrors.All[name], ConnectorOperation.Send);

        ShouldBe(await world.Channel.SendInTurn(world.Address, ScriptedProduct.Question()), name, world.Clock);
        fault.Hits.ShouldBe(1);
        world.Teams.Log.Count(ConnectorOperation.Send).ShouldBe(1);
        world.Chat.Messages.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task It_is_the_same_outcome_for_an_update_and_the_card_stays(string name)
    {
        await using var world = await TeamsWorld.Start();
        var question = await world.Asks();
        world.Teams.Faults.Next(DocumentedErrors.All[name], ConnectorOperation.Update);

        ShouldBe(await world.Channel.Update(world.Address, question.Id, ScriptedProduct.Saying("Closed"), default), name, world.Clock);
        world.Teams.Log.Requests.Count.ShouldBe(2);
        question.History.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(405)]
    [InlineData(409)]
    [InlineData(410)]
    [InlineData(415)]
    [InlineData(422)]
    [InlineData(304)]
    public async Task A_status_that_the_table_does_not_know_is_a_failure(int status)
    {
        await using var world = await TeamsWorld.Start();
        world.Teams.Faults.Next(Answer.Empty(status), ConnectorOperation.Send);

        (await world.Channel.SendInTurn(world.Address, ScriptedProduct.Question())).ShouldBe(new SendOutcome.Failed(FailureKind.Unknown));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3_600, 3_600)]
    [InlineData(1_000_000_000, 3_600)]
    [InlineData(-7, 5)]
    public async Task A_wait_is_believed_from_a_second_up_to_an_hour(int seconds, int believed)
    {
        await using var world = await TeamsWorld.Start();
        world.Teams.Faults.Next(Answer.Throttled(seconds), ConnectorOperation.Send);

        (await world.Channel.SendInTurn(world.Address, ScriptedProduct.Question())).ShouldBe(Throttled(world.Clock, believed) with { IsOfPlace = true });
    }

    [Fact]
    public async Task Two_who_collided_in_different_chats_wait_for_different_times_between_one_and_three_seconds()
    {
        await using var world = await TeamsWorld.Start();
        var daan = world.Add("Daan Bos", "daan@example.org");
        world.Teams.Faults.Next(Answer.Error(412, "PreconditionFailed"), ConnectorOperation.Send, times: 2);
        var addresses = new[] { world.Address, world.Address with { ExternalUser = daan.Id, Conversation = daan.PersonalChat.Id } };
        var waits = new List<TimeSpan>();
        foreach (var address in addresses)
        {
            var outcome = await world.Channel.SendInTurn(address, ScriptedProduct.Question());
            waits.Add(outcome.ShouldBeOfType<SendOutcome.Throttled>().RetryAt - world.Clock.Now);
        }

        waits.ShouldAllBe(wait => wait >= TimeSpan.FromSeconds(1) && wait <= TimeSpan.FromSeconds(3));
        waits[0].ShouldNotBe(waits[1]);
    }

    /// <summary>The table itself: nothing that is documented is left to a guess, and each row is one that is documented.</summary>
    [Fact]
    public void Every_documented_error_has_its_row_and_every_row_is_documented()
    {
        var documented = DocumentedErrors.All.Select(error => (Status: error.Value.Status, Code: ConnectorError.CodeOf(Encoding.UTF8.GetBytes(error.Value.Body ?? "")))).Distinct();
        var trouble = documented.ToDictionary(error => error, error => ConnectorErrors.Of(error.Status, error.Code));
        trouble.Values.ShouldNotContain(ConnectorTrouble.Unknown);
        ConnectorErrors.All.Keys.Where(row => row.Code is not null).Where(row => !trouble.ContainsKey((row.Status, row.Code))).ShouldBeEmpty();
        ConnectorErrors.All.Keys.Select(row => row.Status).Distinct().Except(trouble.Keys.Select(error => error.Status)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tenant_that_switched_the_bot_off_rests_as_a_whole_and_another_does_not()
    {
        await using var world = await TeamsWorld.Start();
        world.Teams.Faults.Next(Answer.Error(403, "BotDisabledByAdmin"), ConnectorOperation.Send);
        var until = Throttled(world.Clock, 3_600);
        (await world.Channel.SendInTurn(world.Address, ScriptedProduct.Question())).ShouldBe(until);
        (await world.Channel.SendInTurn(world.Address with { Conversation = "a:another" }, ScriptedProduct.Question())).ShouldBe(until);
        world.Teams.Log.Count(ConnectorOperation.Send).ShouldBe(1);
        (await world.Channel.SendInTurn(world.Address with { Tenant = "7e000000-0000-4000-8000-00000000c009" }, ScriptedProduct.Question()))
            .ShouldBeOfType<SendOutcome.Sent>();
        world.Clock.Now += TimeSpan.FromHours(1);
        await world.Asks();
        world.Host.Log.All.Where(line => line.Contains("BotDisabledByAdmin", StringComparison.Ordinal)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(1_800, 60)]
    public async Task What_is_too_much_for_the_tenant_is_not_tried_with_everybody_else_and_nobody_is_silent_for_long(int told, int seconds)
    {
        await using var world = await TeamsWorld.Start();
        var daan = world.Add("Daan Bos", "daan@example.org");
        var other = world.Address with { ExternalUser = daan.Id, Conversation = daan.PersonalChat.Id };
        world.Teams.Faults.Next(Answer.Throttled(told), ConnectorOperation.Send);
        (await world.Channel.SendInTurn(world.Address, ScriptedProduct.Question())).ShouldBe(Throttled(world.Clock, told) with { IsOfPlace = true });

        (await world.Channel.SendInTurn(other, ScriptedProduct.Question())).ShouldBe(Throttled(world.Clock, seconds));
        world.Teams.Log.Count(ConnectorOperation.Send).ShouldBe(1);

        world.Clock.Now += TimeSpan.FromSeconds(seconds);
        (await world.Channel.SendInTurn(other, ScriptedProduct.Question())).ShouldBeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task While_the_connector_is_out_not_everybody_is_tried()
    {
        await using var world = await TeamsWorld.Start();
        world.Teams.Faults.Next(Answer.Html(502), ConnectorOperation.Send, times: 5);
        for (var people = 0; people < 5; people++)
        {
            (await world.Channel.SendInTurn(world.Address, ScriptedProduct.Question())).ShouldBeOfType<SendOutcome.Ambiguous>();
        }

        (await world.Channel.SendInTurn(world.Address, ScriptedProduct.Question())).ShouldBe(Throttled(world.Clock, 60));
        world.Teams.Log.Count(ConnectorOperation.Send).ShouldBe(5);
        world.Clock.Now += TimeSpan.FromMinutes(1);
        (await world.Channel.SendInTurn(world.Address, ScriptedProduct.Question())).ShouldBeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task A_chat_that_is_busy_is_no_news_about_the_others()
    {
        await using var world = await TeamsWorld.Start();
        world.Teams.Faults.Next(Answer.Error(412, "PreconditionFailed"), ConnectorOperation.Send);
        (await world.Channel.SendInTurn(world.Address, ScriptedProduct.Question())).ShouldBeOfType<SendOutcome.Throttled>();

        (await world.Channel.SendInTurn(world.Address, ScriptedProduct.Question())).ShouldBeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task Who_is_served_elsewhere_by_now_is_written_to_there_and_the_new_address_is_told()
    {
        await using var world = await TeamsWorld.Start();
        var old = world.Address;
        world.Teams.MovesTo("emea");
        (await world.Channel.SendInTurn(old, ScriptedProduct.Question())).ShouldBe(new SendOutcome.Refused(RefusalReason.Forbidden));

        // Somebody else of the tenant is heard from: then it is known where the tenant is served.
        await world.Add("Daan Bos", "daan@example.org").Types("help");
        (await world.Channel.SendInTurn(old, ScriptedProduct.Question())).ShouldBeOfType<SendOutcome.Sent>().NewAddress.ShouldBe(world.Address);
        world.Address.ShouldNotBe(old);
    }

    private static void ShouldBe(SendOutcome outcome, string name, HandClock clock)
    {
        if (name.StartsWith("412", StringComparison.Ordinal))
        {
            outcome.ShouldBeOfType<SendOutcome.Throttled>();
        }
        else
        {
            outcome.ShouldBe(InTheTable(name, clock), name);
        }
    }

    private static SendOutcome InTheTable(string name, HandClock clock) => name.Replace(", nested", "", StringComparison.Ordinal) switch
    {
        "403 ConversationBlockedByUser" or "403 MessageWritesBlocked" => new SendOutcome.Refused(RefusalReason.Blocked),
        "403 BotNotInConversationRoster" or "403 ForbiddenOperationException" => new SendOutcome.Refused(RefusalReason.NotInstalled),

        // The whole tenant rests: no person is told of as refused.
        "403 BotDisabledByAdmin" => Throttled(clock, 3_600),
        "429 Throttled, with a wait" => Throttled(clock, 3) with { IsOfPlace = true },
        var other => other[..3] switch
        {
            "400" => new SendOutcome.Failed(FailureKind.Malformed),
            "401" => Throttled(clock, 300),
            "403" => new SendOutcome.Refused(RefusalReason.Forbidden),
            "404" => new SendOutcome.Refused(RefusalReason.NotFound),
            "413" => new SendOutcome.Failed(FailureKind.TooLarge),
            "429" => Throttled(clock, 5) with { IsOfPlace = true },
            var unknown => new SendOutcome.Ambiguous(unknown),
        },
    };

    private static SendOutcome.Throttled Throttled(HandClock clock, int seconds) => new(clock.Now.AddSeconds(seconds));
}
