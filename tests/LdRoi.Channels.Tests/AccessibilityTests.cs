using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Tests.Samples;

namespace LdRoi.Channels.Tests;

/// <summary>What a screen reader, a keyboard and a small screen need, for each sample card in each rendering.</summary>
public sealed partial class AccessibilityTests
{
    public static TheoryData<string, Language> Cards => SampleCards.All;

    [Theory, MemberData(nameof(Cards))]
    public void The_title_is_a_heading_and_comes_first(string name, Language language)
    {
        var card = Rendered.Of(SampleCards.Named(name, language));
        var first = card.Teams["body"]![0]!.AsObject();
        first.Text("style").ShouldBe("heading");
        first["wrap"]!.GetValue<bool>().ShouldBeTrue();
        card.Slack[0]!.AsObject().Text("type").ShouldBe("header");
        card.Html.ShouldContain($"<h3 id=\"card-1-title\">");
        card.Text.ShouldStartWith(card.Card.Title);
    }

    [Theory, MemberData(nameof(Cards))]
    public void The_language_is_said(string name, Language language)
    {
        var card = Rendered.Of(SampleCards.Named(name, language));
        card.Teams.Text("lang").ShouldBe(language.Tag());
        card.Html.ShouldStartWith($"<article class=\"card\" lang=\"{language.Tag()}\"");
    }

    [Theory, MemberData(nameof(Cards))]
    public void Every_input_has_a_label(string name, Language language)
    {
        var card = Rendered.Of(SampleCards.Named(name, language));
        Inputs(card.Teams).ShouldAllBe(input => input.Text("label")!.Length > 0);
        card.Slack.OfType("input").ShouldAllBe(input => input["label"]!["text"]!.GetValue<string>().Length > 0);
        var labels = Label().Matches(card.Html).Select(match => match.Groups[1].Value).ToHashSet();
        Field().Matches(card.Html).Select(match => match.Groups[1].Value).ShouldAllBe(id => labels.Contains(id));
        Fieldset().Matches(card.Html).ShouldAllBe(match => match.Value.Contains("<legend>", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Cards))]
    public void Everything_is_read_in_the_order_of_the_card(string name, Language language)
    {
        var card = Rendered.Of(SampleCards.Named(name, language));
        var ids = card.Card.Inputs.Select(input => input.Id).ToList();
        Inputs(card.Teams).Select(input => input.Text("id")).ShouldBe(ids);
        card.Slack.OfType("input").Select(input => input.Text("block_id")).ShouldBe(ids);
        Wrapper().Matches(card.Html).Select(match => match.Groups[1].Value).ShouldBe(ids);
    }

    [Theory, MemberData(nameof(Cards))]
    public void Every_picture_says_what_it_shows(string name, Language language)
    {
        var card = Rendered.Of(SampleCards.Named(name, language));
        card.Teams.OfType("Image").ShouldAllBe(image => image.Text("altText")!.Length > 10);
        card.Slack.OfType("image").ShouldAllBe(image => image.Text("alt_text")!.Length > 10);
        Picture().Matches(card.Html).ShouldAllBe(match => match.Groups[1].Value.Length > 10);
    }

    [Theory, MemberData(nameof(Cards))]
    public void Every_error_is_in_words_and_bound_to_its_input(string name, Language language)
    {
        var card = Rendered.Of(SampleCards.Named(name, language));
        foreach (var input in card.Card.Inputs.Where(input => input.Error is not null))
        {
            card.Html.ShouldContain($"id=\"card-1-{input.Id}-error\"");
            card.Html.ShouldContain($"aria-describedby=\"card-1-{input.Id}-error\"");
            card.Text.ShouldContain(input.Error!);
            card.Teams.Objects().Select(json => json.Text("text") ?? "").ShouldContain(text => text.EndsWith(input.Error!, StringComparison.Ordinal));
            card.Slack.Objects().Select(json => json.Text("text") ?? "").ShouldContain(text => text.EndsWith(input.Error!, StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Cards))]
    public void Every_button_has_a_title_of_its_own(string name, Language language)
    {
        var card = Rendered.Of(SampleCards.Named(name, language));
        var titles = card.Card.Actions.Select(action => action.Title).ToList();
        titles.ShouldBeUnique();
        card.Teams.OfType("Action.Execute").Select(action => action.Text("title")).ShouldBe(titles);
        card.Slack.OfType("button").Select(button => button["text"]!["text"]!.GetValue<string>()).ShouldBe(titles);
        ButtonTitle().Matches(card.Html).Select(match => match.Groups[1].Value).ShouldBe(titles);
    }

    [Theory, MemberData(nameof(Cards))]
    public void Nothing_is_wider_than_a_phone_or_shown_by_colour_alone(string name, Language language)
    {
        var card = Rendered.Of(SampleCards.Named(name, language));
        card.Teams.OfType("ColumnSet").ShouldBeEmpty();
        card.Teams.OfType("Table").ShouldAllBe(table => table["firstRowAsHeaders"]!.GetValue<bool>());
        card.Html.ShouldNotContain("style=");
        foreach (var bar in card.Card.Blocks.OfType<CardBlock.Bar>())
        {
            card.Text.ShouldContain(BarText.InWords(bar));
        }
    }

    [Theory, MemberData(nameof(Cards))]
    public void The_fallback_is_one_sentence_of_its_own(string name, Language language)
    {
        var card = SampleCards.Named(name, language);
        card.FallbackText.ShouldEndWith(".");
        card.FallbackText.ShouldNotBe(card.Title);
    }

    private static IEnumerable<JsonObject> Inputs(JsonNode teams) =>
        teams.Objects().Where(json => json.Text("type")?.StartsWith("Input.", StringComparison.Ordinal) == true);

    [GeneratedRegex("<label for=\"([^\"]+)\">")]
    private static partial Regex Label();

    [GeneratedRegex("<(?:select|textarea|input type=\"(?:text|number|date|time)\") id=\"([^\"]+)\"")]
    private static partial Regex Field();

    [GeneratedRegex("<fieldset[^>]*>\n<[^>]*>")]
    private static partial Regex Fieldset();

    [GeneratedRegex("data-input=\"([^\"]+)\"")]
    private static partial Regex Wrapper();

    [GeneratedRegex("<img [^>]*alt=\"([^\"]*)\"")]
    private static partial Regex Picture();

    [GeneratedRegex("<button [^>]*>([^<]*)</button>")]
    private static partial Regex ButtonTitle();
}
