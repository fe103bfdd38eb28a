using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Tests.Storage.Servers;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using static LdRoi.Bot.Tests.Stories.AWaitingCard;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>An employee and their scan card.</summary>
public abstract class AnswerStories(Scene scene) : Story(scene)
{
    [ContractTheory]
    [InlineData(Language.Dutch, "3 vragen over leren", "Helemaal mee eens", "Vertrouwelijk", "dinsdag 29 september", "Bewaar", "Sla over")]
    [InlineData(Language.English, "3 questions about learning", "Strongly agree", "Confidential", "Tuesday 29 September", "Save", "Skip these")]
    public async Task A_waiting_card_asks_three_questions_and_says_who_sees_what(
        Language language, string title, string option, string confidential, string until, string save, string skip)
    {
        await using var world = await For(language);

        var card = world.As(Noor).ScanCard;

        card.Title.ShouldBe(title);
        card.Language.ShouldBe(language);
        card.Questions.Count.ShouldBe(3);
        card.Says(option, confidential, until);
        card.Buttons.Select(button => button.Title).ShouldBe([save, skip, language == Language.Dutch ? "Wie ziet dit?" : "Who sees this?"]);
        card.FilledIn.ShouldBeEmpty();
    }

    [ContractTheory]
    [InlineData(Language.Dutch, "2 vragen over leren", "Wat je beantwoordde, is bewaard", "Bewaard. Dank je wel")]
    [InlineData(Language.English, "2 questions about learning", "Your answers so far are saved", "Saved. Thank you")]
    public async Task Part_of_a_card_is_welcome_and_the_rest_can_follow(Language language, string open, string part, string thanks)
    {
        await using var world = await For(language);
        var noor = world.As(Noor);
        var questions = noor.ScanCard.Questions;

        var after = await noor.Presses(Verbs.AnswerScan, (questions[1], "4"));

        after.Title.ShouldBe(open);
        after.Says(part);
        after.Questions.ShouldBe([questions[0], questions[2]]);
        (await world.AnswersOf(Noor)).Single().Value.ShouldBe(4);

        after = await noor.Presses(Verbs.AnswerScan, (questions[0], "2"), (questions[2], "5"));

        after.Title.ShouldBe(thanks);
        (await world.AnswersOf(Noor)).ToDictionary(answer => answer.ItemId.ToLowerInvariant(), answer => answer.Value)
            .ShouldBe(new Dictionary<string, int?> { [questions[0]] = 2, [questions[1]] = 4, [questions[2]] = 5 }, ignoreOrder: true);
    }

    [ContractFact]
    public async Task The_thank_you_never_repeats_an_answer_and_neither_does_the_card_that_changes_it()
    {
        await using var world = await For();
        var noor = world.As(Noor);
        var labels = noor.ScanCard.Options(noor.ScanCard.Questions[0]).Select(option => option.Label).ToArray();

        var thanks = await noor.Presses(Verbs.AnswerScan, All(noor.ScanCard, "5"));
        thanks.DoesNotSay(labels).Questions.ShouldBeEmpty();

        var again = await noor.Presses(Verbs.ReopenScan);
        again.Questions.Count.ShouldBe(3);
        again.FilledIn.ShouldBeEmpty();
    }

    [ContractFact]
    public async Task A_skipped_card_does_not_come_back_but_can_still_be_answered()
    {
        await using var world = await For();
        var noor = world.As(Noor);

        (await noor.Presses(Verbs.SkipScan)).Title.ShouldBe("Overgeslagen");
        (await world.AnswersOf(Noor)).ShouldAllBe(answer => answer.Kind == AnswerKind.Skipped && answer.Value == null);

        await noor.Presses(Verbs.ReopenScan);
        (await noor.Presses(Verbs.AnswerScan, All(noor.ScanCard, "1"))).Title.ShouldBe("Bewaard. Dank je wel");
        (await world.AnswersOf(Noor)).ShouldAllBe(answer => answer.Kind == AnswerKind.Given && answer.Value == 1 && answer.Revision == 2);
    }

    [ContractFact]
    public async Task A_changed_answer_is_a_new_revision_of_the_same_row_and_the_same_answer_again_is_none()
    {
        await using var world = await For();
        var noor = world.As(Noor);
        var questions = noor.ScanCard.Questions;
        await noor.Presses(Verbs.AnswerScan, All(noor.ScanCard, "2"));

        await noor.Presses(Verbs.ReopenScan);
        await noor.Presses(Verbs.AnswerScan, (questions[0], "5"), (questions[1], "2"));

        (await world.AnswersOf(Noor)).ToDictionary(answer => answer.ItemId.ToLowerInvariant(), answer => (answer.Value, answer.Revision)).ShouldBe(
            new Dictionary<string, (int?, int)> { [questions[0]] = (5, 2), [questions[1]] = (2, 1), [questions[2]] = (2, 1) }, ignoreOrder: true);
    }

    [ContractFact]
    public async Task An_answer_is_kept_without_delivery_time_or_person()
    {
        await using var world = await For();

        var columns = await world.InDb(db => Task.FromResult(
            db.Model.FindEntityType(typeof(Answer))!.GetTableMappings().Single().Table.Columns.Select(column => column.Name).ToList()));

        columns.ShouldBe(["WaveId", "RespondentId", "ItemId", "Kind", "Value", "Revision"], ignoreOrder: true);
    }

    [ContractTheory]
    [InlineData(Language.Dutch, "Kies bij minstens één vraag een antwoord")]
    [InlineData(Language.English, "Choose an answer to at least one question")]
    public async Task Saving_nothing_says_in_place_what_to_do(Language language, string hint)
    {
        await using var world = await For(language);
        var noor = world.As(Noor);

        var after = await noor.Presses(Verbs.AnswerScan);

        after.Says(hint).Questions.Count.ShouldBe(3);
        (await world.AnswersOf(Noor)).ShouldBeEmpty();
        (await noor.Presses(Verbs.AnswerScan, All(after, "3"))).Title.ShouldBe(language == Language.Dutch ? "Bewaard. Dank je wel" : "Saved. Thank you");
    }

    [ContractFact]
    public async Task A_value_outside_the_scale_is_marked_in_place_the_other_choices_stay_and_nothing_is_stored()
    {
        await using var world = await For();
        var noor = world.As(Noor);
        var questions = noor.ScanCard.Questions;
        string[] values = ["0", "6", "-1", "+3", "3.0", "3,0", "NaN", "1e308", "99999999999999999999", "٣", "Mee eens", "X", "3;4", "null", "[3]", "3 4"];

        foreach (var value in values)
        {
            var after = await noor.Presses(Verbs.AnswerScan, (questions[0], "4"), (questions[1], value));

            after.Mistakes.ShouldBe(
                new Dictionary<string, string> { [questions[1]] = "Dit antwoord hoort niet bij de vraag. Kies een van de opties." }, customMessage: value);
            after.FilledIn.GetValueOrDefault(questions[0]).ShouldBe("4");
            after.Questions.ShouldBe(questions);
            (await world.AnswersOf(Noor)).ShouldBeEmpty(value);
        }

        (await noor.Presses(Verbs.AnswerScan, All(noor.ScanCard, "4"))).Title.ShouldBe("Bewaard. Dank je wel");
    }

    [ContractFact]
    public async Task A_value_outside_the_scale_is_explained_in_English_too()
    {
        await using var world = await For(Language.English);
        var noor = world.As(Noor);
        var after = await noor.Presses(Verbs.AnswerScan, (noor.ScanCard.Questions[0], "7"));
        after.Mistakes.Values.ShouldBe(["This answer does not belong to the question. Choose one of the options."]);
        after.Says("Please mend what is marked below");
    }

    [ContractFact]
    public async Task Not_knowing_is_an_answer_without_a_value()
    {
        await using var world = await For();
        var noor = world.As(Noor);
        (await noor.Presses(Verbs.AnswerScan, All(noor.ScanCard, "x"))).Title.ShouldBe("Bewaard. Dank je wel");
        (await world.AnswersOf(Noor)).ShouldAllBe(answer => answer.Kind == AnswerKind.DoesNotApply && answer.Value == null);
    }

    [ContractFact]
    public async Task A_question_that_is_not_on_the_card_is_not_answered_by_it()
    {
        await using var world = await For();
        var noor = world.As(Noor);
        var other = (await world.Instrument()).Items.Select(item => item.Id.ToLowerInvariant()).Except(noor.ScanCard.Questions).First();

        var after = await noor.Presses(Verbs.AnswerScan, (other, "5"));

        after.Says("Kies bij minstens één vraag een antwoord");
        (await world.AnswersOf(Noor)).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Asking_who_sees_it_keeps_what_was_chosen_and_stores_nothing()
    {
        await using var world = await For();
        var noor = world.As(Noor);
        var question = noor.ScanCard.Questions[2];

        var after = await noor.Presses(Verbs.WhySeesScan, (question, "2"));

        after.Says("waarin minstens 5 anderen antwoordden", "Beheerders zien geen resultaten", "chatbeheerders");
        after.FilledIn.ShouldBe(new Dictionary<string, string> { [question] = "2" });
        (await world.AnswersOf(Noor)).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task The_last_question_of_the_scan_says_so()
    {
        await using var world = await For();
        var noor = world.As(Noor);
        var rest = (await world.Instrument()).Items.Where(item => !noor.ScanCard.Questions.Contains(item.Id.ToLowerInvariant()));
        await world.Answered(TheScan, Noor, rest.ToDictionary(item => item.Id, _ => 3));

        (await noor.Presses(Verbs.AnswerScan, All(noor.ScanCard, "3"))).Says("Dat was de laatste vraag van deze scan.");

        await world.SleepsUntil(BotWorld.Utc(2026, 9, 10, 8, 0));
        (await world.DeliveriesOf(Noor)).Take(2).Select(delivery => (delivery.State, delivery.Because)).ShouldBe(
            [(DeliveryState.Closed, DeliveryReasons.Answered), (DeliveryState.Skipped, DeliveryReasons.Finished)]);
    }

    [ContractTheory]
    [InlineData(Language.Dutch, "Deze scan is gesloten", "Fijn dat je even keek")]
    [InlineData(Language.English, "This scan has closed", "Thank you for looking at it")]
    public async Task An_answer_after_the_close_gets_kind_words_and_changes_nothing(Language language, string title, string kind)
    {
        await using var world = await For(language);
        var noor = world.As(Noor);
        var card = noor.ScanCard;
        await noor.Presses(Verbs.AnswerScan, (card.Questions[0], "4"));
        var open = noor.ScanCard;
        await world.ClosesScan(TheScan);
        var before = await world.ReleasedOf(TheScan);

        foreach (var (verb, inputs) in new (string, (string, string)[])[]
            { (Verbs.AnswerScan, All(open, "1")), (Verbs.SkipScan, []), (Verbs.WhySeesScan, []) })
        {
            (await noor.Presses(open, verb, inputs)).Says(title, kind).Questions.ShouldBeEmpty();
        }

        (await noor.Presses(card, Verbs.AnswerScan, All(card, "1"))).Title.ShouldBe(title);
        (await world.AnswersOf(Noor)).Select(answer => (answer.Value, answer.Revision)).ShouldBe([(4, 1)]);
        (await world.ReleasedOf(TheScan)).Count.ShouldBe(before.Count);
    }
}

public sealed class AnswerStoriesInTheSimulator() : AnswerStories(Scene.Simulator);

public sealed class AnswerStoriesInTeams() : AnswerStories(Scene.Teams);

public sealed class AnswerStoriesInSlack() : AnswerStories(Scene.Slack);

[OnPostgreSql]
public sealed class AnswerStoriesOnPostgreSql() : AnswerStories(Scene.TeamsOnPostgreSql);
