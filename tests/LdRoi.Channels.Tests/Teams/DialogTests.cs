using System.Net;
using System.Text.Json.Nodes;
using LdRoi.Channels.Tests.Samples;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.Teams;

/// <summary>What is typed in a dialog stays out of the chat.</summary>
public sealed class DialogTests
{
    private const string Button = "Write something";

    [Fact]
    public async Task A_dialog_opens_refuses_in_place_and_closes_with_a_word_and_the_card_s_new_state_everywhere()
    {
        await using var world = await TeamsWorld.Start();
        var message = await Shown(world);

        var dialog = await world.Noor.OpensDialog(message, Button);

        (dialog.Wrong, dialog.Title).ShouldBe((null, "Write something"));
        dialog.Card!.ToJsonString().ShouldContain("earlier words");
        dialog.Card["body"]!.AsArray().Count.ShouldBe(2, "the title stands above the dialog already");
        Pressed(world).ShouldBe((DialogCards.Open, "open", ""));

        var refused = await world.Noor.Submits(dialog, "Save", new Dictionary<string, string> { ["words"] = "bad" });
        refused.Card!.ToJsonString().ShouldContain("Write something else.");
        Pressed(world).ShouldBe((DialogCards.Save, "save", "words=bad"));

        var closed = await world.Noor.Submits(refused, "Save", new Dictionary<string, string> { ["words"] = "my own words" });
        (closed.Card, closed.Notice).ShouldBe((null, "Your words are saved."));
        await world.Chat.WaitFor(seen => seen.Id == message.Id && seen.History.Count == 2);

        message.Summary.ShouldBe("Your words are saved.");
        world.Noor.OnPhone.CardOf(message)!.ToJsonString().ShouldContain("Your words are saved");
        world.Chat.Messages.ShouldHaveSingleItem();
        message.History.ShouldAllBe(state => !state.ToString()!.Contains("my own words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_asks_nothing_opens_no_dialog_and_takes_the_card_s_place()
    {
        await using var world = await TeamsWorld.Start();
        var message = await Shown(world);
        world.Product.Says(_ => ScriptedProduct.Saying("Closed"));

        (await world.Noor.OpensDialog(message, Button)).Notice.ShouldBe("Closed.");

        await world.Chat.WaitFor(seen => seen.Id == message.Id && seen.Summary == "Closed.");
    }

    [Fact]
    public async Task What_was_chosen_on_the_card_opens_the_dialog_with_it_and_an_answer_that_only_asks_to_choose_stays_in_the_chat()
    {
        await using var world = await TeamsWorld.Start();
        world.Product.Says(said => said is Interaction.Pressed { Inputs: { Count: > 0 } } ? DialogCards.Dialog() : DialogCards.Choosing);
        var sent = (await world.Channel.Send(world.Address, DialogCards.Choosing, default)).ShouldBeOfType<SendOutcome.Sent>();
        var message = await world.Chat.WaitFor(seen => seen.Id == sent.MessageId);

        (await world.Noor.OpensDialog(message, Button)).Notice.ShouldBe("Choose one first.");
        await world.Chat.WaitFor(seen => seen.Id == message.Id && seen.History.Count == 2);

        (await world.Noor.OpensDialog(message, Button, new Dictionary<string, string> { ["one"] = "b" })).Title.ShouldBe("Write something");
        Pressed(world).ShouldBe((DialogCards.Open, "open", "one=b"));
    }

    [Fact]
    public async Task When_the_product_breaks_the_dialog_says_that_something_went_wrong_and_the_card_stays()
    {
        await using var world = await TeamsWorld.Start();
        var message = await Shown(world);
        var dialog = await world.Noor.OpensDialog(message, Button);
        world.Product.Says(_ => throw new InvalidOperationException("secret"));

        var broken = await world.Noor.Submits(dialog, "Save", new Dictionary<string, string> { ["words"] = "x" });

        broken.Wrong.ShouldBe("HTTP 500");
        broken.Receipt.Body.ShouldBeEmpty();
        message.History.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":"x"}""")]
    [InlineData("""{"data":{"verb":7,"t":"t"}}""")]
    [InlineData("""{"data":{"verb":"note.save","words":["x"]}}""")]
    public async Task What_no_dialog_of_ours_could_send_is_malformed_and_nobody_is_asked(string value)
    {
        await using var world = await TeamsWorld.Start();
        var invoke = world.Noor.Activity("invoke");
        (invoke["name"], invoke["value"]) = ("task/submit", JsonNode.Parse(value));

        (await world.Posts(invoke)).ShouldBe(HttpStatusCode.BadRequest);
        await world.ShouldHaveKeptSilent();
    }

    [Theory]
    [InlineData("""{"t":"save","verb":"note.save","words":"x","of":".."}""")]
    [InlineData("""{"t":"save","verb":"note.save","words":"x","of":7}""")]
    [InlineData("""{"t":"save","verb":"note.save","words":"x"}""")]
    public async Task A_dialog_that_forgot_its_card_gets_the_answer_below_the_chat(string data)
    {
        await using var world = await TeamsWorld.Start();
        world.Product.Says(DialogCards.Answer);
        var invoke = world.Noor.Activity("invoke");
        (invoke["name"], invoke["value"]) = ("task/submit", new JsonObject { ["data"] = JsonNode.Parse(data) });
        (await world.Noor.Sends(invoke)).IsOk.ShouldBeTrue();

        (await world.Chat.Next()).Summary.ShouldBe("Your words are saved.");
    }

    [Fact]
    public async Task A_client_without_dialogs_is_told_so_and_nothing_is_typed_into_the_chat()
    {
        await using var world = await TeamsWorld.Start();
        var message = await Shown(world);
        var asMessage = world.Noor.Activity("message");
        (asMessage["replyToId"], asMessage["value"]) = (message.Id, JsonNode.Parse("""{"verb":"note.open","t":"open","msteams":{"type":"task/fetch"}}"""));
        (await world.Noor.Sends(asMessage)).IsOk.ShouldBeTrue();

        (await world.Chat.WaitFor(seen => seen.Id != message.Id)).Text.ShouldBe("Hiervoor opent een venster, en deze app kent dat niet. Open Teams op je computer of telefoon.");
        message.History.Count.ShouldBe(1);
        world.Product.Heard.ShouldBeEmpty();
    }

    private static async Task<FakeMessage> Shown(TeamsWorld world)
    {
        world.Product.Says(DialogCards.Answer);
        var sent = (await world.Channel.Send(world.Address, DialogCards.Asking, CancellationToken.None)).ShouldBeOfType<SendOutcome.Sent>();
        return await world.Chat.WaitFor(message => message.Id == sent.MessageId);
    }

    private static (string, string?, string) Pressed(TeamsWorld world)
    {
        var press = world.Product.Heard[^1].ShouldBeOfType<Interaction.Pressed>();
        return (press.Verb, press.Token, string.Join(';', press.Inputs.Select(input => $"{input.Key}={input.Value}")));
    }
}
