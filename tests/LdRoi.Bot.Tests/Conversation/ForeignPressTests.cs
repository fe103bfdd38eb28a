using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.Conversation;

/// <summary>What is not pressed by its addressee, in private, changes nothing and tells nothing.</summary>
public sealed class ForeignPressTests(Stage stage) : IClassFixture<Stage>
{
    public static TheoryData<string> EveryVerb => [.. Verbs.All.Select(rule => rule.Verb)];

    public static TheoryData<string> EveryCommand => [.. Verbs.All.Where(rule => rule.Phrases is not null).Select(rule => rule.Verb)];

    [Theory, MemberData(nameof(EveryVerb))]
    public async Task A_colleague_who_presses_my_button_is_told_that_it_does_not_work(string verb)
    {
        // The colleague may do everything by role, so that only the token can stand in the way.
        var mine = await stage.TokenFor(Actor.Manager, verb);
        await ChangesNothing(
            () => stage.Presses(Actor.LearningProfessional, verb, mine), ConversationTexts.ButtonGoneTitle);
    }

    [Theory, MemberData(nameof(EveryVerb))]
    public async Task A_button_without_a_token_or_with_a_made_up_one_does_not_work(string verb)
    {
        foreach (var token in new[] { null, "", "AQ", new string('A', 300), new string('x', 5_000), "éé 💥" })
        {
            await ChangesNothing(() => stage.Presses(Actor.LearningProfessional, verb, token), ConversationTexts.ButtonGoneTitle);
        }
    }

    [Theory, MemberData(nameof(EveryVerb))]
    public async Task A_token_serves_no_other_verb(string verb)
    {
        var other = await stage.TokenFor(Actor.LearningProfessional, verb == Verbs.Help ? Verbs.Why : Verbs.Help);
        await ChangesNothing(() => stage.Presses(Actor.LearningProfessional, verb, other), ConversationTexts.ButtonGoneTitle);
    }

    [Theory, MemberData(nameof(EveryVerb))]
    public async Task A_press_in_a_group_is_asked_into_private_first(string verb)
    {
        var mine = await stage.TokenFor(Actor.LearningProfessional, verb);
        await ChangesNothing(() => stage.Presses(Actor.LearningProfessional, verb, mine, personal: false), ConversationTexts.Private);
    }

    [Theory, MemberData(nameof(EveryCommand))]
    public async Task A_command_in_a_group_does_nothing_for_whoever_we_do_not_know_or_has_left(string verb)
    {
        foreach (var actor in new[] { Actor.Visitor, Actor.Left })
        {
            await ChangesNothing(() => stage.Types(actor, Verbs.Find(verb)!.Phrases!.All.First(), personal: false), ConversationTexts.Private);
        }
    }

    [Fact]
    public async Task A_command_in_a_group_is_answered_in_the_own_chat_by_the_same_rules()
    {
        foreach (var actor in new[] { Actor.Employee, Actor.Manager, Actor.LearningProfessional, Actor.Administrator })
        {
            await ChangesNothing(() => stage.Types(actor, "help", personal: false), ConversationTexts.PrivateAnswered);
        }

        await ChangesNothing(() => stage.Types(Actor.Employee, "report scan", personal: false), ConversationTexts.PrivateAnswered);
        var answer = stage.World.As("Zuid 1").LastCard;
        answer.Title.ShouldBe(ConversationTexts.NotForYouTitle.In(answer.Language));
    }

    [Fact]
    public async Task A_verb_that_is_not_in_the_table_does_nothing_even_with_our_own_signature()
    {
        var token = await stage.TokenFor(Actor.LearningProfessional, "not.a.verb");
        await ChangesNothing(() => stage.Presses(Actor.LearningProfessional, "not.a.verb", token), ConversationTexts.ButtonGoneTitle);
    }

    private async Task ChangesNothing(Func<Task<Card>> act, TextKey says)
    {
        var before = await stage.Footprint();
        var card = await act();
        card.Title.ShouldBe(says.In(card.Language));
        (await stage.Footprint()).ShouldBe(before);
    }
}
