using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Tests.Samples;
using static LdRoi.Channels.Cards.CardInput;

namespace LdRoi.Channels.Tests.Cards;

/// <summary>Whatever a person typed can be shown again beside its error.</summary>
public sealed class PrefillTests
{
    public static TheoryData<string?> Wrong => [null, "", "veel", "2026-02-30", "24:00", "1e3", "999", "<b>", "a\0b\tc\r\nd", "\ud83d", "no,yes"];

    [Theory, MemberData(nameof(Wrong))]
    public void A_value_that_does_not_fit_is_left_out_of_the_platforms(string? value)
    {
        var rendered = Rendered.Of(A.Card(
            new Number("number", "x", 1, 10, value), new Date("date", "x", value), new Time("time", "x", value),
            new SingleChoice("one", "x", A.YesAndNo, value), new MultipleChoice("many", "x", A.YesAndNo, value is null ? null : [value]),
            new PersonPicker("person", "x", A.YesAndNo, value)));

        rendered.Teams.Objects().Where(json => json.ContainsKey("id")).ShouldAllBe(json => !json.ContainsKey("value"));
        rendered.Slack.Objects().ShouldAllBe(json => !json.Any(member => member.Key.StartsWith("initial_", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_text_is_shortened_to_its_limit_and_no_character_is_cut_in_two()
    {
        var rendered = Rendered.Of(A.Card(new ShortText("a", "x", 4, "abc😀def"), new LongText("b", "x", 5, "abc😀def")));
        Teams(rendered, "a").ShouldBe("abc");
        Teams(rendered, "b").ShouldBe("abc😀");
    }

    [Fact]
    public void Control_characters_are_shown_as_marks_or_spaces()
    {
        var rendered = Rendered.Of(A.Card(new ShortText("a", "x", 40, "a\tb\0c\nd"), new LongText("b", "x", 40, "a\tb\0c\r\nd")));
        Teams(rendered, "a").ShouldBe("a b\ufffdc d");
        Teams(rendered, "b").ShouldBe("a b\ufffdc\nd");
    }

    [Fact]
    public void A_number_keeps_its_decimals() =>
        Rendered.Of(A.Card(new Number("a", "x", 0, 10, "2.50"))).Slack.Objects().Select(json => json.Text("initial_value")).ShouldContain("2.50");

    private static string? Teams(Rendered rendered, string id) =>
        ((JsonNode)rendered.Teams).Objects().Single(json => json.Text("id") == id).Text("value");
}
