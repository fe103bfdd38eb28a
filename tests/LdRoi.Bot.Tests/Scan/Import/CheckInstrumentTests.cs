using System.Text;
using System.Text.RegularExpressions;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Scan.Import;

namespace LdRoi.Bot.Tests.Scan.Import;

/// <summary>Whatever is wrong with an instrument file is found, with its line, its path and the mend.</summary>
public sealed class CheckInstrumentTests
{
    private const string Nl = "Na een werkdag heb ik nog energie over.";
    private const string LastItem = """
        "text": { "nl": "Ik word vaak uit mijn werk gehaald.", "en": "I am often pulled away from my work." }
            }
          ]
        """;

    /// <summary>What stands in the example, what stands there instead, and what is said of it: path and words. The line is that of the changed text, unless another one is named behind an @.</summary>
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "\"id\": \"EN2\"", "\"id\": \"en1\"", "$.items[1].id: the id 'en1' is there already, on line 24. Each has one of its own; capitals make no difference." },
        { "\"code\": \"FO\"", "\"code\": \"en\"", "$.constructs[1].code: the code 'en' is there already, on line 19." },
        { "\"code\": \"FO\"", "\"code\": \"LC\"", "$.constructs[1].code: is 'LC', which stands for the mean of all indicators. Choose another code." },
        { "\"Helemaal oneens\", ", "", "$.responseScales.agree7.labels.nl: has 6 labels for 7 steps." },
        { "\"Tussenin\"", "\"Eens\"", "$.responseScales.agree7.labels.nl[5]: the label 'Eens' is there already, on line 13." },
        { "\"reverse\": true", "\"reverse\": \"true\"", "$.items[1].reverse: is a text in double quotes, and has to be true or false, without quotes." },
        { "\"reverse\": true", "\"revers\": true", "$.items[1].revers: an item has no property 'revers'. Is 'reverse' meant?" },
        { "\"version\": \"1.0.0\",", "\"version\": \"1.0.0\", \"colour\": 1,", "$.colour: an instrument has no property 'colour'." },
        { "\"version\": \"1.0.0\",", "\"version\": \"1.0.0\", \"version\": \"1.0.1\",", "$.version: stands here twice; the first one is on line 5. Keep one of them." },
        { "\"version\": \"1.0.0\"", "\"version\": 1.0", "$.version: is a number, and has to be a text in double quotes." },
        { "\"version\": \"1.0.0\"", "\"version\": \"1.0 beta\"", "$.version: is '1.0 beta'; a version is made of digits, lower-case letters, dots and hyphens, for example \"1.0.0\"." },
        { "\"version\": \"1.0.0\"", "\"version\": \"1.0.0-a-long-way-to-go-from-here\"", "$.version: makes 'energy-1.0.0-a-long-way-to-go-from-here' with the id, which is longer than 32 characters." },
        { "\"id\": \"energy\"", "\"id\": \"Energy\"", "$.id: is 'Energy'; an id is a short word of lower-case letters and digits, for example \"lgs\"." },
        { "\"languages\": [\"nl\", \"en\"]", "\"languages\": [\"nl\"]", "$.languages: entries: 1. Possible is exactly 2." },
        { "\"languages\": [\"nl\", \"en\"]", "\"languages\": [\"nl\", \"de\"]", "$.languages[1]: is 'de'; possible is 'nl' or 'en'." },
        { "\"languages\": [\"nl\", \"en\"]", "\"languages\": \"nl, en\"", "$.languages: is a text in double quotes, and has to be a list in brackets." },
        { "\"min\": 1", "\"min\": 1.5", "$.responseScales.agree7.min: has to be a whole number from 0 to 99." },
        { "\"max\": 7", "\"max\": 10", "$.responseScales.agree7.max: gives a range from 1 to 10; a card shows 2 to 9 steps." },
        { "\"max\": 7", "\"max\": 1", "$.responseScales.agree7.max: gives a range from 1 to 1; a card shows 2 to 9 steps." },
        { "\"max\": 7", "\"max\": 7, \"missingScore\": 0", "$.responseScales.agree7.missingScore: is a number, and has to be null." },
        { "\"construct\": \"FO\"", "\"construct\": \"XX\"", "$.constructs[1].items[0]: lists item 'FO1', which names the construct 'XX' on line 32.@20" },
        { "[\"EN1\", \"EN2\"]", "[\"EN1\"]", "$.items[1].id: item 'EN2' names the construct 'EN', which does not list it among its items.@28" },
        { "[\"EN1\", \"EN2\"]", "[\"EN1\", \"EN2\", \"EN3\"]", "$.constructs[0].items[2]: names item 'EN3', which is not among the items of the file." },
        { "[\"FO1\", \"FO2\"]", "[\"FO1\", \"FO2\", \"EN1\"]", "$.constructs[1].items[2]: lists item 'EN1', which is listed on line 19 already. An item counts in one construct." },
        { "\"block\": \"indicator\"", "\"block\": \"outcome\"", "$.constructs[0].block: is 'outcome'; possible is 'indicator', 'personal' or 'context'." },
        { "\"scale\": \"agree7\"", "\"scale\": \"agree5\"", "$.items[0].scale: is 'agree5'; possible is 'agree7'." },
        { $"\"nl\": \"{Nl}\", ", "", "$.items[0].text: 'nl' is missing: a text has one." },
        { Nl, " ", "$.items[0].text.nl: is empty." },
        { Nl, new string('x', 301), "$.items[0].text.nl: is 301 characters long; at most 300 fit." },
        { Nl, "Na een werkdag\\nheb ik nog energie over.", "$.items[0].text.nl: holds a line break, spaces too many, or a character that nobody can see." },
        { Nl, "Na een werkdag\\u0007 heb ik nog energie over.", "$.items[0].text.nl: holds a line break, spaces too many, or a character that nobody can see." },
        { Nl, "Na een \\u202Ewerkdag", "$.items[0].text.nl: holds a line break, spaces too many, or a character that nobody can see." },
        { Nl, "Half: \\ud83d", "$.items[0].text.nl: holds a character that is broken." },
        { "\"id\": \"FO2\"", "\"id\": \"A-1\"", "$.items[3].id: is 'A-1'; it begins with a letter and has at most 16 letters, digits and underscores." },
        { "\"id\": \"FO2\"", "\"id\": \"Abcdefghijklmnopq\"", "$.items[3].id: is 'Abcdefghijklmnopq'; it begins with a letter and has at most 16 letters, digits and underscores." },
        { "\"id\": \"FO2\"", "\"id\": \"Verb\"", "$.items[3].id: is 'Verb', which a card uses itself. Choose another id." },
        { LastItem, LastItem + ", \"openQuestion\": { \"id\": \"en1\", \"optional\": false, \"text\": { \"nl\": \"Wat?\", \"en\": \"What?\" } }", "$.openQuestion.id: is the id of an item already.@39" },
        { LastItem, LastItem + ", \"contradictionPairs\": [{ \"positive\": \"EN1\", \"reversed\": \"FO1\" }]", "$.contradictionPairs[0].reversed: names item 'FO1', which is not reversed.@39" },
        { LastItem, LastItem + ", \"scoring\": { \"scaleScore\": \"sum\" }", "$.scoring.scaleScore: is 'sum'; possible is 'mean of answered items when answered >= k/2, otherwise null with reason HALF_RULE'.@39" },
        { LastItem, LastItem + ", \"scoring\": { \"composites\": [{ \"code\": \"C\", \"name\": { \"nl\": \"a\", \"en\": \"b\" }, \"of\": [\"EN\", \"XX\"] }] }", "$.scoring.composites[0].of[1]: is 'XX'; possible is 'EN' or 'FO'.@39" },
        { LastItem, LastItem + ", \"delivery\": { \"rotation\": { \"orders\": [\"AB\"] } }", "$.delivery.rotation.orders[0]: orders blocks, and all items are in block X. Leave 'rotation' out.@39" },
        { LastItem, LastItem + ", \"delivery\": { \"threeForms\": { \"forms\": { \"AB\": [\"EN1\"] } } }", "$.delivery.threeForms.forms: has to hold the forms 'AB', 'AC' and 'BC', of items in the blocks A, B and C.@39" },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_with_its_line_and_its_path(string written, string otherwise, string says)
    {
        var file = InstrumentGuide.With(written, otherwise);
        var (words, line) = says.Split('@') is [var before, var named] ? (before, named) : (says, $"{LineOf(InstrumentGuide.Example, written)}");

        Found(file).ShouldContain(found => found.StartsWith($"Line {line}, {words}", StringComparison.Ordinal), string.Join('\n', Found(file)));
    }

    [Theory]
    [InlineData("[\"nl\", \"en\"],", "[\"nl\", \"en\",],", 7, "$.languages", "a comma stands before this closing bracket. Take the comma away.")]
    [InlineData("\"languages\"", "// both\n  \"languages\"", 7, "$", "JSON has no comments. Take it away.")]
    [InlineData("\"languages\"", "languages", 7, "$", "the name of a property, in double quotes, is missing here.")]
    [InlineData("\"1.0.0\",", "\"1.0.0\"", 6, "$", "a comma or a closing bracket is missing before this.")]
    [InlineData("\"version\": ", "\"version\" ", 5, "$", "a colon is missing between the name of a property and its value.")]
    [InlineData("\"Energy at work\"", "\"Energy\nat work\"", 4, "$", "a text is broken off or holds a character that JSON writes otherwise.")]
    [InlineData("\"Energy at work\"", "'Energy at work'", 4, "$", "text and names stand in double quotes, not in single ones.")]
    [InlineData("\"min\": 1,", "\"min\": ,", 10, "$.responseScales.agree7", "a value is missing here")]
    [InlineData("pulled away from my work.\" }", "pulled away from my work.", 37, "$.items[3].text", "a text is broken off")]
    public void What_is_not_JSON_is_said_in_plain_words_with_the_line_and_how_far_the_path_leads(string written, string otherwise, int line, string path, string says)
    {
        var found = Found(InstrumentGuide.With(written, otherwise)).ShouldHaveSingleItem();

        found.ShouldStartWith($"Line {line}, {path}: this is not JSON: {says}");
    }

    [Fact]
    public void A_file_that_ends_too_early_or_too_late_is_no_JSON()
    {
        Found(InstrumentGuide.Example.TrimEnd()[..^1]).ShouldHaveSingleItem().ShouldContain("the file ends too early: a bracket or a brace is opened and never closed.");
        Found(InstrumentGuide.Example + "}").ShouldHaveSingleItem().ShouldContain("something follows behind the last closing brace. Take it away.");
        Found(new string('[', 100)).ShouldHaveSingleItem().ShouldContain("brackets are opened within brackets too many times.");
    }

    [Theory]
    [InlineData("[]", 1)]
    [InlineData("\"scan-instrument/1\"", 1)]
    [InlineData("null", 1)]
    [InlineData("{\n  \"name\": \"package\"\n}", 1)]
    [InlineData("{\n  \"schema\": \"scan-instrument/2\"\n}", 2)]
    [InlineData("{\n  \"schema\": 1\n}", 2)]
    public void Of_another_kind_of_file_only_that_is_said(string file, int line) =>
        Found(file).ShouldHaveSingleItem().ShouldBe(
            $"Line {line}, ${(line == 2 ? ".schema" : "")}: this is no questionnaire that can be imported: it does not begin with \"schema\": \"scan-instrument/1\".");

    [Fact]
    public void All_mistakes_are_found_at_once_top_to_bottom_and_the_lines_are_right_with_Windows_line_ends_too()
    {
        var file = InstrumentGuide.With("\"licence\": \"MIT: made up for this guide, not validated.\",\n", "\n")
            .Replace("\"reverse\": true", "\"reverse\": 1", StringComparison.Ordinal).Replace("\"max\": 7", "\"max\": 77", StringComparison.Ordinal);

        Found(file).Select(found => found[..found.IndexOf(':', StringComparison.Ordinal)]).ShouldBe(
            ["Line 1, $", "Line 11, $.responseScales.agree7.max", "Line 28, $.items[1].reverse", "Line 36, $.items[3].reverse"]);
        Found(file.ReplaceLineEndings("\r\n")).ShouldBe(Found(file));
    }

    [Fact]
    public void The_items_of_a_construct_share_one_range_and_are_answered_on_labels()
    {
        var five = InstrumentGuide.With(
            "\"responseScales\": {", "\"responseScales\": { \"five\": { \"min\": 1, \"max\": 5, \"labels\": { \"nl\": [\"a\", \"b\", \"c\", \"d\", \"e\"], \"en\": [\"a\", \"b\", \"c\", \"d\", \"e\"] } }, \"bare\": { \"min\": 1, \"max\": 7 },");
        var other = five.IndexOf("agree7", five.IndexOf("EN2\", \"construct", StringComparison.Ordinal), StringComparison.Ordinal);

        Found(five[..other] + "five" + five[(other + 6)..]).ShouldHaveSingleItem().ShouldBe(
            "Line 19, $.constructs[0].items[1]: lists item 'EN2', which is answered from 1 to 5, and the items before it from 1 to 7. The items of a construct share one range.");
        Found(five[..other] + "bare" + five[(other + 6)..]).ShouldHaveSingleItem().ShouldBe(
            "Line 28, $.items[1].scale: names the response scale 'bare', which has no 'labels' to choose from.");
    }

    [Fact]
    public void Without_an_indicator_there_is_nothing_to_report() =>
        Found(InstrumentGuide.Example.Replace("\"indicator\"", "\"context\"", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldBe(
            "Line 18, $.constructs: 0 of the constructs are indicators; 1 to 8 are possible. Indicators are what a report shows first.");

    [Fact]
    public void Questions_that_no_card_can_hold_five_of_are_refused()
    {
        var five = InstrumentGuide.With("[\"FO1\", \"FO2\"]", "[\"FO1\", \"FO2\", \"FO3\"]").Replace("\"max\": 7", "\"max\": 9", StringComparison.Ordinal)
            .Replace("\"items\": [\n", "\"items\": [ { \"id\": \"FO3\", \"construct\": \"FO\", \"reverse\": false, \"scale\": \"agree7\", \"text\": { \"nl\": \"x\", \"en\": \"x\" } },\n", StringComparison.Ordinal);
        var labels = Regex.Replace(
            five, "\"text\": { \"nl\": \"[^\"]+\"", $"\"text\": {{ \"nl\": \"{new string('x', 300)}\"");
        foreach (var language in (string[])["nl", "en"])
        {
            var begin = labels.IndexOf($"\"{language}\": [", StringComparison.Ordinal);
            var long9 = string.Join(", ", Enumerable.Range(1, 9).Select(step => $"\"{step}{new string('é', 74)}\""));
            labels = $"{labels[..begin]}\"{language}\": [{long9}]{labels[(labels.IndexOf(']', begin) + 1)..]}";
        }

        Found(labels).ShouldHaveSingleItem().ShouldBe(
            "Line 22, $.items: five of the longest questions do not fit on one card (English). Shorten their texts or the labels of their answers.");
    }

    [Fact]
    public void Nothing_that_is_left_out_of_a_file_brings_the_check_down_and_what_it_takes_can_be_asked()
    {
        var bytes = Encoding.UTF8.GetBytes(InstrumentGuide.Example);
        for (var at = 0; at < bytes.Length; at++)
        {
            var findings = new Findings();
            var instrument = CheckInstrument.Execute([.. bytes[..at], .. bytes[(at + 1)..]], findings);
            (instrument is null).ShouldBe(findings.Any, $"without byte {at}");
            foreach (var design in instrument?.Designs ?? [])
            {
                ItemOrder.For(instrument!, at, design).Count.ShouldBe(4);
            }
        }
    }

    [Fact]
    public void The_questionnaire_that_ships_has_nothing_to_mend_and_its_forms_are_held_to_what_they_say()
    {
        var findings = new Findings();
        CheckInstrument.Execute(Encoding.UTF8.GetBytes(Instruments.Shipped()), findings).ShouldNotBeNull().Version.ShouldBe(Instruments.Current);
        findings.All.ShouldBeEmpty();

        // SL2 is of block A: said to be of C, it is missing in one form and too many in another, and the orders still hold.
        var at = Instruments.Shipped().IndexOf("\"block\": \"A\"", StringComparison.Ordinal);
        var moved = Found(Instruments.Shipped()[..at] + "\"block\": \"C\"" + Instruments.Shipped()[(at + 12)..]);
        moved.ShouldContain(found => found.EndsWith("$.delivery.threeForms.forms.AB: has to list the items of the blocks X, A and B. Of another block: SL2.", StringComparison.Ordinal));
        moved.ShouldContain(found => found.EndsWith("$.delivery.threeForms.forms.BC: has to list the items of the blocks X, B and C. Missing: SL2.", StringComparison.Ordinal));
        Found(Instruments.Shipped().Replace("\"ABC\"", "\"AAC\"", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .ShouldContain("has to hold each of the blocks A, B, C once, as they occur among the items; X comes first by itself.");
    }

    private static IReadOnlyList<string> Found(string file)
    {
        var findings = new Findings();
        CheckInstrument.Execute(Encoding.UTF8.GetBytes(file), findings);
        return [.. findings.All.Select(finding => finding.ToString())];
    }

    private static int LineOf(string file, string text) => file[..file.IndexOf(text, StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;
}
