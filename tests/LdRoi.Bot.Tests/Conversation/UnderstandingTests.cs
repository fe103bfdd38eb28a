using CsCheck;
using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.Conversation;

public sealed class UnderstandingTests
{
    private static readonly VerbRule[] Commands = [.. Verbs.All.Where(rule => rule.Phrases is not null)];

    public static IEnumerable<object[]> AllPhrases =>
        Commands.SelectMany(rule => rule.Phrases!.All.Distinct().Select(phrase => new object[] { phrase, rule.Verb }));

    [Theory]
    [MemberData(nameof(AllPhrases))]
    public void Every_phrase_of_the_table_is_its_command(string phrase, string verb) => VerbOf(phrase).ShouldBe(verb);

    [Theory]
    [InlineData("HELP", Verbs.Help)]
    [InlineData("Hulp!", Verbs.Help)]
    [InlineData("  hallo  ", Verbs.Help)]
    [InlineData("hi :)", null)]
    [InlineData("Hoi.", Verbs.Help)]
    [InlineData("hé", null)]
    [InlineData("hëlp", Verbs.Help)]
    [InlineData("help ?!", Verbs.Help)]
    [InlineData("?", Verbs.Help)]
    [InlineData("Waarom?", Verbs.Why)]
    [InlineData("Who   sees\twhat?", Verbs.Why)]
    [InlineData("wie ziet\u00A0wat", Verbs.Why)]
    [InlineData("STOP!!!", Verbs.Stop)]
    [InlineData("Stoppen", Verbs.Stop)]
    [InlineData("/ldroi help", Verbs.Help)]
    [InlineData("/LdRoi   Nieuwe  Scan", Verbs.NewScan)]
    [InlineData("campagnes,", Verbs.Campaigns)]
    public void Capitals_accents_spaces_and_punctuation_make_no_difference(string text, string? verb) => VerbOf(text).ShouldBe(verb);

    [Theory]
    [InlineData("report team", "")]
    [InlineData("report team Sales", "Sales")]
    [InlineData("Rapport  Team   Sales  Noord", "Sales Noord")]
    [InlineData("/ldroi report team Café Zuid", "Café Zuid")]
    [InlineData("rapport team R&D (Delft)", "R&D (Delft)")]
    public void What_stands_behind_a_command_is_kept_as_it_was_typed(string text, string argument)
    {
        var command = Understanding.Of(text, Commands).ShouldBeOfType<Understanding.Command>();

        command.Rule.Verb.ShouldBe(Verbs.ReportTeam);
        command.Argument.ShouldBe(argument);
    }

    [Theory]
    [InlineData("taal", Language.Dutch)]
    [InlineData("language", Language.English)]
    [InlineData("stop", null)]
    [InlineData("start", null)]
    [InlineData("rapport team Sales", Language.Dutch)]
    [InlineData("report team Sales", Language.English)]
    public void The_words_tell_the_language_when_they_belong_to_one_only(string text, Language? language) =>
        Understanding.Of(text, Commands).ShouldBeOfType<Understanding.Command>().PhraseLanguage.ShouldBe(language);

    [Theory]
    [InlineData("hepl", Verbs.Help)]
    [InlineData("hullp", Verbs.Help)]
    [InlineData("halo", Verbs.Help)]
    [InlineData("repot team Sales", Verbs.ReportTeam)]
    [InlineData("raport tem", Verbs.ReportTeam)]
    [InlineData("neiuwe scan", Verbs.NewScan)]
    [InlineData("new scam", Verbs.NewScan)]
    [InlineData("mijnscan", Verbs.MyScan)]
    [InlineData("campainges", Verbs.Campaigns)]
    [InlineData("languge", Verbs.Language)]
    [InlineData("stpo", Verbs.Stop)]
    [InlineData("help me please", Verbs.Help)]
    public void A_mistyped_command_is_understood_as_the_nearest_and_not_carried_out(string text, string nearest) =>
        Understanding.Of(text, Commands).ShouldBeOfType<Understanding.Unknown>().Nearest?.Verb.ShouldBe(nearest);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\t\r\n")]
    [InlineData("/ldroi")]
    [InlineData("...")]
    [InlineData("what is the weather in Utrecht")]
    [InlineData("👩🏽‍💻🎉🎉")]
    [InlineData("\u0000\u0001\u001B[2J\u007F")]
    [InlineData("\u202Epleh\u202C\u200B\uFEFF")]
    [InlineData("́́́")]
    [InlineData("'; DROP TABLE people;--")]
    public void Nonsense_is_unknown_and_nothing_is_guessed(string text) =>
        Understanding.Of(text, Commands).ShouldBeOfType<Understanding.Unknown>().Nearest.ShouldBeNull();

    [Fact]
    public void A_lone_surrogate_is_unknown() =>
        Understanding.Of("zzzzzzzzz \uD83D zzzzzzzzzzzz", Commands).ShouldBeOfType<Understanding.Unknown>();

    [Theory]
    [InlineData("a")]
    [InlineData("help ")]
    [InlineData("\u0301")]
    [InlineData("👩🏽")]
    public void A_very_long_text_is_unknown(string part) =>
        Understanding.Of(string.Concat(Enumerable.Repeat(part, 20_000)), Commands).ShouldBeOfType<Understanding.Unknown>();

    [Fact]
    public void Without_any_commands_everything_is_unknown() =>
        Understanding.Of("help", []).ShouldBe(new Understanding.Unknown(null));

    [Fact]
    public void Whatever_is_typed_is_a_command_of_the_table_or_unknown() => Check.Sample(
        Gen.OneOf(Gen.String, Gen.OneOf("report", "team", " ", "Stop", "/ldroi", "é", "\u0301", "!", "\uD83D", "\0", "nieuwe scan").Array[0, 8].Select(string.Concat)),
        text => Understanding.Of(text, Commands) is Understanding.Unknown or Understanding.Command { Rule.Phrases: not null },
        iter: 5_000);

    private static string? VerbOf(string text) => (Understanding.Of(text, Commands) as Understanding.Command)?.Rule.Verb;
}
