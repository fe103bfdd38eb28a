using LdRoi.Channels.Cards;
using LdRoi.Channels.Teams;
using LdRoi.Channels.Tests.Samples;
using static LdRoi.Channels.Cards.CardInput;

namespace LdRoi.Channels.Tests.Teams;

public sealed class AdaptiveCardRendererTests
{
    [Theory]
    [InlineData("Samen leren – 3.5 keer, 50 % & meer!")]
    [InlineData("-5 punten")]
    [InlineData("Wat ik leer, deel ik (soms).")]
    public void Ordinary_words_are_a_text_block_without_escapes(string text) =>
        AdaptiveText.Paragraph(text).ToJsonString(CardJson.Options).ShouldBe($$"""{"type":"TextBlock","text":"{{text}}","wrap":true}""");

    [Theory]
    [InlineData("*sterk*")]
    [InlineData("een [link](https://example.org)")]
    [InlineData("# kop")]
    [InlineData("1. lijst")]
    [InlineData("- lijst")]
    [InlineData("<https://example.org>")]
    [InlineData("&#42;")]
    [InlineData("twee\nregels")]
    [InlineData("    ingesprongen")]
    public void Words_that_Markdown_would_read_are_shown_as_they_are(string text)
    {
        var paragraph = AdaptiveText.Paragraph(text);
        paragraph.Text("type").ShouldBe("RichTextBlock");
        paragraph.OfType("TextRun").Single().Text("text").ShouldBe(text);
    }

    [Theory]
    [InlineData("*a* _b_ `c` [d](e) <f>", @"\*a\* \_b\_ \`c\` \[d\](e) \<f>")]
    [InlineData("2026. Nieuw", "2026.\u00a0Nieuw")]
    [InlineData("3.5 keer", "3.5 keer")]
    [InlineData("-5", "-5")]
    [InlineData("-", "-\u00a0")]
    [InlineData("## kop", "##\u00a0kop")]
    [InlineData("#1", "#1")]
    [InlineData("> citaat", "\u00a0> citaat")]
    [InlineData("---", "\u00a0---")]
    [InlineData("R&D &amp;", @"R&D \&amp;")]
    public void A_heading_escapes_what_Markdown_would_read(string text, string expected) => AdaptiveText.Escaped(text).ShouldBe(expected);

    [Fact]
    public void A_label_loses_its_link_and_nothing_else() =>
        AdaptiveText.Unlinked("Kies [dit](https://evil) of <https://evil> *nu*").ShouldBe("Kies [dit] (https://evil) of < https://evil> *nu*");

    [Theory]
    [InlineData("1. helemaal niet", "1.\u00a0helemaal niet")]
    [InlineData("1 – helemaal niet", "1 – helemaal niet")]
    public void A_numbered_option_is_no_list(string text, string expected) => AdaptiveText.Unlinked(text).ShouldBe(expected);

    [Fact]
    public void Buttons_that_send_nothing_are_not_blocked_by_unfinished_questions()
    {
        var card = new Card(Language.Dutch, "x", [new Date("day", "x", IsRequired: true)], [A.Action() with { SendsInputs = false }], "x");
        AdaptiveCardRenderer.Render(card).OfType("Action.Execute", "Action.Submit").Select(action => action.Text("associatedInputs"))
            .ShouldBe(["none", "none"]);
    }

    [Fact]
    public void An_old_client_submits_the_verb_with_the_token() =>
        AdaptiveCardRenderer.Render(A.CardWith(A.Action("scan.answer", token: "abc"))).OfType("Action.Submit").Single()["data"]!
            .ToJsonString().ShouldBe("""{"verb":"scan.answer","t":"abc"}""");

    [Fact]
    public void A_divider_separates_what_follows_and_adds_nothing()
    {
        var body = AdaptiveCardRenderer.Render(A.Card(new CardBlock.Text("a"), new CardBlock.Divider(), new CardBlock.Text("b")))["body"]!.AsArray();
        body.Count.ShouldBe(3);
        body.Objects().Where(json => json.ContainsKey("separator")).Single().Text("text").ShouldBe("b");
    }

    [Fact]
    public void An_error_stands_in_words_right_below_its_input()
    {
        var body = AdaptiveCardRenderer.Render(A.Card(new Date("day", "x", Error: "Kies een dag.")))["body"]!.AsArray();
        body.Select(element => element!.AsObject().Text("type")).ShouldBe(["TextBlock", "Input.Date", "TextBlock"]);
        body[2]!.AsObject().Text("text").ShouldBe("Let op: Kies een dag.");
        body[2]!.AsObject().Text("color").ShouldBe("Attention");
    }

    [Fact]
    public void Only_a_required_input_stops_the_client()
    {
        var inputs = AdaptiveCardRenderer.Render(A.Card(
            new Rating("a", "x", A.YesAndNo), new Rating("b", "x", A.YesAndNo, IsRequired: true))).OfType("Input.ChoiceSet").ToList();
        inputs[0].ContainsKey("isRequired").ShouldBeFalse();
        inputs[0].ContainsKey("errorMessage").ShouldBeFalse();
        inputs[1]["isRequired"]!.GetValue<bool>().ShouldBeTrue();
        inputs[1].Text("errorMessage").ShouldBe("Maak eerst een keuze.");
    }

    [Fact]
    public void A_picture_that_Teams_can_draw_itself_is_a_chart_and_elsewhere_the_picture()
    {
        var image = new CardBlock.Image("data:image/png;base64,AA==", "Learning together 64.") { Native = new Chart("Zuid", [new ChartBar("Learning together: 64 (58–70)", 63.6)]) };
        var body = AdaptiveCardRenderer.Render(A.Card(image))["body"]!.AsArray();

        var chart = body[1]!.AsObject();
        chart["type"]!.GetValue<string>().ShouldBe("Chart.HorizontalBar");
        chart["data"]!.ToJsonString().ShouldContain("\"y\":64");
        chart["fallback"]!["type"]!.GetValue<string>().ShouldBe("Image");
        chart["fallback"]!["altText"]!.GetValue<string>().ShouldBe("Learning together 64.");
        LdRoi.FakePlatforms.Teams.CardRules.Mistake(AdaptiveCardRenderer.Render(A.Card(image))).ShouldBeNull();
    }
}
