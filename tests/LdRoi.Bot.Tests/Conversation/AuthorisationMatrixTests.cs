using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.Conversation;

/// <summary>Every verb by everybody, through the real router, against the table that was written by hand.</summary>
public sealed class AuthorisationMatrixTests(Stage stage) : IClassFixture<Stage>
{
    public static TheoryData<string, Actor> Typed => Rows(rule => rule.Phrases is not null);

    public static TheoryData<string, Actor> Pressed => Rows(_ => true);

    [Fact]
    public void The_oracle_has_a_row_for_every_verb_of_the_table_and_no_other() =>
        AuthorisationOracle.Verbs.ShouldBe(Verbs.All.Select(rule => rule.Verb), ignoreOrder: true);

    [Theory, MemberData(nameof(Typed))]
    public async Task Typing_does_what_the_oracle_says_in_either_language(string verb, Actor actor)
    {
        foreach (var words in Verbs.Find(verb)!.Phrases!.All)
        {
            Of(await stage.Types(actor, words)).ShouldBe(AuthorisationOracle.Of(verb, actor), words);
        }
    }

    [Theory, MemberData(nameof(Pressed))]
    public async Task Pressing_does_what_the_oracle_says(string verb, Actor actor) =>
        Of(await stage.Presses(actor, verb)).ShouldBe(AuthorisationOracle.Of(verb, actor));

    [Theory, MemberData(nameof(Typed))]
    public async Task Help_lists_a_command_exactly_for_those_who_may_use_it(string verb, Actor actor)
    {
        var help = await stage.Types(actor, "help");
        help.Blocks.OfType<CardBlock.Facts>().SelectMany(facts => facts.Rows).Any(row => row.Name == Verbs.Find(verb)!.Phrases!.Shown(help.Language))
            .ShouldBe(AuthorisationOracle.Of(verb, actor) == Expected.Answered);
    }

    private static TheoryData<string, Actor> Rows(Func<VerbRule, bool> which)
    {
        var rows = new TheoryData<string, Actor>();
        foreach (var rule in Verbs.All.Where(which))
        {
            foreach (var actor in Enum.GetValues<Actor>())
            {
                rows.Add(rule.Verb, actor);
            }
        }

        return rows;
    }

    private static Expected? Of(Card card) =>
        Is(card, ConversationTexts.StrangerTitle) || Is(card, ConversationTexts.StrangerStill) ? Expected.NotKnown
        : Is(card, ConversationTexts.NotForYouTitle) ? Expected.Refused
        : Is(card, ConversationTexts.ButtonGoneTitle) || Is(card, ConversationTexts.NotUnderstoodTitle) ? null
        : Expected.Answered;

    private static bool Is(Card card, TextKey title) => card.Title == title.In(card.Language);
}
