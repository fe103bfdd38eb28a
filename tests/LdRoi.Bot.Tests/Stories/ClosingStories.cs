using System.Text.Json;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Tests.Storage.Servers;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;
using MathNet.Numerics.Distributions;
using Microsoft.EntityFrameworkCore;
using static LdRoi.Bot.Tests.Stories.Responses;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>A scan closes, and what may be known of it is written down once.</summary>
public abstract class ClosingStories(Scene scene) : Story(scene)
{
    private const string Planner = Organisation.LearningProfessional;

    [ContractFact]
    public async Task When_the_clock_passes_the_last_day_the_scan_closes_and_the_report_is_there_and_not_before()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 6));
        await world.OpensScan("Najaar", "Zuid");
        foreach (var (person, level) in Of("Zuid", 2, 3, 4, 3, 2, 4))
        {
            await world.Answered("Najaar", person, level);
        }

        // The last day is 28 September and ends in Amsterdam at 22:00 UTC.
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 28, 21, 30));
        (await world.As(Planner).Types("rapport team zuid")).Says("Nog geen rapport", "Het rapport komt als de scan sluit, nooit eerder");

        await world.MovesClockBy("PT1H");

        (await world.WaveOf("Najaar")).ClosedAt.ShouldBe(BotWorld.Utc(2026, 9, 28, 22, 0));
        (await world.As(Planner).Types("rapport team zuid")).Says("Zuid: Najaar", "Gesloten na 28 september 2026", "minstens 5 van de 6 uitgenodigde mensen");
    }

    [ContractFact]
    public async Task The_report_is_what_the_raw_answers_give_by_hand()
    {
        string[] teams = ["Zuid", "Noord", "Oost"];
        await using var world = await Start(
            An.Organisation().Team("Zuid", members: 12, lead: "Karin Scholten").Team("Noord", members: 7).Team("Oost", members: 6));
        await world.OpensScan("Najaar", teams);
        var random = new Random(20260908);
        var raw = new Dictionary<string, Dictionary<string, int>>();
        foreach (var person in teams.SelectMany(team => Enumerable.Range(1, team == "Zuid" ? 12 : team == "Noord" ? 7 : 6).Select(number => $"{team} {number}")).Append("Karin Scholten"))
        {
            // Everybody leaves out about a third of the questions.
            raw[person] = (await world.Instrument()).Items.Where(_ => random.Next(3) > 0).ToDictionary(item => item.Id, _ => random.Next(1, 6));
            await world.Answered("Najaar", person, raw[person]);
        }

        await world.ClosesScan("Najaar");

        var report = await world.As(Planner).Types("rapport team zuid");
        var bars = report.Card.Blocks.OfType<CardBlock.Bar>().ToList();
        foreach (var (label, items, bar) in new[]
        {
            ("Samen leren", (string[])["SL1", "SL2", "SL3", "-SL4"], bars[0]), ("Informatie vrijuit delen", ["ID1", "ID2", "ID3", "ID4"], bars[1]),
            ("Creatieve vrijheid", ["CV1", "-CV2", "CV3", "CV4"], bars[2]),
        })
        {
            bar.Label.ShouldBe(label);
            var scores = teams.ToDictionary(team => team, team => raw.Where(person => person.Key.StartsWith(team, StringComparison.Ordinal))
                .Select(person => ByHand(person.Value, items)).OfType<double>().ToList());
            var own = scores["Zuid"];
            var freedom = scores.Values.Sum(team => team.Count - 1);
            var spread = Math.Sqrt(scores.Values.Sum(team => team.Sum(score => Math.Pow(score - team.Average(), 2))) / freedom);
            var half = StudentT.InvCDF(0, 1, freedom, 0.975) * spread / Math.Sqrt(own.Count);
            bar.Caption.ShouldBe($"{Whole(own.Average())} ({Whole(own.Average() - half)}–{Whole(own.Average() + half)})");
        }

        var answered = raw.Count(person => person.Key.StartsWith("Zuid", StringComparison.Ordinal) && ByHand(person.Value, ["SL1", "SL2", "SL3", "-SL4"]) is not null);
        report.Says($"{(answered > 7 ? "minstens 8" : "5–7")} van de 12 uitgenodigde mensen");
    }

    [ContractFact]
    public async Task Whoever_left_before_the_close_still_counts_where_they_were()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 5));
        await world.OpensScan("Najaar", "Zuid");
        foreach (var (person, level) in Of("Zuid", 2, 3, 4, 3, 2))
        {
            await world.Answered("Najaar", person, level);
        }

        await world.Change("Zuid 5", person => person.LeftAt = world.Now);
        await world.ClosesScan("Najaar");

        var figure = (await world.ReleasedOf("Najaar"))[("Zuid", "SL")];
        (figure.Withheld, figure.Respondents, figure.Mean).ShouldBe((null, 5, 45));
    }

    [ContractFact]
    public async Task Whoever_moved_before_the_close_counts_in_their_new_team_and_whoever_moves_later_changes_nothing()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 6).Team("Noord", members: 6));
        await world.OpensScan("Najaar", "Zuid", "Noord");
        foreach (var (person, level) in Of("Zuid", 2, 3, 4, 3, 2, 5).Concat(Of("Noord", 2, 3, 4, 3, 2, 4)))
        {
            await world.Answered("Najaar", person, level);
        }

        await Moves(world, "Zuid 6", "Noord");
        await world.ClosesScan("Najaar");
        var published = await Published(world);
        (await world.ReleasedOf("Najaar"))[("Zuid", "SL")].Respondents.ShouldBe(5);
        (await world.ReleasedOf("Najaar"))[("Noord", "SL")].Respondents.ShouldBe(7);
        var report = await world.As(Planner).Types("rapport team noord");

        await Moves(world, "Zuid 1", "Noord");
        await Moves(world, "Noord 2", "Zuid");
        await world.Change("Noord 3", person => person.LeftAt = world.Now);
        await world.SleepsUntil(world.Now.AddDays(30));

        (await Published(world)).ShouldBe(published);
        (await world.As(Planner).Types("rapport team noord")).Text.ShouldBe(report.Text);
    }

    [ContractFact]
    public async Task A_report_follows_whoever_leads_the_team_today()
    {
        await using var world = await Start(An.Organisation()
            .Team("Klant", members: 0, lead: "Karin Scholten").Team("Zuid", members: 6, under: "Klant").Person("Ilse Bakker", Organisation.Staff));
        await world.RunsScan("Najaar", ["Klant"], Of("Zuid", 2, 3, 4, 3, 2, 4));
        var (karin, ilse) = (world.As("Karin Scholten"), world.As("Ilse Bakker"));
        await karin.Types("hulp");
        (await karin.Types("rapport team zuid")).Title.ShouldBe("Zuid: Najaar");
        (await ilse.Types("rapport team")).Title.ShouldBe("Dat kan ik niet voor je doen");

        await world.ChangeDb(async db => (await db.Teams.SingleAsync(team => team.Name == "Klant")).ManagerId = world.IdOf("Ilse Bakker"));

        (await karin.Types("rapport team zuid")).Title.ShouldBe("Dat kan ik niet voor je doen");
        (await karin.Presses("report.team")).Title.ShouldBe("Dat kan ik niet voor je doen");
        (await ilse.Types("rapport team")).Title.ShouldBe("Klant: Najaar");
    }

    [ContractFact]
    public async Task A_late_answer_changes_no_published_figure()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 6));
        await world.OpensScan("Najaar", "Zuid");
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 0));
        foreach (var (person, level) in Of("Zuid", 2, 3, 4, 3, 2))
        {
            await world.Answered("Najaar", person, level);
        }

        var late = world.As("Zuid 6");
        var card = late.ScanCard;
        await world.ClosesScan("Najaar");
        var published = await Published(world);

        (await late.Presses(card, "scan.answer", AWaitingCard.All(card, "5"))).Title.ShouldBe("Deze scan is gesloten");
        await world.Beats();

        (await Published(world)).ShouldBe(published);
        (await world.AnswersOf("Zuid 6")).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Who_leads_a_team_is_not_counted_in_it_but_in_the_team_above()
    {
        await using var world = await Start(An.Organisation()
            .Team("Klant", members: 5).Team("Zuid", members: 5, lead: "Karin Scholten", under: "Klant"));
        await world.RunsScan("Najaar", ["Klant"], [.. Of("Klant", 2, 3, 4, 3, 2), .. Of("Zuid", 3, 4, 3, 4, 3), ("Karin Scholten", 5)]);

        var released = await world.ReleasedOf("Najaar");
        (released[("Zuid", "SL")].Respondents, released[("Zuid", "SL")].Invited).ShouldBe((5, 5));
        (released[("Klant", "SL")].Respondents, released[("Klant", "SL")].Mean).ShouldBe((11, Math.Round(((9 * 25.0) + (12 * 25) + 100) / 11)));
    }

    [ContractTheory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public async Task A_reader_s_own_answer_protects_nobody(int others, bool shown)
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: others)
            .Person("Ilse Bakker", "Zuid", role: Bot.People.Role.LearningProfessional));
        await world.RunsScan("Najaar", ["Zuid"], [.. Of("Zuid", [.. Enumerable.Range(0, others).Select(place => 2 + (place % 3))]), ("Ilse Bakker", 3)]);

        ((await world.ReleasedOf("Najaar"))[("Zuid", "SL")].Withheld is null).ShouldBe(shown);
    }

    [ContractFact]
    public async Task Without_any_answer_a_scan_closes_and_shows_nothing()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 6));
        await world.RunsScan("Najaar", ["Zuid"], []);

        (await world.ReleasedOf("Najaar")).Values.ShouldAllBe(figure => figure.Withheld != null && figure.Mean == null && figure.Respondents == 0);
        (await world.As(Planner).Types("rapport team zuid")).Says("Voor dit team zijn er te weinig antwoorden om te laten zien");
    }

    [ContractFact]
    public async Task A_scan_whose_teams_have_emptied_before_its_first_day_is_withdrawn()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 1));
        await world.PlansScan(["Zuid"], "2026-09-10", "2026-09-20", "Najaar");
        await world.Change("Zuid 1", person => person.LeftAt = world.Now);

        await world.SleepsUntil(BotWorld.Utc(2026, 9, 10, 8, 0));

        (await world.WaveOf("Najaar")).State.ShouldBe(WaveState.Withdrawn);
    }

    /// <summary>The score of one person on one scale, POMP with the half rule; a minus before an item reverses it.</summary>
    private static double? ByHand(Dictionary<string, int> answers, string[] items)
    {
        var given = items.Where(item => answers.ContainsKey(item.TrimStart('-')))
            .Select(item => item[0] == '-' ? 6 - answers[item[1..]] : answers[item]).ToList();
        return given.Count >= 2 ? (given.Average() - 1) * 25 : null;
    }

    private static int Whole(double value) => (int)Math.Round(Math.Clamp(value, 0, 100), MidpointRounding.AwayFromZero);

    private static Task Moves(BotWorld world, string person, string team) => world.ChangeDb(async db =>
        (await db.People.SingleAsync(p => p.Name == person)).TeamId = (await db.Teams.SingleAsync(t => t.Name == team)).Id);

    private static async Task<string> Published(BotWorld world) => JsonSerializer.Serialize(await world.InDb(db =>
        db.Set<ReleasedFigure>().AsNoTracking().OrderBy(f => f.TeamId).ThenBy(f => f.ScaleCode).ToListAsync()));
}

public sealed class ClosingStoriesInTheSimulator() : ClosingStories(Scene.Simulator);

public sealed class ClosingStoriesInTeams() : ClosingStories(Scene.Teams);

public sealed class ClosingStoriesInSlack() : ClosingStories(Scene.Slack);

[OnPostgreSql]
public sealed class ClosingStoriesOnPostgreSql() : ClosingStories(Scene.TeamsOnPostgreSql);
