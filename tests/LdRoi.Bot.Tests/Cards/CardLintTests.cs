using System.Text.RegularExpressions;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.Cards;

/// <summary>What holds for every card of the product.</summary>
[Collection(AlbumTests.Name)]
public sealed class CardLintTests(AlbumOfAll album)
{
    /// <summary>The only number a notification may hold is how many questions wait.</summary>
    private static readonly Regex HowManyQuestions = new(@"\b\d (korte vragen|short questions)\b");

    [Fact]
    public void A_card_fits_both_platforms() => Failing(
        card => Renderings.TeamsBytes(card) > CardLimits.TeamsBytes || Renderings.SlackCharacters(card) > CardLimits.SlackCharacters).ShouldBeEmpty();

    [Fact]
    public void No_two_buttons_and_no_two_questions_of_a_card_are_named_alike() => Failing(
        card => HasTwice(card.Actions.Select(action => action.Title)) || HasTwice(card.Inputs.Select(input => input.Label))).ShouldBeEmpty();

    [Fact]
    public void A_notification_holds_no_score_and_no_count_of_people() =>
        Failing(card => HowManyQuestions.Replace(card.FallbackText, "").Any(char.IsDigit)).ShouldBeEmpty();

    [Fact]
    public void A_notification_repeats_nothing_that_somebody_chose_wrote_or_reads_in_a_report() =>
        Failing(card => Private(card).Any(words => card.FallbackText.Contains(words, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();

    [Fact]
    public void A_card_after_answering_shows_no_option_any_more() =>
        album.Cards.All.Where(row => row.Name is "ScanSaved" or "ScanSavedLast" or "ScanSkipped" or "ScanClosed" or "ScanWithdrawn" or "ScanSuperseded")
            .ShouldAllBe(row => !row.Card.Inputs.Any() && !row.Card.Blocks.OfType<CardBlock.Facts>().Any());

    [Fact]
    public void A_reopened_card_does_not_say_what_was_chosen_before() =>
        album.Cards.All.Where(row => row.Name == "ScanReopened").SelectMany(row => row.Card.Inputs.OfType<CardInput.Rating>())
            .ShouldAllBe(rating => rating.Selected == null);

    [Fact]
    public void Every_card_that_asks_for_answers_says_who_sees_them() =>
        album.Cards.All.Where(row => row.Card.Inputs.OfType<CardInput.Rating>().Any())
            .ShouldAllBe(row => Renderings.Of(row.Card).Contains(row.Card.Language == Language.Dutch ? "ertrouwelijk" : "onfidential", StringComparison.Ordinal));

    [Fact]
    public void No_card_of_the_one_language_is_titled_in_the_other()
    {
        foreach (var name in album.Cards.Names.Select(card => card.Name).Distinct().Where(name => !name.StartsWith("Report", StringComparison.Ordinal) || name == "ReportWhichTeam"))
        {
            album.Cards[name, Language.Dutch].Title.ShouldNotBe(album.Cards[name, Language.English].Title);
        }
    }

    private IEnumerable<string> Failing(Func<Card, bool> fails) =>
        album.Cards.All.Where(row => fails(row.Card)).Select(row => $"{row.Name}.{row.Card.Language.Tag()}");

    private static bool HasTwice(IEnumerable<string> words) => words.GroupBy(word => word).Any(same => same.Count() > 1);

    private static IEnumerable<string> Private(Card card) => card.Blocks.SelectMany(block => block switch
    {
        CardInput.Rating rating => rating.Options.Select(option => option.Label).Append(rating.Label),
        CardBlock.Bar bar => [bar.Caption],
        CardBlock.Facts facts => facts.Rows.Select(row => row.Value),
        CardBlock.Quote quote => [quote.Content],
        _ => Array.Empty<string>(),
    });
}
