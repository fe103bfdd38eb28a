using LdRoi.Bot.Conversation;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using static LdRoi.Bot.Tests.Stories.Responses;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>What somebody gets back: their own scores, their team's result, and what is done with it.</summary>
public abstract class MyScanStories(MyScanStories.TwoScans scans)
{
    private const string Karin = "Karin Scholten";
    private const string Sanne = "Sanne de Wit";
    private const string Henk = "Henk Brouwer";
    private const string Emma = "Emma Clark";
    private const string Gone = "Deze knop werkt niet meer";

    private readonly BotWorld _world = scans.World;

    [Fact]
    public void Whoever_took_part_in_no_scan_is_told_kindly_and_shown_nothing()
    {
        var seen = scans.Seen["before"].Says("Nog geen scores van jou", "Ik vind geen gesloten scan met antwoorden van jou");
        Bars(seen).ShouldBeEmpty();
    }

    [Fact]
    public void The_first_card_of_each_scan_says_who_sees_it_and_from_which_number_on()
    {
        foreach (var scan in new[] { "Voorjaar", "Najaar" })
        {
            scans.Seen[$"first Zuid 1 {scan}"].Says("je leidinggevende en je team zien alleen scores van groepen waarin minstens 5 anderen antwoordden", "Meedoen is vrijwillig");
            scans.Seen[$"first {Emma} {scan}"].Says("your manager and your team only see scores of groups in which at least 5 others answered", "Taking part is voluntary");
        }

        scans.Seen["first Zuid 1 Najaar"].SentAt.ShouldBeGreaterThan(scans.Seen["first Zuid 1 Voorjaar"].SentAt);
    }

    [Fact]
    public void While_a_scan_runs_there_is_how_far_one_is_and_the_way_to_the_questions_and_no_score_of_any_scan()
    {
        foreach (var scan in new[] { "Voorjaar", "Najaar" })
        {
            var running = scans.Seen[$"running {scan}"];
            running.Title.ShouldBe("Je scan loopt");
            running.Says($"{scan}: Je hebt 0 van de", "komen nadat de scan is gesloten");
            Bars(running).ShouldBeEmpty();
            scans.Seen[$"door {scan}"].Questions.ShouldBe(scans.Seen[$"first Zuid 1 {scan}"].Questions);
        }
    }

    [Fact]
    public async Task After_the_close_one_s_own_scores_are_what_the_own_answers_give_by_hand()
    {
        var card = await _world.As(Emma).Types("my scan");

        card.Title.ShouldBe("Your scan: Najaar");
        var instrument = await _world.Instrument();
        var bars = Bars(card);
        foreach (var scale in instrument.Scales)
        {
            var mean = scale.Items.Average(item => item.ReverseKeyed ? 6 - TwoScans.Mixed(instrument)[item.Id] : TwoScans.Mixed(instrument)[item.Id]);
            bars.First(bar => bar.Label == instrument.Names[scale.Code].English).Percent.ShouldBe(Math.Round((mean - 1) * 25), scale.Code);
        }

        bars.Take(10).Select(bar => bar.Label).ShouldBe(
            instrument.Scales.OrderByDescending(scale => instrument.Names[scale.Code].IsIndicator).Select(scale => instrument.Names[scale.Code].English));
        card.Says("I give this to nobody but you", "By chance alone a score can lie 20 points higher or lower", "It is not used to judge you").DoesNotSay("Left out");
        card.Card.FallbackText.ShouldBe("Your scan is here.");
    }

    [Fact]
    public async Task A_change_is_said_only_where_it_is_more_than_chance_and_a_scale_with_too_few_answers_is_left_out()
    {
        (await _world.As("Zuid 1").Types("mijn scan")).Says(
            "Samen leren", "100 (tussen 80 en 100), hoger dan in Voorjaar", "Weggelaten, omdat je minder dan de helft van de vragen beantwoordde: Groeimindset");
        (await _world.As("Zuid 7").Types("mijn scan"))
            .Says("75 (tussen 55 en 95)", "Vergeleken met Voorjaar: geen duidelijke verandering. Bij één persoon zegt pas een verschil van meer dan 28 punten iets.")
            .DoesNotSay("hoger dan", "lager dan");
        (await _world.As("Klein 1").Types("mijn scan")).Says("25 (tussen 5 en 45), lager dan in Voorjaar");
    }

    [Fact]
    public async Task A_member_sees_of_the_team_the_figures_that_its_readers_see_and_each_look_is_written_down()
    {
        var card = await _world.As("Noord 1").Types("mijn scan");

        card.Says("Je team: Noord", "Vertrouwelijk: scores rusten op minstens 5 anderen", "Wat ermee gebeurt: er is nog niets gekozen.");
        var released = await _world.ReleasedOf("Najaar");
        foreach (var (bar, code) in Bars(card).TakeLast(3).Zip(["SL", "ID", "CV"]))
        {
            var figure = released[("Noord", code)];
            bar.Percent.ShouldBe(figure.Mean!.Value);
            bar.Caption.ShouldBe($"{figure.Mean} ({figure.Low}–{figure.High}), duidelijk beter sinds Voorjaar");
        }

        var (reader, wave) = (_world.IdOf("Noord 1"), (await _world.WaveOf("Najaar")).Id);
        (await _world.InDb(db => db.Set<ReleaseView>().CountAsync(view => view.ReaderId == reader && view.WaveId == wave))).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Five_answers_are_enough_for_a_lead_and_not_for_a_member_whose_own_is_one_of_them()
    {
        (await _world.ReleasedOf("Voorjaar"))[("Klein", "SL")].Mean.ShouldNotBeNull();

        scans.Seen["Klein 1 after Voorjaar"].Says("Je team: Klein", "Voor dit team zijn er te weinig antwoorden om te laten zien");
        Bars(scans.Seen["Klein 1 after Voorjaar"]).Count.ShouldBe(3, "the own ones");
    }

    [Fact]
    public async Task Where_a_few_came_or_went_members_get_the_band_that_readers_get_and_no_change()
    {
        var figure = (await _world.ReleasedOf("Najaar"))[("Klein", "SL")];
        figure.BandLow.ShouldNotBeNull();

        foreach (var name in new[] { "Klein 5", "Zuid 2" })
        {
            (await _world.As(name).Types("mijn scan")).Says("Je team: Klein", $"Samen leren: tussen {figure.BandLow} en {figure.BandHigh}").DoesNotSay("sinds Voorjaar");
        }
    }

    [Fact]
    public async Task Who_was_away_and_is_back_gets_the_last_scan_in_which_they_took_part() =>
        (await _world.As("Zuid 3").Types("mijn scan")).Says("Jouw scan: Voorjaar", "Je team: Zuid").DoesNotSay("Najaar");

    [Fact]
    public async Task Whose_answers_were_cut_loose_is_shown_nothing_of_them() =>
        (await _world.As("Zuid 5").Types("mijn scan")).Says("Nog geen scores van jou", "Ook antwoorden die van jou zijn losgemaakt, zijn niet meer te vinden").DoesNotSay("Najaar");

    [Fact]
    public async Task A_scan_that_was_stopped_leaves_the_one_before_it_in_place() =>
        (await _world.As("Noord 2").Types("mijn scan")).Says("Jouw scan: Najaar").DoesNotSay("Winter");

    [Theory]
    [InlineData(Sanne)]
    [InlineData(Organisation.LearningProfessional)]
    [InlineData(Organisation.Administrator)]
    public async Task Whoever_leads_a_team_reads_every_team_or_administers_gets_their_own_scores_and_no_team_beside(string name)
    {
        var card = await _world.As(name).Types("mijn scan");

        card.Says("Jouw scan: Najaar").DoesNotSay("Je team:", "Zuid", "Klant");
        card.Offers(Verbs.ReportTeam).ShouldBe(name != Organisation.Administrator);
    }

    [Fact]
    public async Task A_lead_says_with_one_tap_what_is_done_and_the_team_reads_it_and_nobody_else_can_say_it()
    {
        var (sanne, member) = (_world.As(Sanne), _world.As("Zuid 4"));
        var report = await sanne.Types("rapport team zuid");
        var token = await _world.TokenToTalk(Sanne, "Zuid", "CV");

        (await sanne.Sends(report.Id, Verbs.ChooseTeamStep, token)).Says("om het met het team over ‘Creatieve vrijheid’ te hebben", "Niemand krijgt er een bericht over");
        var messages = member.Cards.Count;
        (await member.Types("mijn scan")).Says("Je leidinggevende koos op 20 oktober 2026 om het met het team over ‘Creatieve vrijheid’ te hebben.");
        member.Cards.Count.ShouldBe(messages + 1);

        // Another scale instead; what was on the screen before is answered with how things stand.
        var done = sanne.LastCard.Button(Verbs.DoneTeamStep).Token.Reveal();
        await sanne.PressesNamed("Samen leren");
        (await sanne.Sends(sanne.LastCard.Id, Verbs.DoneTeamStep, done)).Says("Je koos op 20 oktober 2026", "‘Samen leren’").DoesNotSay("gedaan op");
        await sanne.Presses(Verbs.DoneTeamStep);
        (await member.Types("mijn scan")).Says("Het team had het over ‘Samen leren’: op 20 oktober 2026 gekozen door je leidinggevende, gedaan op 20 oktober 2026.");
        await sanne.PressesNamed("We proberen een gewoonte");
        (await member.Types("mijn scan")).Says("een kleine gewoonte te proberen voor ‘Samen leren’");

        // Who leads the team above may too; not the lead beside, not L&D, not a member, and not with somebody else's button.
        var karin = _world.As(Karin);
        var above = await karin.Types("rapport team zuid");
        (await karin.Sends(above.Id, Verbs.ChooseTeamStep, await _world.TokenToTalk(Karin, "Zuid", "ID"))).Says("‘Informatie vrijuit delen’");
        foreach (var (name, says) in new[] { (Henk, Gone), (Organisation.LearningProfessional, Gone), ("Zuid 4", Gone) })
        {
            var someone = _world.As(name);
            (await someone.Sends((await someone.Types("hulp")).Id, Verbs.ChooseTeamStep, token)).Title.ShouldBe(says);
        }

        await Should.ThrowAsync<InvalidOperationException>(() => _world.TokenToTalk(Henk, "Zuid", "SL"));
        await Should.ThrowAsync<InvalidOperationException>(() => _world.TokenToTalk(Organisation.LearningProfessional, "Zuid", "SL"));

        (await karin.Presses(Verbs.UndoTeamStep)).Says("Voor deze scan is niets gekozen");
        (await member.Types("mijn scan")).Says("Wat ermee gebeurt: er is nog niets gekozen.");
    }

    [Fact]
    public async Task In_a_group_chat_nobody_gets_their_scores() =>
        (await _world.As("Zuid 1").TypesInAGroup("mijn scan")).Says("in ons eigen gesprek").DoesNotSay("Samen leren", "Najaar");

    private static List<CardBlock.Bar> Bars(SeenCard card) => [.. card.Card.Blocks.OfType<CardBlock.Bar>()];

    /// <summary>
    /// Two scans of Klant, with Zuid (Sanne), Noord and Klein (Henk). In between Zuid 2 moves to Klein, and Zuid 3 leaves; later Zuid 3
    /// is back, Zuid 5's answers are cut loose, and a third scan is stopped.
    /// </summary>
    public abstract class TwoScans(Scene scene) : IAsyncLifetime
    {
        public BotWorld World { get; private set; } = null!;

        /// <summary>Cards as they were on the way.</summary>
        public Dictionary<string, SeenCard> Seen { get; } = [];

        public async Task InitializeAsync()
        {
            World = await BotWorld.Start(An.Organisation()
                .Team("Klant", members: 0, lead: Karin).Team("Zuid", members: 8, lead: Sanne, under: "Klant").Person(Emma, "Zuid", language: Language.English)
                .Team("Noord", members: 7, under: "Klant").Team("Klein", members: 5, lead: Henk, under: "Klant"), scene: scene);
            Seen["before"] = await World.As("Zuid 1").Types("mijn scan");
            await Scan(
                "Voorjaar",
                [.. Of("Zuid", 2, 3, 4, 3, 2, 3, 4, 3), .. Of("Noord", 2, 3, 2, 3, 2, 3, 3), .. Of("Klein", 4, 3, 4, 2, 4), .. Beside(3)],
                All(await World.Instrument(), 3));
            Seen["Klein 1 after Voorjaar"] = await World.As("Klein 1").Types("mijn scan");
            await World.ChangeDb(async db =>
                (await db.People.SingleAsync(p => p.Name == "Zuid 2")).TeamId = (await db.Teams.SingleAsync(team => team.Name == "Klein")).Id);
            await World.Change("Zuid 3", person => person.LeftAt = World.Now);
            (string, int)[] zuid = [("Zuid 1", 5), ("Zuid 2", 3), ("Zuid 4", 3), ("Zuid 5", 2), ("Zuid 6", 3), ("Zuid 7", 4), ("Zuid 8", 3)];
            await Scan(
                "Najaar", [.. zuid, .. Of("Noord", 4, 5, 4, 5, 4, 5, 5), .. Of("Klein", 2, 3, 4, 2, 4), .. Beside(4)], Mixed(await World.Instrument()));
            await World.Change("Zuid 3", person => person.LeftAt = null);
            var erased = World.IdOf("Zuid 5");
            await World.ChangeDb(async db => db.Remove(await db.Set<RespondentLink>().SingleAsync(link => link.PersonId == erased)));
            await World.OpensScan("Winter", "Noord");
            await World.Answered("Winter", "Noord 2", 1);
            await World.As(Organisation.LearningProfessional).Presses(Verbs.OpenCampaign);
            await World.As(Organisation.LearningProfessional).Presses(Verbs.StopCampaign);
        }

        public async Task DisposeAsync() => await World.DisposeAsync();

        /// <summary>Every item, with answers that differ.</summary>
        public static Dictionary<string, int> Mixed(Instrument instrument) =>
            instrument.Items.Select((item, place) => (item.Id, Code: (place * 7 % 5) + 1)).ToDictionary(item => item.Id, item => item.Code);

        private static Dictionary<string, int> All(Instrument instrument, int code) => instrument.Items.ToDictionary(item => item.Id, _ => code);

        private static IEnumerable<(string, int)> Beside(int level) =>
            [(Sanne, level), (Henk, level), (Organisation.LearningProfessional, level), (Organisation.Administrator, level)];

        private async Task Scan(string name, IEnumerable<(string Person, int Level)> levels, IReadOnlyDictionary<string, int> emma)
        {
            await World.OpensScan(name, "Klant", Organisation.Staff);
            await World.SleepsUntil(new DateTimeOffset(World.Now.UtcDateTime.Date.AddDays(1).AddHours(8), TimeSpan.Zero));
            foreach (var person in new[] { "Zuid 1", Emma })
            {
                Seen[$"first {person} {name}"] = World.As(person).ScanCard;
            }

            Seen[$"running {name}"] = await World.As("Zuid 1").Types("mijn scan");
            Seen[$"door {name}"] = await World.As("Zuid 1").Presses(Verbs.ReopenScan);
            foreach (var (person, level) in levels)
            {
                await World.Answered(name, person, level);
            }

            await World.Answered(name, Emma, emma);
            await World.ClosesScan(name);
        }
    }
}

public sealed class MyScanStoriesInTheSimulator(MyScanStoriesInTheSimulator.Fixture fixture) : MyScanStories(fixture), IClassFixture<MyScanStoriesInTheSimulator.Fixture>
{
    public sealed class Fixture() : TwoScans(Scene.Simulator);
}

public sealed class MyScanStoriesInTeams(MyScanStoriesInTeams.Fixture fixture) : MyScanStories(fixture), IClassFixture<MyScanStoriesInTeams.Fixture>
{
    public sealed class Fixture() : TwoScans(Scene.Teams);
}

public sealed class MyScanStoriesInSlack(MyScanStoriesInSlack.Fixture fixture) : MyScanStories(fixture), IClassFixture<MyScanStoriesInSlack.Fixture>
{
    public sealed class Fixture() : TwoScans(Scene.Slack);
}
