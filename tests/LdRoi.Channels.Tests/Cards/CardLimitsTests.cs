using LdRoi.Channels.Cards;
using LdRoi.Channels.Tests.Samples;
using static LdRoi.Channels.Cards.CardBlock;
using static LdRoi.Channels.Cards.CardInput;

namespace LdRoi.Channels.Tests.Cards;

/// <summary>Each limit lets its last value pass and refuses the next.</summary>
public sealed class CardLimitsTests
{
    private const string Pixel = "data:image/png;base64,iVBORw0KGgo=";

    private static readonly Dictionary<string, (Func<Card> Allowed, Func<Card> Refused)> Limits = new()
    {
        ["title length"] = (() => Titled(X(150)), () => Titled(X(151))),
        ["title says something"] = (() => Titled("x"), () => Titled(" ")),
        ["title on one line"] = (() => Titled("a b"), () => Titled("a\nb")),
        ["fallback length"] = (() => Announced(X(300)), () => Announced(X(301))),
        ["fallback says something"] = (() => Announced("x"), () => Announced("")),
        ["control character in a text"] = (() => A.Card(new Text("a\nb")), () => A.Card(new Text("a\0b"))),
        ["text length"] = (() => A.Card(new Text(X(3_000))), () => A.Card(new Text(X(3_001)))),
        ["quote length"] = (() => A.Card(new Quote(X(3_000))), () => A.Card(new Quote(X(3_001)))),
        ["note length"] = (() => A.Card(new Note(X(3_000))), () => A.Card(new Note(X(3_001)))),
        ["facts at least"] = (() => A.Card(Rows(1)), () => A.Card(Rows(0))),
        ["facts at most"] = (() => A.Card(Rows(10)), () => A.Card(Rows(11))),
        ["fact name"] = (() => A.Card(OneFact(X(150), "x")), () => A.Card(OneFact(X(151), "x"))),
        ["fact value"] = (() => A.Card(OneFact("x", X(1_500))), () => A.Card(OneFact("x", X(1_501)))),
        ["bar number"] = (() => A.Card(new Bar("a", 100, "b")), () => A.Card(new Bar("a", 100.1, "b"))),
        ["bar that is a number"] = (() => A.Card(new Bar("a", 0, "b")), () => A.Card(new Bar("a", double.NaN, "b"))),
        ["bar label"] = (() => A.Card(new Bar(X(150), 1, "b")), () => A.Card(new Bar(X(151), 1, "b"))),
        ["bar caption"] = (() => A.Card(new Bar("a", 1, X(300))), () => A.Card(new Bar("a", 1, X(301)))),
        ["table columns"] = (() => A.Card(Grid(4, 1)), () => A.Card(Grid(5, 1))),
        ["table rows"] = (() => A.Card(Grid(2, 30)), () => A.Card(Grid(2, 31))),
        ["table rows at least"] = (() => A.Card(Grid(2, 1)), () => A.Card(Grid(2, 0))),
        ["table cell for each header"] = (() => A.Card(new Table(["a"], [["b"]])), () => A.Card(new Table(["a"], [["b", "c"]]))),
        ["table cell length"] = (() => A.Card(new Table(["a"], [[X(100)]])), () => A.Card(new Table(["a"], [[X(101)]]))),
        ["table header length"] = (() => A.Card(new Table([X(100)], [[""]])), () => A.Card(new Table([X(101)], [[""]]))),
        ["image by HTTPS"] = (() => A.Card(new Image("https://example.org/a.png", "x")), () => A.Card(new Image("http://example.org/a.png", "x"))),
        ["image without credentials"] = (() => A.Card(new Image("https://example.org/", "x")), () => A.Card(new Image("https://a:b@example.org/", "x"))),
        ["image as picture"] = (() => A.Card(new Image(Pixel, "x")), () => A.Card(new Image("data:image/svg+xml;base64,PHN2Zz4=", "x"))),
        ["image address length"] = (() => A.Card(new Image(Address(3_000), "x")), () => A.Card(new Image(Address(3_001), "x"))),
        ["embedded image length"] = (() => A.Card(Embedded(200_000)), () => A.Card(Embedded(200_004))),
        ["image that is described"] = (() => A.Card(new Image(Pixel, X(2_000))), () => A.Card(new Image(Pixel, ""))),
        ["alternative text length"] = (() => A.Card(new Image(Pixel, X(2_000))), () => A.Card(new Image(Pixel, X(2_001)))),
        ["input id length"] = (() => A.Card(new Date(X(40), "x")), () => A.Card(new Date(X(41), "x"))),
        ["input id characters"] = (() => A.Card(new Date("q_1", "x")), () => A.Card(new Date("q-1", "x"))),
        ["input id at line end"] = (() => A.Card(new Date("q1", "x")), () => A.Card(new Date("q1\n", "x"))),
        ["input id that Teams needs itself"] = (() => A.Card(new Date("tt", "x")), () => A.Card(new Date("t", "x"))),
        ["input ids unique"] = (() => A.Card(new Date("a", "x"), new Time("b", "x")), () => A.Card(new Date("a", "x"), new Time("a", "x"))),
        ["input label length"] = (() => A.Card(new Date("a", X(2_000))), () => A.Card(new Date("a", X(2_001)))),
        ["input label says something"] = (() => A.Card(new Date("a", "x")), () => A.Card(new Date("a", ""))),
        ["input error length"] = (() => A.Card(new Date("a", "x", Error: X(500))), () => A.Card(new Date("a", "x", Error: X(501)))),
        ["input text at most"] = (() => A.Card(new LongText("a", "x", 3_000)), () => A.Card(new LongText("a", "x", 3_001))),
        ["input text at least"] = (() => A.Card(new ShortText("a", "x", 1)), () => A.Card(new ShortText("a", "x", 0))),
        ["number range"] = (() => A.Card(new Number("a", "x", 1, 1)), () => A.Card(new Number("a", "x", 2, 1))),
        ["rating at least"] = (() => A.Card(Scale(2)), () => A.Card(Scale(1))),
        ["rating at most"] = (() => A.Card(Scale(10)), () => A.Card(Scale(11))),
        ["single choice at least"] = (() => A.Card(One(1)), () => A.Card(One(0))),
        ["single choice at most"] = (() => A.Card(One(100)), () => A.Card(One(101))),
        ["multiple choice at most"] = (() => A.Card(Many(100)), () => A.Card(Many(101))),
        ["candidates at most"] = (() => A.Card(People(100)), () => A.Card(People(101))),
        ["code length"] = (() => A.Card(Coded(X(75))), () => A.Card(Coded(X(76)))),
        ["code without comma"] = (() => A.Card(Coded("a-B_9")), () => A.Card(Coded("a,b"))),
        ["codes unique"] = (() => A.Card(Coded("no")), () => A.Card(Coded("yes"))),
        ["choice label length"] = (() => A.Card(Labelled(X(75))), () => A.Card(Labelled(X(76)))),
        ["choice label says something"] = (() => A.Card(Labelled("x")), () => A.Card(Labelled(""))),
        ["actions"] = (() => Buttons(6), () => Buttons(7)),
        ["primary actions"] = (() => Primaries(1), () => Primaries(2)),
        ["action title length"] = (() => A.CardWith(A.Action(title: X(30))), () => A.CardWith(A.Action(title: X(31)))),
        ["action titles unique"] = (() => TwoTitles("a", "b"), () => TwoTitles("a", "a")),
        ["verb length"] = (() => A.CardWith(A.Action(X(40))), () => A.CardWith(A.Action(X(41)))),
        ["verb characters"] = (() => A.CardWith(A.Action("a.b-1")), () => A.CardWith(A.Action("a b"))),
        ["token length"] = (() => A.CardWith(A.Action(token: X(300))), () => A.CardWith(A.Action(token: X(301)))),
        ["token at least"] = (() => A.CardWith(A.Action(token: "x")), () => A.CardWith(A.Action(token: ""))),
        ["token characters"] = (() => A.CardWith(A.Action(token: "a-b")), () => A.CardWith(A.Action(token: "a b"))),
        ["blocks in Slack"] = (() => A.Card(Paragraphs(49)), () => A.Card(Paragraphs(50))),
        ["characters in Slack"] = (() => InSlack(10_000), () => InSlack(10_001)),
        ["elements in Teams"] = (() => A.Card(Bars(29)), () => A.Card(Bars(30))),
        ["bytes in Teams"] = (() => InTeams(20 * 1024), () => InTeams(20 * 1024 + 1)),
    };

    public static TheoryData<string> Names => [.. Limits.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_card_at_the_limit_is_built(string limit) => Limits[limit].Allowed().ShouldNotBeNull();

    [Theory, MemberData(nameof(Names))]
    public void A_card_beyond_the_limit_is_refused(string limit) => Should.Throw<CardLimitException>(() => Limits[limit].Refused());

    [Fact]
    public void A_refusal_names_the_limit_and_not_the_words() =>
        Should.Throw<CardLimitException>(() => Titled("geheim " + X(150))).Message
            .ShouldBe("The card cannot be shown on every platform: a title has at most 150 characters, not 157.");

    [Fact]
    public void A_verb_may_occur_twice_under_different_titles() =>
        A.CardWith(A.Action("habit.choose", "Kies de eerste", "a"), A.Action("habit.choose", "Kies de tweede", "b")).Actions.Count.ShouldBe(2);

    [Fact]
    public void An_embedded_picture_does_not_count_for_the_size_in_Teams() => CardSize.Of(A.Card(Embedded(100_000))).TeamsBytes.ShouldBeLessThan(1_000);

    private static string X(int length) => new('x', length);

    private static string Euros(int length) => new('€', length);

    private static Card Titled(string title) => new(Language.English, title, [], [], "x");

    private static Card Announced(string fallbackText) => new(Language.English, "x", [], [], fallbackText);

    private static Facts Rows(int count) => new([.. Enumerable.Repeat(new Fact("a", "b"), count)]);

    private static Facts OneFact(string name, string value) => new([new(name, value)]);

    private static Table Grid(int columns, int rows)
    {
        string[] row = [.. Enumerable.Repeat("x", columns)];
        return new Table(row, [.. Enumerable.Repeat(row, rows)]);
    }

    private static string Address(int length) => "https://example.org/".PadRight(length, 'x');

    private static Image Embedded(int length) => new("data:image/jpeg;base64,x".PadRight(length, 'x'), "x");

    private static Rating Scale(int options) => new("a", "x", A.Choices(options));

    private static SingleChoice One(int options) => new("a", "x", A.Choices(options));

    private static MultipleChoice Many(int options) => new("a", "x", A.Choices(options));

    private static PersonPicker People(int options) => new("a", "x", A.Choices(options));

    private static SingleChoice Coded(string code) => new("a", "x", [new("yes", "Ja"), new(code, "Nee")]);

    private static SingleChoice Labelled(string label) => new("a", "x", [new("yes", label)]);

    private static Card Buttons(int count) => A.CardWith([.. Enumerable.Range(1, count).Select(at => A.Action($"v{at}", $"Knop {at}"))]);

    private static Card Primaries(int count) =>
        A.CardWith([.. Enumerable.Range(1, count).Select(at => A.Action($"v{at}", $"Knop {at}", style: ActionStyle.Primary))]);

    private static Card TwoTitles(string first, string second) => A.CardWith(A.Action("v1", first), A.Action("v2", second));

    private static Text[] Paragraphs(int count) => [.. Enumerable.Repeat(new Text("x"), count)];

    private static Bar[] Bars(int count) => [.. Enumerable.Repeat(new Bar("a", 1, "b"), count)];

    private static Card InSlack(int characters)
    {
        Card Filled(int length) => A.Card(new Text(X(3_000)), new Text(X(3_000)), new Text(X(3_000)), new Text(X(length)));
        return Filled(characters - CardSize.Of(Filled(1)).SlackCharacters + 1);
    }

    // Euros, since three bytes to a character fill Teams before Slack.
    private static Card InTeams(int bytes)
    {
        Card Filled(int length) => A.Card(new Text(Euros(3_000)), new Text(Euros(3_000)), new Text(X(length)));
        return Filled(bytes - CardSize.Of(Filled(1)).TeamsBytes + 1);
    }
}
