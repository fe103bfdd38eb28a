using System.Text.RegularExpressions;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Slack;
using LdRoi.Channels.Tests.Samples;
using static LdRoi.Channels.Cards.CardBlock;
using static LdRoi.Channels.Cards.CardInput;

namespace LdRoi.Channels.Tests;

/// <summary>Words are words in every sink, whoever wrote them and wherever they stand.</summary>
public sealed partial class InjectionTests
{
    private static readonly string[] SlackTexts = ["plain_text", "text"];

    public static TheoryData<string> Corpus =>
    [
        "<!channel>", "<@U1>", "<#C1>", "<https://evil|x>", "<https://evil>", "[x](https://evil)", "![x](https://evil)", "[x]: https://evil", "[x][y]",
        "<script>alert(1)</script>", "\"><img src=x>", "' onclick='x", "\" onclick=\"x", "</textarea>", "</select>", "`code`", "``` x",
        "**a** _b_ ~~c~~", "# kop", "- lijst", "1. lijst", "> citaat", "&lt;b&gt; &#60;", "javascript:alert(1)", "\\", "\\*a\\*", "{\"a\":1}", "${x} {{x}} {0}",
        "a\u202eb", "a\u2066b\u2069", "a\u200bb", "\ufeffa", "@iedereen :tada:", "=cmd()", "\ud83d", "😀",
    ];

    public static TheoryData<string> Controls => ["a\0b", "a\u001bb", "a\u0085b", "a\u007fb"];

    [Theory, MemberData(nameof(Corpus))]
    public void Slack_finds_no_markup_mention_or_link(string payload)
    {
        var slack = Rendered.Of(Everywhere(payload)).Slack;
        slack.Objects().Where(json => json["text"] is System.Text.Json.Nodes.JsonValue).ShouldAllBe(json => SlackTexts.Contains(json.Text("type")));
        slack.OfType("mrkdwn", "link", "user", "usergroup", "channel", "broadcast", "emoji", "markdown").ShouldBeEmpty();
        SlackText.Escaped(payload).ShouldNotMatch("[<>]");
    }

    [Theory, MemberData(nameof(Corpus))]
    public void Teams_finds_no_Markdown_and_no_address(string payload)
    {
        var teams = Rendered.Of(Everywhere(payload)).Teams;
        var markdown = teams.OfType("TextBlock").Select(block => block.Text("text")!)
            .Concat(teams.Objects().Where(json => json["facts"] is not null).SelectMany(set => set["facts"]!.AsArray())
                .SelectMany(fact => new[] { fact!.AsObject().Text("title")!, fact.AsObject().Text("value")! }));
        markdown.ShouldAllBe(text => !ActiveMarkdown().IsMatch(text));
        var labels = teams.Objects().SelectMany(json => new[] { json.Text("label"), json.Text("fallbackText") })
            .Concat(teams.OfType("Action.Execute", "Action.Submit").Select(action => action.Text("title")))
            .Concat(teams.OfType("Input.ChoiceSet").SelectMany(input => input["choices"].Objects()).Select(choice => choice.Text("title")));
        labels.OfType<string>().ShouldAllBe(text => !ActiveLink().IsMatch(text));
        teams.Objects().ShouldAllBe(json => !json.ContainsKey("selectAction"));
        teams.OfType("Action.OpenUrl").ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Corpus))]
    public void A_page_finds_no_element_or_attribute_but_ours(string payload)
    {
        var html = Rendered.Of(Everywhere(payload)).Html;
        foreach (Match tag in Tag().Matches(html))
        {
            Attribute().Matches(tag.Groups["attributes"].Value).Select(match => match.Groups[1].Value)
                .ShouldAllBe(name => OurAttribute().IsMatch(name));
        }

        Tag().Replace(html, "").ShouldNotMatch("[<>\"']");
    }

    [Theory, MemberData(nameof(Corpus))]
    public void Nothing_hides_or_reorders_what_is_written(string payload)
    {
        var rendered = Rendered.Of(Everywhere(payload));
        var shown = rendered.Teams.Objects().Concat(rendered.Slack.Objects())
            .SelectMany(json => json.Select(member => json.Text(member.Key))).OfType<string>().Append(rendered.Html).Append(rendered.Text);
        shown.ShouldAllBe(text => !Disguise().IsMatch(text));
    }

    [Theory, MemberData(nameof(Controls))]
    public void A_control_character_is_refused_in_our_words_and_marked_in_those_of_people(string payload)
    {
        Should.Throw<CardLimitException>(() => Everywhere(payload));
        var rendered = Rendered.Of(A.Card(new Quote(payload), new LongText("a", "x", 100, payload)));
        rendered.Text.ShouldContain("a\ufffdb");
        rendered.Slack.Objects().Concat(rendered.Teams.Objects()).SelectMany(json => json.Select(member => json.Text(member.Key)))
            .OfType<string>().ShouldAllBe(text => !text.Any(char.IsControl));
    }

    [Theory, MemberData(nameof(Corpus))]
    public void Plain_text_says_it_all(string payload) =>
        PlainTextRenderer.Render(A.Card(new Quote(payload))).ShouldContain(VisibleText.Of(payload));

    private static Card Everywhere(string payload)
    {
        Choice[] options = [new("a", payload), new("b", payload)];
        Choice[] many = [.. Enumerable.Range(0, 12).Select(at => new Choice($"c{at}", payload))];
        return new Card(
            Language.English, payload,
            [
                new CardBlock.Text(payload), new CardBlock.Text(payload, TextTone.Emphasis), new CardBlock.Text($"a\n{payload}"), new Quote(payload), new Note(payload),
                new Facts([new Fact(payload, payload)]), new Bar(payload, 50, payload), new Table([payload, "x"], [[payload, payload]]),
                new Image("https://example.org/a.png", payload), new Image("data:image/png;base64,iVBORw0KGgo=", payload),
                new Rating("rating", payload, options, payload, Error: payload), new SingleChoice("one", payload, options, payload),
                new SingleChoice("list", payload, many, payload), new MultipleChoice("any", payload, options, [payload], Error: payload),
                new MultipleChoice("lists", payload, many, [payload]), new ShortText("short", payload, 100, payload, Error: payload),
                new LongText("long", payload, 100, payload), new Number("number", payload, 0, 9, payload), new Date("date", payload, payload),
                new CardInput.Time("time", payload, payload), new PersonPicker("person", payload, options, payload),
            ],
            [A.Action(title: payload)], payload);
    }

    [GeneratedRegex(@"(?<!\\)(?:\\\\)*(?:[*_`\[\]<~]|&[a-z#0-9]+;)|^(?:[#+-] |\d+[.)] |>)|\n|\\$(?<!\\\\)")]
    private static partial Regex ActiveMarkdown();

    [GeneratedRegex(@"\](?:\(|\[|:)|<\S|^(?:[#+-] |\d+[.)] |>)")]
    private static partial Regex ActiveLink();

    [GeneratedRegex("</?(?:article|h3|p|br|hr|blockquote|dl|div|dt|dd|span|meter|table|thead|tbody|tr|th|td|img|fieldset|legend|label|input|textarea|select|option|button)(?<attributes>(?: [a-z-]+(?:=\"[^\"<>]*\")?)*)>")]
    private static partial Regex Tag();

    [GeneratedRegex(" ([a-z-]+)(?:=\"[^\"]*\")?")]
    private static partial Regex Attribute();

    [GeneratedRegex("^(class|lang|id|for|name|type|value|checked|selected|required|rows|maxlength|min|max|step|scope|src|alt|role|aria-(labelledby|describedby|invalid|required)|data-(input|verb|token|sends-inputs))$")]
    private static partial Regex OurAttribute();

    [GeneratedRegex("[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\0]|[\ud800-\udbff](?![\udc00-\udfff])")]
    private static partial Regex Disguise();
}
