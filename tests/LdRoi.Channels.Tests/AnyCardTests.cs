using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Tests.Samples;
using static LdRoi.Channels.Cards.CardInput;

namespace LdRoi.Channels.Tests;

/// <summary>What holds for every card that can be built.</summary>
public sealed partial class AnyCardTests
{
    public static TheoryData<string, Language> Samples => SampleCards.All;

    [Fact]
    public void A_card_that_builds_can_be_sent()
    {
        var built = 0;
        RandomCards.Cards.Sample(
            card =>
            {
                if (card is not null)
                {
                    Interlocked.Increment(ref built);
                    IsWithinBudget(card);
                    KeepsItsVerbsAndIds(card);
                }
            },
            iter: 2_000);
        built.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void No_card_is_larger_than_what_its_words_say()
    {
        var told = 0;
        RandomCards.CountableCards.Sample(
            card =>
            {
                if (card is not null)
                {
                    var size = CardSize.Of(card);
                    CardBound.Of(card)!.Value.ShouldBeGreaterThanOrEqualTo(Math.Max(size.TeamsBytes, size.SlackCharacters));
                    Interlocked.Add(ref told, CardBound.IsWithinLimits(card) ? 1 : 0);
                }
            },
            iter: 2_000);
        told.ShouldBeGreaterThan(100);
    }

    [Theory, InlineData(Language.Dutch), InlineData(Language.English)]
    public void A_scan_card_is_known_to_be_small_enough_without_being_rendered(Language language) =>
        CardBound.IsWithinLimits(SampleCards.Named("ScanCard", language)).ShouldBeTrue();

    [Theory, MemberData(nameof(Samples))]
    public void A_sample_card_can_be_sent(string name, Language language) => IsWithinBudget(SampleCards.Named(name, language));

    [Fact]
    public void A_card_that_builds_is_the_same_after_being_stored() => RandomCards.Cards.Sample(
        card =>
        {
            var stored = JsonSerializer.Serialize(card);
            JsonSerializer.Serialize(JsonSerializer.Deserialize<Card>(stored)).ShouldBe(stored);
        },
        iter: 500);

    [Fact]
    public void Nothing_that_a_person_types_keeps_a_card_from_being_built() => RandomCards.Anything.Sample(
        typed => Rendered.Of(A.Card(
            new CardBlock.Quote($"x{typed}"), new ShortText("a", "x", 10, typed), new LongText("b", "x", 10, typed), new Number("c", "x", 0, 9, typed),
            new Date("d", "x", typed), new CardInput.Time("e", "x", typed), new Rating("f", "x", A.YesAndNo, typed),
            new MultipleChoice("g", "x", A.YesAndNo, [typed]), new PersonPicker("h", "x", A.YesAndNo, typed))),
        iter: 2_000);

    private static void IsWithinBudget(Card card)
    {
        var rendered = Rendered.Of(card);
        rendered.TeamsBytes.ShouldBeLessThanOrEqualTo(20_480);
        rendered.SlackCharacters.ShouldBeLessThanOrEqualTo(10_000);
        rendered.Slack.Count.ShouldBeLessThanOrEqualTo(50);
        rendered.Teams["body"]!.AsArray().Count.ShouldBeLessThanOrEqualTo(60);
        rendered.Slack.OfType("plain_text").ShouldAllBe(text => text.Text("text")!.Length > 0 && text.Text("text")!.Length <= 3_000);
        rendered.Slack.Objects().Select(block => block.Text("block_id")).Where(id => id is not null).ShouldBeUnique();
        rendered.Slack.OfType("actions").ShouldAllBe(row => row.OfType("button").Select(button => button.Text("action_id")).Distinct().Count() == row.OfType("button").Count());
    }

    private static void KeepsItsVerbsAndIds(Card card)
    {
        var rendered = Rendered.Of(card);
        var verbs = card.Actions.Select(action => action.Verb).ToList();

        // A dialog opens by a submit only; of all others the submit is the fallback.
        rendered.Teams.OfType("Action.Execute").Select(action => action.Text("verb"))
            .ShouldBe(card.Actions.Where(action => !action.OpensDialog).Select(action => action.Verb));
        rendered.Teams.OfType("Action.Submit").Select(action => action["data"]!["verb"]!.GetValue<string>()).ShouldBe(verbs);
        rendered.Slack.OfType("button").Select(button => button.Text("action_id")).ShouldBe(verbs);
        Verb().Matches(rendered.Html).Select(match => match.Groups[1].Value).ShouldBe(verbs);

        var ids = card.Inputs.Select(input => input.Id).ToList();
        rendered.Teams.Objects().Select(json => json.Text("id")).Where(id => id is not null).ShouldBe(ids);
        rendered.Slack.OfType("input").Select(input => input.Text("block_id")).ShouldBe(ids);
        Input().Matches(rendered.Html).Select(match => match.Groups[1].Value).ShouldBe(ids);
    }

    [GeneratedRegex("data-verb=\"([^\"]+)\"")]
    private static partial Regex Verb();

    [GeneratedRegex("data-input=\"([^\"]+)\"")]
    private static partial Regex Input();
}
