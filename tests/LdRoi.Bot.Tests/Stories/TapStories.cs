using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Tests.Storage.Servers;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using static LdRoi.Bot.Tests.Stories.AWaitingCard;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>A press has one effect, however often and by whomever it arrives.</summary>
public abstract class TapStories(Scene scene) : Story(scene)
{
    private const int Copies = 20;
    private const string Gone = "Deze knop werkt niet meer";

    [ContractFact]
    public async Task The_second_tap_shows_how_things_stand()
    {
        await using var world = await For();
        var noor = world.As(Noor);
        var card = noor.ScanCard;
        await noor.Presses(card, Verbs.AnswerScan, All(card, "4"));

        (await noor.Presses(card, Verbs.AnswerScan, All(card, "4"))).Title.ShouldBe("Bewaard. Dank je wel");

        (await world.AnswersOf(Noor)).ShouldAllBe(answer => answer.Value == 4 && answer.Revision == 1);
    }

    [ContractFact]
    public async Task Other_answers_from_an_overtaken_card_are_not_stored_and_do_not_look_saved()
    {
        await using var world = await For();
        var noor = world.As(Noor);
        var card = noor.ScanCard;
        await noor.Presses(card, Verbs.AnswerScan, All(card, "4"));

        var overtaken = await noor.Presses(card, Verbs.AnswerScan, All(card, "1"));

        overtaken.Says("Nog niet bewaard");
        overtaken.Questions.ShouldBe(card.Questions);
        (await world.AnswersOf(Noor)).ShouldAllBe(answer => answer.Value == 4 && answer.Revision == 1);
        (await noor.Presses(overtaken, Verbs.AnswerScan, All(overtaken, "1"))).Title.ShouldBe("Bewaard. Dank je wel");
        (await world.AnswersOf(Noor)).ShouldAllBe(answer => answer.Value == 1 && answer.Revision == 2);
    }

    [ContractFact]
    public async Task A_stale_card_shows_what_is_still_open()
    {
        await using var world = await For();
        var noor = world.As(Noor);
        var card = noor.ScanCard;
        await noor.Presses(card, Verbs.AnswerScan, (card.Questions[0], "4"));

        (await noor.Presses(card, Verbs.AnswerScan, (card.Questions[0], "4"))).Questions.ShouldBe(card.Questions.Skip(1));
        (await noor.Presses(card, Verbs.SkipScan, All(card, "2"))).Questions.ShouldBe(card.Questions.Skip(1));

        (await world.AnswersOf(Noor)).Select(answer => answer.Value).ShouldBe([4]);
    }

    [ContractFact]
    public async Task Twenty_copies_of_one_press_at_once_have_one_effect()
    {
        await using var world = await For();
        var noor = world.As(Noor);
        var card = noor.ScanCard;

        var after = await Task.WhenAll(Enumerable.Range(0, Copies).Select(_ => noor.Presses(card, Verbs.AnswerScan, All(card, "4"))));

        after.ShouldAllBe(copy => copy.Title == "Bewaard. Dank je wel");
        (await world.AnswersOf(Noor)).Select(answer => (answer.Value, answer.Revision)).ShouldBe([(4, 1), (4, 1), (4, 1)]);
        (await world.DeliveriesOf(Noor)).First().Revision.ShouldBe(1);
        world.Errors.ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Of_twenty_different_presses_at_once_one_counts_as_a_whole()
    {
        await using var world = await For();
        var noor = world.As(Noor);
        var card = noor.ScanCard;

        await Task.WhenAll(Enumerable.Range(0, Copies).Select(copy => noor.Presses(card, Verbs.AnswerScan, All(card, $"{1 + (copy % 5)}"))));

        var answers = await world.AnswersOf(Noor);
        answers.Count.ShouldBe(3);
        answers.Select(answer => (answer.Value, answer.Revision)).Distinct().Count().ShouldBe(1);
        answers[0].Revision.ShouldBe(1);
        world.Errors.ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Twenty_people_can_answer_at_the_same_moment()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: Copies));
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 0));
        var people = Enumerable.Range(1, Copies).Select(number => world.As($"Zuid {number}")).ToList();

        var after = await Task.WhenAll(people.Select(person => person.Presses(Verbs.AnswerScan, All(person.ScanCard, "4"))));

        after.ShouldAllBe(card => card.Title == "Bewaard. Dank je wel");
        foreach (var person in people)
        {
            (await world.AnswersOf(person.Name)).Count.ShouldBe(3);
        }

        world.Errors.ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Somebody_else_s_button_does_nothing_for_me()
    {
        await using var world = await For();
        var (noor, daan) = (world.As(Noor), world.As(Daan));
        var card = noor.ScanCard;

        var after = await daan.Sends(daan.ScanCard.Id, Verbs.AnswerScan, card.Button(Verbs.AnswerScan).Token.Reveal(), All(card, "5"));

        after.Title.ShouldBe(Gone);
        (await world.AnswersOf(Noor)).ShouldBeEmpty();
        (await world.AnswersOf(Daan)).ShouldBeEmpty();
        noor.ScanCard.Title.ShouldBe("3 vragen over leren");
    }

    [ContractFact]
    public async Task A_forged_button_does_nothing_and_reads_like_somebody_else_s()
    {
        await using var world = await For();
        var noor = world.As(Noor);
        var card = noor.ScanCard;
        var token = card.Button(Verbs.AnswerScan).Token.Reveal();
        string?[] forged =
        [
            null, "", " ", "forged", token[..^1], token[1..], token + "A", token + "=", " " + token, token.ToUpperInvariant(),
            new string('A', 300), new string('A', 4000), "é", "\u0000",
            .. Enumerable.Range(0, token.Length).Where(place => place % 7 == 0).Select(place => Turned(token, place)),
        ];

        foreach (var text in forged)
        {
            (await noor.Sends(card.Id, Verbs.AnswerScan, text, All(card, "5"))).Title.ShouldBe(Gone, text);
        }

        (await world.AnswersOf(Noor)).ShouldBeEmpty();
        world.Errors.ShouldBeEmpty();
    }

    [ContractFact]
    public async Task A_button_s_proof_holds_for_its_own_verb_only()
    {
        await using var world = await For();
        var noor = world.As(Noor);
        var card = noor.ScanCard;
        var token = card.Button(Verbs.AnswerScan).Token.Reveal();

        foreach (var verb in new[] { Verbs.SkipScan, Verbs.ReopenScan, Verbs.OpenCampaign, Verbs.StopCampaign, Verbs.Help, "scan.everything", "SCAN.ANSWER", "scan.answer " })
        {
            (await noor.Sends(card.Id, verb, token, All(card, "5"))).Title.ShouldBe(Gone, verb);
        }

        (await world.AnswersOf(Noor)).ShouldBeEmpty();
    }

    [ContractTheory]
    [InlineData(Language.Dutch, "Deze knop werkt niet meer", "Met deze klik is niets bewaard")]
    [InlineData(Language.English, "This button no longer works", "Nothing was saved by this press")]
    public async Task A_button_that_has_outlived_its_scan_by_two_months_says_so(Language language, string title, string text)
    {
        await using var world = await For(language);
        var noor = world.As(Noor);
        var card = noor.ScanCard;
        await world.SleepsUntil(BotWorld.Utc(2026, 11, 28, 21, 59));
        (await noor.Presses(card, Verbs.AnswerScan, All(card, "5"))).Title.ShouldBe(language == Language.Dutch ? "Deze scan is gesloten" : "This scan has closed");

        await world.SleepsUntil(BotWorld.Utc(2026, 11, 28, 22, 0));

        (await noor.Presses(card, Verbs.AnswerScan, All(card, "5"))).Says(title, text);
        (await world.AnswersOf(Noor)).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Pressing_in_a_group_chat_is_turned_to_a_private_one_and_stores_nothing()
    {
        await using var world = await For();
        var noor = world.As(Noor);
        var token = noor.ScanCard.Button(Verbs.AnswerScan).Token.Reveal();

        (await noor.SendsInAGroup(noor.ScanCard.Id, Verbs.AnswerScan, token, (noor.ScanCard.Questions[0], "5"))).Title
            .ShouldStartWith("Laten we dit onder ons houden");

        (await world.AnswersOf(Noor)).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Somebody_who_left_can_no_longer_answer()
    {
        await using var world = await For();
        var noor = world.As(Noor);
        var card = noor.ScanCard;
        await world.Change(Noor, person => person.LeftAt = world.Now);

        (await noor.Presses(card, Verbs.AnswerScan, All(card, "5"))).Title.ShouldBe("We kennen elkaar nog niet");

        (await world.AnswersOf(Noor)).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task What_another_instance_did_to_the_scan_between_two_presses_counts_at_the_second()
    {
        await using var world = await For();
        var noor = world.As(Noor);
        var card = noor.ScanCard;
        var rest = await noor.Presses(card, Verbs.AnswerScan, (card.Questions[0], "4"));
        await world.ChangeDb(async db => (await db.Waves.SingleAsync()).State = WaveState.Withdrawn);

        (await noor.Presses(rest, Verbs.AnswerScan, All(rest, "4"))).Title.ShouldBe("Deze scan is ingetrokken");

        (await world.AnswersOf(Noor)).ShouldHaveSingleItem();
    }

    [ContractFact]
    public async Task An_answer_that_is_faster_than_the_record_of_its_sending_counts_and_closes_the_delivery()
    {
        await using var world = await For();
        var noor = world.As(Noor);
        await world.ChangeDb(db => db.Deliveries.ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, DeliveryState.Sending).SetProperty(d => d.SentAt, (DateTimeOffset?)null)));

        (await noor.Presses(Verbs.AnswerScan, All(noor.ScanCard, "5"))).Title.ShouldBe("Bewaard. Dank je wel");

        var delivery = (await world.DeliveriesOf(Noor)).First();
        (delivery.State, delivery.Because).ShouldBe((DeliveryState.Closed, DeliveryReasons.Answered));
    }

    /// <summary>The token with one character turned into another of the same alphabet.</summary>
    private static string Turned(string token, int place) =>
        token[..place] + (token[place] == 'A' ? 'B' : 'A') + token[(place + 1)..];
}

public sealed class TapStoriesInTheSimulator() : TapStories(Scene.Simulator);

public sealed class TapStoriesInTeams() : TapStories(Scene.Teams);

public sealed class TapStoriesInSlack() : TapStories(Scene.Slack);

[OnPostgreSql]
public sealed class TapStoriesOnPostgreSql() : TapStories(Scene.TeamsOnPostgreSql);
