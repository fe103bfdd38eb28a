using LdRoi.Channels.Cards;
using LdRoi.Channels.Slack;
using LdRoi.Channels.Tests.Samples;
using static LdRoi.Channels.Cards.CardInput;

namespace LdRoi.Channels.Tests.Slack;

public sealed class BlockKitRendererTests
{
    [Fact]
    public void Buttons_with_the_same_verb_stand_in_blocks_of_their_own_and_in_order()
    {
        var blocks = BlockKitRenderer.Render(A.CardWith(
            A.Action("habit.choose", "Kies de eerste", "a"), A.Action("habit.stop", "Stop", "b"), A.Action("habit.choose", "Kies de tweede", "c")));

        blocks.OfType("actions").Select(block => string.Join(' ', block.OfType("button").Select(button => button.Text("value"))))
            .ShouldBe(["a b", "c"]);
        blocks.OfType("actions").Select(block => block.Text("block_id")).ShouldBe(["buttons-1", "buttons-2"]);
    }

    [Fact]
    public void What_is_wrong_with_a_field_stands_right_below_it_and_not_above_its_label()
    {
        var blocks = BlockKitRenderer.Render(A.Card(
            new ShortText("a", "Naam", 20, Error: "Vul een naam in."), new ShortText("b", "Plaats", 20)));

        blocks.Select(block => block!.AsObject().Text("block_id") ?? block.AsObject().Text("type")).ShouldBe(["header", "a", "rich_text", "b"]);
    }

    [Theory]
    [InlineData(10, "radio_buttons", "checkboxes")]
    [InlineData(11, "static_select", "multi_static_select")]
    public void Choices_that_do_not_fit_at_once_are_a_list(int count, string one, string many)
    {
        var blocks = BlockKitRenderer.Render(A.Card(new SingleChoice("a", "x", A.Choices(count)), new MultipleChoice("b", "x", A.Choices(count))));
        blocks.OfType("input").Select(block => block["element"]!.AsObject().Text("type")).ShouldBe([one, many]);
    }

    [Theory]
    [InlineData(null, "users_select")]
    [InlineData("U0NOOR", "users_select")]
    [InlineData("yes", "static_select")]
    public void A_chosen_colleague_is_shown_by_Slack_id_or_among_the_candidates(string? selected, string element) =>
        BlockKitRenderer.Render(A.Card(new PersonPicker("a", "x", A.YesAndNo, selected))).OfType(element).Count().ShouldBe(1);

    [Fact]
    public void A_picture_that_travels_in_the_card_is_told_in_words()
    {
        var blocks = BlockKitRenderer.Render(A.Card(new CardBlock.Image("data:image/png;base64,iVBORw0KGgo=", "Leren steeg naar 64.")));
        blocks.OfType("image").ShouldBeEmpty();
        blocks.OfType("plain_text").Select(text => text.Text("text")).ShouldContain("Leren steeg naar 64.");
    }

    [Theory]
    [InlineData("<!channel> & <@U1>", "&lt;!channel&gt; &amp; &lt;@U1&gt;")]
    [InlineData("&lt;", "&amp;lt;")]
    public void Top_level_text_is_escaped_ampersand_first(string text, string expected) => SlackText.Escaped(text).ShouldBe(expected);

    [Fact]
    public void A_table_keeps_its_columns_under_their_headers() =>
        AlignedTable.Of(new CardBlock.Table(["Knop", "Nu"], [["Één 😀", "64"], ["", "7"]])).ShouldBe(
            """
            Knop   Nu
            ─────  ──
            Één 😀  64
                   7
            """);
}
