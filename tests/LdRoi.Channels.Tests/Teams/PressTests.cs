using LdRoi.Channels.Cards;
using LdRoi.Channels.Teams;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.Teams;

public sealed class PressTests
{
    private static readonly Dictionary<string, string> Filled = new() { ["q1"] = "Fine" };

    [Fact]
    public async Task A_press_replaces_the_card_where_it_was_pressed_at_once_and_on_the_other_devices_by_an_edit()
    {
        await using var world = await TeamsWorld.Start();
        var question = await world.Asks();
        var reply = await world.Noor.Presses(question, "Save", Filled);

        reply.Wrong.ShouldBeNull();
        reply.Card!["fallbackText"]!.GetValue<string>().ShouldBe("Hello.");
        await world.Host.Stop();
        question.History.Count.ShouldBe(2);
        world.Noor.OnPhone.CardOf(question)!["fallbackText"]!.GetValue<string>().ShouldBe("Hello.");
        world.Chat.Messages.ShouldHaveSingleItem();
        var pressed = world.Product.Heard.ShouldHaveSingleItem().ShouldBeOfType<Interaction.Pressed>();
        pressed.Verb.ShouldBe("scan.answer");
        pressed.Token.ShouldBe("token");
        pressed.Inputs.ShouldHaveSingleItem().ShouldBe(new("q1", "Fine"));
    }

    [Fact]
    public async Task A_card_that_still_asks_something_is_not_edited_under_the_hands_of_whoever_fills_it_in()
    {
        await using var world = await TeamsWorld.Start();
        var question = await world.Asks();
        world.Product.Says(_ => ScriptedProduct.Question());
        (await world.Noor.Presses(question, "Save", Filled)).Wrong.ShouldBeNull();
        await world.Host.Stop();

        question.History.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_edit_of_a_press_is_left_when_the_same_card_was_pressed_again()
    {
        await using var world = await TeamsWorld.Start();
        var (before, question) = (await world.Asks(), await world.Asks());
        var held = world.Teams.Faults.Next(new Answer.Hold(), ConnectorOperation.Update);
        await Press(world, before);
        await Press(world, question);
        world.Product.Says(_ => ScriptedProduct.Question());
        (await Press(world, question)).IsOk.ShouldBeTrue();
        held.Release();
        await world.Host.Stop();

        question.History.Count.ShouldBe(1, "the later press asks on, and the earlier one would have wiped that out");
    }

    [Fact]
    public async Task Of_two_presses_that_wait_for_an_edit_on_its_way_the_later_one_stands()
    {
        await using var world = await TeamsWorld.Start();
        var question = await world.Asks();
        var held = world.Teams.Faults.Next(new Answer.Hold(), ConnectorOperation.Update);
        await Press(world, question);
        await world.Host.Waits.Reached(TeamsConstants.SendTime, 1);
        var first = Press(world, question);
        await world.Host.Waits.Reached(TeamsConstants.EditTime, 1);
        world.Product.Says(_ => ScriptedProduct.Question());
        var second = Press(world, question);
        await world.Host.Waits.Reached(TeamsConstants.EditTime, 2);
        held.Release();
        await Task.WhenAll(first, second);
        await world.Host.Stop();

        question.History.Count.ShouldBe(2, "the edit that was on its way, and none of the press that was overtaken");
    }

    [Fact]
    public async Task A_press_waits_a_moment_for_the_edit_that_is_on_its_way_so_that_it_cannot_arrive_later()
    {
        await using var world = await TeamsWorld.Start();
        var question = await world.Asks();
        var held = world.Teams.Faults.Next(new Answer.Hold(), ConnectorOperation.Update);
        await Press(world, question);
        await world.Host.Waits.Reached(TeamsConstants.SendTime, 1);
        var again = Press(world, question);
        await world.Host.Waits.Reached(TeamsConstants.EditTime, 1);
        again.IsCompleted.ShouldBeFalse();

        world.Host.Waits.Pass(TeamsConstants.EditTime);
        (await again).IsOk.ShouldBeTrue("nobody waits for long");
        held.Release();
    }

    [Theory]
    [InlineData("1767225600999")]
    [InlineData("..")]
    [InlineData(null)]
    public async Task An_edit_of_a_message_that_is_not_there_is_left_and_nothing_is_posted_in_its_place(string? gone)
    {
        await using var world = await TeamsWorld.Start();
        var pressed = DocumentedActivities.Of("executed", world.Noor);
        pressed["replyToId"] = gone;
        (await world.Noor.Sends(pressed)).Body.ShouldContain("Hello");
        await world.Host.Stop();

        world.Chat.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_many_press_at_once_some_cards_are_left_to_be_pressed_and_everybody_has_their_answer()
    {
        await using var world = await TeamsWorld.Start();
        world.Host.Waits.StandsStill = true;
        for (var card = 0; card < 30; card++)
        {
            var pressed = DocumentedActivities.Of("executed", world.Noor);
            pressed["replyToId"] = $"card-{card}";
            (await world.Noor.Sends(pressed)).Body.ShouldContain("Hello");
        }

        await world.Host.Stop();
        world.Teams.Log.Count(ConnectorOperation.Update).ShouldBe(9, "one, and what a second holds");
    }

    [Fact]
    public async Task A_press_may_come_again_and_is_answered_again()
    {
        await using var world = await TeamsWorld.Start();
        var pressed = DocumentedActivities.Of("executed", world.Noor);

        (await world.Noor.Sends(pressed)).Body.ShouldContain("Hello");
        (await world.Noor.Sends(pressed)).Body.ShouldContain("Hello");
    }

    [Fact]
    public async Task An_old_client_that_submits_gets_its_card_updated()
    {
        await using var world = await TeamsWorld.Start();
        var question = await world.Asks();
        (await world.Noor.Submits(question, "Save", Filled)).IsOk.ShouldBeTrue();
        await world.Host.Stop();

        question.History.Count.ShouldBe(2);
        question.Summary.ShouldBe("Hello.");
        world.Chat.Messages.ShouldHaveSingleItem();
        world.Product.Heard.ShouldHaveSingleItem().ShouldBeOfType<Interaction.Pressed>().Inputs["q1"].ShouldBe("Fine");
    }

    [Theory]
    [InlineData("1767225600999")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_old_client_whose_card_is_gone_gets_a_new_one(string? gone)
    {
        await using var world = await TeamsWorld.Start();
        var activity = DocumentedActivities.Of("submitted", world.Noor);
        activity["replyToId"] = gone;
        (await world.Noor.Sends(activity)).IsOk.ShouldBeTrue();

        (await world.Chat.Next()).Summary.ShouldBe("Hello.");
    }

    [Fact]
    public async Task A_card_whose_fate_is_unknown_is_not_sent_anew()
    {
        await using var world = await TeamsWorld.Start();
        var question = await world.Asks();
        world.Teams.Faults.Next(new Answer.Delivered(Answer.Empty(500)), ConnectorOperation.Update);
        world.Host.Waits.Pass(TimeSpan.FromSeconds(5));
        await world.Noor.Submits(question, "Save", Filled);
        await world.Host.Stop();

        world.Chat.Messages.ShouldHaveSingleItem().Summary.ShouldBe("Hello.");
    }

    [Fact]
    public async Task A_press_without_an_answer_is_malformed_and_the_card_stays()
    {
        await using var world = await TeamsWorld.Start();
        world.Product.Says(_ => null);
        var question = await world.Asks();

        (await world.Noor.Presses(question, "Save", Filled)).StatusCode.ShouldBe(400);
        world.Noor.CardOf(question)!["fallbackText"]!.GetValue<string>().ShouldBe("A question waits.");
    }

    [Fact]
    public async Task Fifty_presses_at_once_are_all_answered()
    {
        await using var world = await TeamsWorld.Start();
        var replies = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => world.Noor.Sends(DocumentedActivities.Of("executed", world.Noor))));

        replies.ShouldAllBe(reply => reply.Body.Contains("Hello", StringComparison.Ordinal));
        world.Product.Heard.Count.ShouldBe(50);
    }

    /// <summary>Also when the client shows another card by now.</summary>
    private static Task<TeamsReceipt> Press(TeamsWorld world, FakeMessage card)
    {
        var pressed = DocumentedActivities.Of("executed", world.Noor);
        pressed["replyToId"] = card.Id;
        return world.Noor.Sends(pressed);
    }
}
