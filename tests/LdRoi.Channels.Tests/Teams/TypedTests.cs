using System.Net;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Tests.Teams;

public sealed class TypedTests
{
    [Fact]
    public async Task What_was_typed_is_acknowledged_before_it_is_answered()
    {
        await using var world = await TeamsWorld.Start();
        var thinks = new TaskCompletionSource<Card?>();
        world.Product.Script = (_, _) => thinks.Task;

        (await world.Noor.Types("help")).IsOk.ShouldBeTrue();
        world.Chat.Messages.ShouldBeEmpty();
        thinks.SetResult(ScriptedProduct.Saying("Here I am"));
        (await world.Chat.Next()).Summary.ShouldBe("Here I am.");
    }

    [Fact]
    public async Task Replies_come_in_the_order_of_what_was_typed()
    {
        await using var world = await TeamsWorld.Start();
        var thinks = new TaskCompletionSource();
        world.Product.Script = async (said, _) =>
        {
            await thinks.Task;
            return ScriptedProduct.Saying(((Interaction.Typed)said).Text);
        };
        for (var n = 0; n < 6; n++)
        {
            (await world.Noor.Types($"{n}")).IsOk.ShouldBeTrue();
        }

        thinks.SetResult();
        await world.Host.Stop();
        world.Chat.Messages.Select(message => message.Summary).ShouldBe(["0.", "1.", "2.", "3.", "4.", "5."]);
    }

    [Fact]
    public async Task Somebody_who_is_thought_about_for_long_holds_up_nobody_else()
    {
        await using var world = await TeamsWorld.Start();
        var daan = world.Add("Daan Bos", "daan@example.org");
        var thinks = new TaskCompletionSource<Card?>();
        world.Product.Script = (said, _) =>
            said.Envelope.ExternalUser == world.Noor.AadObjectId ? thinks.Task : Task.FromResult<Card?>(ScriptedProduct.Saying("Hello Daan"));
        await world.Noor.Types("help");
        await daan.Types("help");

        (await daan.PersonalChat.Next()).Summary.ShouldBe("Hello Daan.");
        thinks.SetResult(ScriptedProduct.Saying("Hello Noor"));
        (await world.Chat.Next()).Summary.ShouldBe("Hello Noor.");
    }

    [Fact]
    public async Task What_teams_sends_again_is_answered_once()
    {
        await using var world = await TeamsWorld.Start();
        var activity = world.Typed();
        for (var n = 0; n < 3; n++)
        {
            (await world.Posts(activity)).ShouldBe(HttpStatusCode.OK);
        }

        await world.Host.Stop();
        world.Product.Heard.ShouldHaveSingleItem();
        world.Chat.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_could_not_be_taken_on_is_not_taken_for_answered_when_it_comes_again()
    {
        await using var world = await TeamsWorld.Start();
        var activity = world.Typed();
        await world.Host.Close();

        (await world.Posts(activity)).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await world.Posts(activity)).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Each_edit_is_heard_as_if_it_had_just_been_typed()
    {
        await using var world = await TeamsWorld.Start();
        world.Product.Echoes();
        var typed = await world.Noor.Types("hlep");
        foreach (var edit in new[] { "halp", "help" })
        {
            world.Clock.Now += TimeSpan.FromSeconds(1);
            (await world.Noor.Edits(typed, edit)).IsOk.ShouldBeTrue();
        }

        await world.Host.Stop();
        world.Chat.Messages.Select(message => message.Summary).ShouldBe(["hlep.", "halp.", "help."]);
    }

    [Fact]
    public async Task Mentions_of_us_and_the_marks_of_rich_text_are_taken_out_and_nothing_else()
    {
        await using var world = await TeamsWorld.Start();
        var group = world.Teams.GroupChat(world.Noor);
        await world.Noor.Types("@LdRoi  team &amp; me&nbsp;&lt;b&gt; @Daan @LdRoi", group);
        await world.Host.Stop();

        world.Product.Heard.ShouldHaveSingleItem().ShouldBeOfType<Interaction.Typed>().Text.ShouldBe("team & me\u00a0<b> @Daan");
    }

    [Theory]
    [InlineData(4_000, 4_000)]
    [InlineData(4_001, 4_000)]
    [InlineData(100_000, 4_000)]
    public async Task A_line_longer_than_any_command_is_cut(int length, int kept)
    {
        (await Heard(new string('x', length))).ShouldBe(new string('x', kept));
    }

    [Fact]
    public async Task A_line_is_not_cut_through_a_character()
    {
        (await Heard(new string('x', 3_999) + "😀")).ShouldBe(new string('x', 3_999));
    }

    [Fact]
    public async Task A_message_without_words_is_heard_too_so_that_nobody_types_into_the_void()
    {
        (await Heard("")).ShouldBe("");
    }

    private static async Task<string> Heard(string typed)
    {
        await using var world = await TeamsWorld.Start();
        await world.Noor.Types(typed);
        await world.Host.Stop();
        return world.Product.Heard.ShouldHaveSingleItem().ShouldBeOfType<Interaction.Typed>().Text;
    }
}
