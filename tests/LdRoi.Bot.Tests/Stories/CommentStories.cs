using LdRoi.Bot.Conversation;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using static LdRoi.Bot.Tests.Stories.AWaitingCard;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>At the end of a scan people may write something in their own words, which the chat never keeps.</summary>
public abstract class CommentStories(Scene scene) : Story(scene)
{
    [Fact]
    public async Task What_somebody_writes_can_be_changed_and_removed_and_never_stands_in_the_chat()
    {
        await using var world = await For();
        await world.Change(Daan, person => person.Language = Language.English);
        await TellsAndTakesBack(
            world, Noor, "Schrijf iets (hoeft niet)", "Wijzig of wis wat ik schreef", "Bewaar",
            ["Wat zou ons team het meest helpen om te leren?", "als minstens 10 mensen", "manier van schrijven", "tot en met"],
            "Hier valt nog niets te lezen", "vertrouwelijk bewaard. Daarom staat het niet hier", "Van wat je schreef, is niets bewaard");
        await TellsAndTakesBack(
            world, Daan, "Write something (optional)", "Change or remove what I wrote", "Save",
            ["What would help our team most to learn?", "at least 10 people", "way of writing", "until"],
            "There is nothing to read here yet", "saved confidentially, so it is not shown here", "Nothing of what you wrote is kept");
    }

    private static async Task TellsAndTakesBack(
        BotWorld world, string name, string offer, string change, string save, string[] says, string blank, string kept, string removed)
    {
        var person = world.As(name);
        person.ScanCard.Offers(Verbs.WriteComment).ShouldBeFalse();
        await world.AnsweredAllButTheCard(TheScan, name);
        var card = person.ScanCard;
        var thanks = await person.Presses(card, Verbs.AnswerScan, All(card, "4"));
        thanks.ButtonNamed(offer).OpensDialog.ShouldBeTrue();

        (await person.OpensDialog(Verbs.WriteComment)).Says(says).FilledIn.ShouldBeEmpty();
        (await person.SubmitsDialog(save, (CommentCards.TextId, " \n\t"))).Mistakes[CommentCards.TextId].ShouldContain(blank);
        (await world.CommentOf(TheScan, name)).ShouldBeNull();

        var told = await person.SubmitsDialog(save, (CommentCards.TextId, "  Kwartiertje \u0007cafe\u0301,\r\n*samen* <@U1> \ud83d\ude00 "));
        told.Says(kept).ButtonNamed(change).OpensDialog.ShouldBeTrue();
        const string first = "Kwartiertje caf\u00e9,\n*samen* <@U1> \ud83d\ude00";
        (await world.CommentOf(TheScan, name)).ShouldBe(first);

        (await person.OpensDialog(Verbs.WriteComment)).FilledIn[CommentCards.TextId].ShouldBe(first);
        await person.SubmitsDialog(save, (CommentCards.TextId, "Toch iets anders"));
        (await world.CommentOf(TheScan, name)).ShouldBe("Toch iets anders");

        await person.OpensDialog(Verbs.WriteComment);
        (await person.SubmitsDialog(save, (CommentCards.TextId, ""))).Says(removed).ButtonNamed(offer);
        (await world.CommentOf(TheScan, name)).ShouldBeNull();
        person.Cards.ShouldAllBe(seen => !seen.Text.Contains("Kwartiertje") && !seen.Text.Contains("iets anders"));
        world.Errors.ShouldBeEmpty();
    }
}

public sealed class CommentStoriesInTeams() : CommentStories(Scene.Teams);

public sealed class CommentStoriesInSlack() : CommentStories(Scene.Slack);

/// <summary>Beside what plays everywhere: who may write, until when, and who reads what.</summary>
public sealed class CommentStoriesInTheSimulator() : CommentStories(Scene.Simulator)
{
    private const string Planner = Organisation.LearningProfessional;
    private const string Gone = "Deze knop werkt niet meer";

    [Fact]
    public async Task Only_whoever_is_asked_and_wants_messages_may_write_and_only_until_the_scan_closes()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", 5).Team("Noord", 1));
        await world.OpensScan("Najaar", "Zuid");
        await world.MovesClockTo(BotWorld.Utc(2026, 9, 9, 9));
        var people = Enumerable.Range(1, 4).Select(number => world.As($"Zuid {number}")).ToList();
        foreach (var person in people)
        {
            await world.AnsweredAllButTheCard("Najaar", person.Name);
            await person.Presses(Verbs.AnswerScan, All(person.ScanCard, "4"));
            await person.OpensDialog(Verbs.WriteComment);
        }

        // Too long for any client of a chat platform, and for us.
        var noor = people[0];
        var tooLong = await noor.SubmitsDialog("Bewaar", (CommentCards.TextId, new string('x', 1_001)));
        tooLong.Mistakes[CommentCards.TextId].ShouldContain("hooguit 1000 tekens");
        await noor.SubmitsDialog("Bewaar", (CommentCards.TextId, new string('\u65e5', 1_000)));
        (await world.CommentOf("Najaar", noor.Name))!.Length.ShouldBe(1_000);

        // Skipping the last questions is an end too.
        await world.AnsweredAllButTheCard("Najaar", "Zuid 5");
        (await world.As("Zuid 5").Presses(Verbs.SkipScan)).Offers(Verbs.WriteComment).ShouldBeTrue();

        var (stopped, left, late) = (people[1], people[2], people[3]);
        await world.Change(stopped.Name, person => person.StoppedAt = world.Now);
        (await stopped.SubmitsDialog("Bewaar", (CommentCards.TextId, "x"))).Says("Er is niets bewaard", "Je hebt de berichten gestopt");
        await world.Change(left.Name, person => person.LeftAt = world.Now);
        (await left.SubmitsDialog("Bewaar", (CommentCards.TextId, "x"))).Title.ShouldBe("We kennen elkaar nog niet");
        var stranger = world.As("Noord 1");
        await stranger.Types("hulp");
        (await stranger.Sends(stranger.LastCard.Id, Verbs.SaveComment, late.LastCard.Button(Verbs.SaveComment).Token.Reveal(), (CommentCards.TextId, "x")))
            .Title.ShouldBe(Gone);

        var open = late.LastCard;
        await world.ClosesScan("Najaar");
        (await late.Presses(open, Verbs.SaveComment, (CommentCards.TextId, "te laat"))).Says("Deze scan is gesloten", "Fijn dat je even keek");
        (await world.InDb(db => db.Set<Bot.Privacy.Comment>().CountAsync())).ShouldBe(1);
        (await world.InDb(db => db.Set<Bot.Privacy.ReleasedComment>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_planner_may_leave_the_open_question_out_and_finds_that_again()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", 1));
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29", "Najaar", options: Scans.Options(comment: ScanOptionsForm.NotAsked));
        var planner = world.As(Planner);
        await planner.Presses(Verbs.OpenCampaign);
        (await planner.Presses(Verbs.ChangeScan)).Title.ShouldBe("Pas de geplande scan aan");
        (await planner.Presses(Verbs.ScanOptions, Scans.Form("Najaar", await world.TeamCodes("Zuid"), "2026-09-09", "2026-09-29")))
            .FilledIn[ScanOptionsForm.CommentId].ShouldBe(ScanOptionsForm.NotAsked);
        (await planner.Presses(Verbs.SaveScanOptions, Scans.Options(comment: "x"))).Mistakes.Keys.ShouldBe([ScanOptionsForm.CommentId]);
        await planner.Presses(Verbs.SaveScanOptions, Scans.Options(comment: ScanOptionsForm.NotAsked));
        (await planner.Presses(Verbs.PreviewScan, Scans.Form("Najaar", await world.TeamCodes("Zuid"), "2026-09-09", "2026-09-29"))).Says("Open vraag: geen");

        await world.MovesClockTo(BotWorld.Utc(2026, 9, 9, 9));
        await world.AnsweredAllButTheCard("Najaar", "Zuid 1");
        var person = world.As("Zuid 1");
        (await person.Presses(Verbs.AnswerScan, All(person.ScanCard, "4"))).Says("laatste vraag").Offers(Verbs.WriteComment).ShouldBeFalse();
    }

    [Fact]
    public async Task Readers_get_whole_groups_of_ten_or_more_shuffled_and_never_what_a_lead_wrote()
    {
        await using var world = await Start(An.Organisation()
            .Team("Bedrijf", 0, lead: "Willem Baas").Team("Zuid", 12, lead: "Karin Scholten", under: "Bedrijf")
            .Team("Noord", 11, lead: "Nina Noord", under: "Bedrijf").Team("West", 9, lead: "Wout West", under: "Bedrijf"));
        await world.OpensScan("Najaar", "Bedrijf");
        string[] writers = [.. Named("Zuid", 12), .. Named("Noord", 10), .. Named("West", 8), "Karin Scholten"];
        foreach (var (name, place) in Named("Zuid", 12).Concat(Named("Noord", 11)).Concat(Named("West", 9)).Select((name, place) => (name, place)))
        {
            await world.Answered("Najaar", name, 2 + (place % 3));
        }

        foreach (var name in writers)
        {
            await world.Wrote("Najaar", name, $"Zegt {name}.");
        }

        (await world.As(Planner).Types("rapport team Zuid")).Offers(Verbs.ReportComments).ShouldBeFalse();
        await world.ClosesScan("Najaar");

        // Bedrijf less Zuid and Noord would be the eight of West and a lead: the smaller of the two makes way for them.
        var zuid = await Read(world, "Karin Scholten", "Zuid");
        zuid.ShouldBe(Named("Zuid", 12), ignoreOrder: true);
        zuid.ShouldNotBe(Named("Zuid", 12));
        (await Read(world, "Nina Noord", "Noord")).ShouldBeEmpty();
        (await Read(world, "Wout West", "West")).ShouldBeEmpty();
        var all = await Read(world, "Willem Baas", "Bedrijf");
        all.ShouldBe(writers, ignoreOrder: true);
        (await Read(world, Planner, "Bedrijf")).ShouldBe(all);
        (await Read(world, Planner, "West")).ShouldBeEmpty();

        // After a reorganisation whoever leads reads whole groups, as they were.
        await world.ChangeDb(async db =>
        {
            var teams = await db.Teams.ToDictionaryAsync(team => team.Name);
            teams["Zuid"].ParentId = teams["Noord"].Id;
            (await db.People.SingleAsync(person => person.Name == "Zuid 1")).TeamId = teams["West"].Id;
        });
        (await Read(world, "Nina Noord", "Noord")).ShouldBe(zuid);
        (await Read(world, "Wout West", "West")).ShouldBeEmpty();
    }

    private static IEnumerable<string> Named(string team, int people) => Enumerable.Range(1, people).Select(number => $"{team} {number}");

    /// <summary>Who wrote what somebody reads about a team, page after page, in the order in which it stands there.</summary>
    private static async Task<IReadOnlyList<string>> Read(BotWorld world, string reader, string team)
    {
        var person = world.As(reader);
        var card = await person.Types($"rapport team {team}");
        if (!card.Offers(Verbs.ReportComments))
        {
            return [];
        }

        var read = new List<string>();
        var button = card.Button(Verbs.ReportComments).Title;
        for (card = await person.Presses(card, Verbs.ReportComments); ; card = await person.Presses(card, Verbs.ReportComments))
        {
            card.Says($"{team}: wat mensen schreven", "door elkaar", "minstens 10 mensen", "Wat zou ons team het meest helpen om te leren?");
            read.AddRange(card.Card.Blocks.OfType<CardBlock.Quote>().Select(quote => quote.Content["Zegt ".Length..^1]));
            if (!card.Offers(Verbs.ReportComments))
            {
                (await person.Presses(card, Verbs.ReportTeam)).Says(team);
                button.ShouldBe($"Wat mensen schreven ({read.Count / 10 * 10}+)");
                return read;
            }
        }
    }
}
