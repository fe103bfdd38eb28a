using LdRoi.Channels.Tests.Samples;
using LdRoi.Channels.Tests.Teams;
using LdRoi.FakePlatforms.Slack;

namespace LdRoi.Channels.Tests.Slack;

/// <summary>What is typed in a modal over a card stays out of the chat.</summary>
public sealed class DialogTests
{
    private const string Button = "Write something";

    [Fact]
    public async Task A_modal_opens_over_the_card_refuses_in_place_and_closes_with_the_card_s_new_state()
    {
        await using var world = await SlackWorld.Start();
        var post = await Shown(world);
        (await world.Noor.Presses(post, Button)).Body.ShouldBeEmpty();
        var modal = await world.Noor.WaitFor(me => me.Modal);
        modal.ToJsonString().ShouldContain("earlier words");
        Pressed(world).ShouldBe((DialogCards.Open, "open"));

        var refused = await world.Noor.Submits(("words", "bad"));
        refused.Json!["errors"]!["words"]!.GetValue<string>().ShouldBe("Write something else.");
        Pressed(world).ShouldBe((DialogCards.Save, "save"));

        var closed = await world.Noor.Submits(("words", "my own words"));
        closed.Json!["response_action"]!.GetValue<string>().ShouldBe("clear");
        var after = await world.Noor.WaitFor(me => me.Posts.FirstOrDefault(seen => seen.Text == "Your words are saved."));

        after.Ts.ShouldBe(post.Ts);
        world.Noor.Modal.ShouldBeNull();
        world.Noor.Shown.ShouldHaveSingleItem().Blocks!.ToJsonString().ShouldNotContain("my own words");
    }

    [Fact]
    public async Task A_modal_that_cannot_be_opened_is_not_shown_in_the_chat_instead()
    {
        await using var world = await SlackWorld.Start();
        var post = await Shown(world);
        world.Slack.Faults.Next(FakeAnswer.Error("expired_trigger_id"), "views.open");

        var said = await (await world.Noor.Presses(post, Button)).Response!.Answered;

        (said.IsEphemeral, said.Blocks).ShouldBe((true, null));
        said.Text.ShouldContain("Something went wrong");
        world.Noor.Shown.ShouldAllBe(seen => seen.Blocks == null || !seen.Blocks.ToJsonString().Contains("earlier words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_asks_nothing_opens_no_modal_and_takes_the_card_s_place()
    {
        await using var world = await SlackWorld.Start();
        var post = await Shown(world);
        world.Product.Says(_ => ScriptedProduct.Saying("Closed"));

        (await (await world.Noor.Presses(post, Button)).Response!.Answered).Text.ShouldBe("Closed.");

        world.Noor.Modal.ShouldBeNull();
        world.Noor.Posts.ShouldHaveSingleItem().Ts.ShouldBe(post.Ts);
    }

    [Fact]
    public async Task An_answer_that_only_asks_to_choose_opens_no_modal_either()
    {
        await using var world = await SlackWorld.Start();
        var post = await Shown(world);
        world.Product.Says(_ => DialogCards.Choosing);

        (await (await world.Noor.Presses(post, Button)).Response!.Answered).Text.ShouldBe("Choose one first.");

        world.Noor.Modal.ShouldBeNull();
    }

    private static async Task<FakePost> Shown(SlackWorld world)
    {
        world.Product.Says(DialogCards.Answer);
        (await world.Channel.Send(world.Address, DialogCards.Asking, CancellationToken.None)).ShouldBeOfType<SendOutcome.Sent>();
        return world.Noor.Posts[^1];
    }

    private static (string, string?) Pressed(SlackWorld world)
    {
        var press = world.Product.Heard.OfType<Interaction.Pressed>().Last();
        return (press.Verb, press.Token);
    }
}
