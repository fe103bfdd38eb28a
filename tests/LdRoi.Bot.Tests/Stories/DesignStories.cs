using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;
using static LdRoi.Bot.Tests.World.BotWorld;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>In which portions the questions come, and when. Today is Tuesday 8 September 2026.</summary>
public abstract class DesignStories(Scene scene) : Story(scene)
{
    private const string Zuid1 = "Zuid 1";

    [Theory]
    [InlineData(Language.Dutch, "✓ Bewaard. Ga verder", "Bewaard. Dank je wel", "Je hebt 5 van de 33 vragen gehad")]
    [InlineData(Language.English, "✓ Saved. Go on", "Saved. Thank you", "You have had 5 of the 33 questions")]
    public async Task The_whole_scan_is_answered_on_one_card_five_at_a_time_and_can_be_gone_through_again(
        Language language, string goOn, string thanks, string progress)
    {
        await using var world = await Whole(language);
        var person = world.As(Zuid1);
        var asked = new List<string>();

        var card = person.ScanCard;
        while (card.Offers(Verbs.AnswerScan))
        {
            asked.AddRange(card.Questions);
            card = await person.Presses(Verbs.AnswerScan, AWaitingCard.All(card, "4"));
            if (asked.Count == 5)
            {
                card.Says(goOn, progress);
            }
        }

        card.Title.ShouldBe(thanks);
        asked.ShouldBe((await world.Instrument()).Items.Select(item => item.Id.ToLowerInvariant()));

        // Again, from the first five: what is not chosen anew stays as it was.
        var again = await person.Presses(Verbs.ReopenScan);
        again.Questions.ShouldBe(asked.Take(5));
        (await person.Presses(Verbs.AnswerScan, (again.Questions[0], "2"))).Questions.ShouldBe(asked.Skip(5).Take(5));
        var stored = await world.AnswersOf(Zuid1);
        var items = (await world.Instrument()).Items.ToDictionary(item => item.Id);
        stored.Count.ShouldBe(33);
        stored.Single(answer => ScanCards.InputId(items[answer.ItemId]) == asked[0]).Value.ShouldBe(2);
        stored.Single(answer => ScanCards.InputId(items[answer.ItemId]) == asked[1]).Value.ShouldBe(4);
    }

    [Fact]
    public async Task A_portion_that_is_skipped_makes_room_for_the_next_and_an_old_portion_from_another_device_is_not_lost()
    {
        await using var world = await Whole();
        var person = world.As(Zuid1);
        var first = person.ScanCard;
        var second = await person.Presses(Verbs.SkipScan);

        second.Questions.ShouldNotContain(first.Questions[0]);

        // The other device still shows the first five. Its answers are not dropped without a word.
        var overtaken = await person.Sends(first.Id, Verbs.AnswerScan, first.Button(Verbs.AnswerScan).Token.Reveal(), AWaitingCard.All(first, "5"));
        overtaken.Says("Nog niet bewaard").Questions.ShouldBe(first.Questions);
        await person.Sends(overtaken.Id, Verbs.AnswerScan, overtaken.Button(Verbs.AnswerScan).Token.Reveal(), AWaitingCard.All(overtaken, "5"));

        (await world.AnswersOf(Zuid1)).Count(answer => answer.Value == 5).ShouldBe(5);
    }

    [Fact]
    public async Task Whoever_has_not_finished_is_reminded_on_the_third_and_the_fifth_working_day_and_never_again()
    {
        await using var world = await Whole();
        var idle = world.As(Zuid1);
        var done = world.As("Zuid 2");
        while (done.LastCard.Offers(Verbs.AnswerScan))
        {
            await done.Presses(Verbs.AnswerScan, AWaitingCard.All(done.LastCard, "3"));
        }

        // A minute before the reminder is due, it is not sent any more.
        await world.MovesClockTo(Utc(2026, 9, 11, 7, 29));
        var last = world.As("Zuid 3");
        while (last.LastCard.Offers(Verbs.AnswerScan))
        {
            await last.Presses(Verbs.AnswerScan, AWaitingCard.All(last.LastCard, "3"));
        }

        await world.MovesClockTo(Utc(2026, 9, 25, 12));

        // The first working day is Wednesday the 9th; the third a Friday, the fifth a Tuesday.
        Sent(world, Zuid1).ShouldBe([Utc(2026, 9, 9, 7, 30), Utc(2026, 9, 11, 7, 30), Utc(2026, 9, 15, 7, 30)]);
        Sent(world, "Zuid 2").ShouldBe([Utc(2026, 9, 9, 7, 30)]);
        Sent(world, "Zuid 3").ShouldBe([Utc(2026, 9, 9, 7, 30)]);
        idle.LastCard.Says("dit is een herinnering").Offers(Verbs.AnswerScan).ShouldBeTrue();
        idle.Cards.Count(card => card.Offers(Verbs.AnswerScan)).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_the_one_card_of_a_whole_scan_did_not_reach_gets_it_on_the_day_of_the_reminder()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", 6));
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-25", options: Scans.Options("whole"));

        // The service was off for the whole of the first day.
        await world.SleepsUntil(Utc(2026, 9, 9, 22, 0));
        await world.MovesClockTo(Utc(2026, 9, 11, 9));

        Sent(world, Zuid1).ShouldBe([Utc(2026, 9, 11, 7, 30)]);
        var card = world.As(Zuid1).ScanCard;
        card.DoesNotSay("herinnering");
        card.Offers(Verbs.AnswerScan).ShouldBeTrue();
        await world.MovesClockTo(Utc(2026, 9, 15, 9));
        world.As(Zuid1).ScanCard.Says("herinnering");
    }

    [Fact]
    public async Task On_chosen_days_only_a_reminder_asks_what_the_card_before_left_open_and_nothing_new()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", 6));
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-25", options: Scans.Options(days: "3"));
        await world.MovesClockTo(Utc(2026, 9, 9, 9));
        var person = world.As(Zuid1);
        var asked = person.ScanCard.Questions;
        await person.Presses(Verbs.AnswerScan, (asked[0], "4"));
        await world.As("Zuid 2").Presses(Verbs.AnswerScan, AWaitingCard.All(world.As("Zuid 2").ScanCard, "4"));

        await world.MovesClockTo(Utc(2026, 9, 11, 9));

        person.ScanCard.Says("herinnering").Questions.ShouldBe(asked.Skip(1));
        Sent(world, "Zuid 2").ShouldBe([Utc(2026, 9, 9, 7, 30)]);
        await world.MovesClockTo(Utc(2026, 9, 16, 9));
        Sent(world, "Zuid 2").ShouldBe([Utc(2026, 9, 9, 7, 30), Utc(2026, 9, 16, 7, 30)]);
    }

    [Theory]
    [InlineData(Language.Dutch, "tijden 19.15", "Kies mijn tijd", "om 19:15")]
    [InlineData(Language.English, "times 19:15", "Choose my time", "at 19:15")]
    public async Task At_a_time_of_one_s_own_the_card_comes_also_outside_the_usual_hours(Language language, string command, string offer, string chosen)
    {
        await using var world = await Start(An.Organisation().Team("Zuid", 6));
        await world.Change(Zuid1, person => person.Language = language);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-25", options: Scans.Options(times: ScanOptionsForm.Own));
        await world.MovesClockTo(Utc(2026, 9, 9, 9));
        var person = world.As(Zuid1);
        _ = person.ScanCard.ButtonNamed(offer);

        (await person.Types(command)).Says(chosen);
        await world.MovesClockTo(Utc(2026, 9, 10, 20));

        Sent(world, Zuid1).ShouldBe([Utc(2026, 9, 9, 7, 30), Utc(2026, 9, 10, 17, 15)]);
        Sent(world, "Zuid 2").ShouldBe([Utc(2026, 9, 9, 7, 30), Utc(2026, 9, 10, 7, 30)]);
    }

    [Theory]
    [InlineData("25:00")]
    [InlineData("03:00")]
    [InlineData("22:01")]
    [InlineData("straks")]
    [InlineData("'; drop table people")]
    public async Task What_is_no_time_of_the_day_is_asked_again_and_changes_nothing(string typed)
    {
        await using var world = await Start(An.Organisation().Team("Zuid", 6));
        var person = world.As(Zuid1);

        (await person.Types($"tijden {typed}")).Says("Geef een tijd tussen 06:00 en 22:00");
        await person.Presses(Verbs.SetTime, (SetTimeHandler.TimeId, typed));

        (await world.InDb(db => Task.FromResult(db.People.Single(row => row.Name == Zuid1).ContactAt))).ShouldBeNull();
    }

    private async Task<BotWorld> Whole(Language language = Language.Dutch)
    {
        var world = await Start(An.Organisation().Team("Zuid", 6));
        await world.Change(Zuid1, person => person.Language = language);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-25", options: Scans.Options("whole"));
        await world.MovesClockTo(Utc(2026, 9, 9, 9));
        return world;
    }

    private static List<DateTimeOffset> Sent(BotWorld world, string person) =>
        [.. world.DeliveriesOf(person).GetAwaiter().GetResult().Where(d => d.SentAt is not null).Select(d => d.SentAt!.Value)];
}

public sealed class DesignStoriesInTheSimulator() : DesignStories(Scene.Simulator);

public sealed class DesignStoriesInTeams() : DesignStories(Scene.Teams);

public sealed class DesignStoriesInSlack() : DesignStories(Scene.Slack);
