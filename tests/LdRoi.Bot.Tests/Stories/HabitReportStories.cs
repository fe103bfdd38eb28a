using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Habits;
using LdRoi.Bot.Habits.Planning;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using static LdRoi.Bot.Tests.World.BotWorld;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>What those who lead, and L&amp;D, get to know of habits: groups in bands, and whether reminders work.</summary>
public sealed class HabitReportStories
{
    private const string Planner = Organisation.LearningProfessional;
    private const string Lead = "Nina Noord";

    [Fact]
    public async Task A_team_is_shown_in_bands_after_two_weeks_and_a_small_one_not_at_all()
    {
        await using var world = await TwoWeeksOf(12, 3);

        var report = await world.As(Lead).Types("rapport gewoonten Noord");

        report.Says("Noord: kleine gewoonten", "minstens 8 van de 12", "60–80 procent", "Vaak gekozen: Nadat ik iets heb laten zien", "Zo kun je steunen");
        foreach (var member in Enumerable.Range(1, 12))
        {
            report.DoesNotSay($"Noord {member}");
        }

        (await world.As("Zara Zuid").Types("rapport gewoonten")).Says("Te weinig mensen").DoesNotSay("procent", "van de 3");
        (await world.As("Noord 1").Types("rapport gewoonten")).Title.ShouldBe("Dat kan ik niet voor je doen");
        (await world.InDb(db => db.Set<ReleasedHabits>().AsNoTracking().Where(row => row.Withheld != null).ToListAsync()))
            .ShouldAllBe(row => row.DoneLow == null && row.Invited == 0 && row.Recipes == "");
    }

    [Fact]
    public async Task A_trial_says_in_words_what_a_reminder_does_to_L_and_D_only()
    {
        await using var world = await TwoWeeksOf(12, 3, chance: "50");
        (await world.As(Planner).Types("rapport gewoonten")).Says("nog te weinig dagen om te zeggen of herinneringen werken");
        await world.Tells(weeks: 6, people: 30, lift: 0.3);

        (await world.As(Planner).Types("rapport gewoonten")).Says("een herinnering verhoogt de kans die dag met ");
        (await world.As(Lead).Types("rapport gewoonten")).DoesNotSay("een herinnering");
    }

    [Fact]
    public async Task Whether_reminders_are_found_useful_is_said_of_everybody_together_and_not_of_a_few()
    {
        await using var world = await TwoWeeksOf(12, 3);
        (await world.As(Planner).Types("rapport gewoonten")).DoesNotSay("nuttig gevonden");
        await Votes(4);
        (await world.As(Planner).Types("rapport gewoonten")).DoesNotSay("nuttig gevonden");
        await Votes(10);

        (await world.As(Planner).Types("rapport gewoonten")).Says("Herinneringen worden nuttig gevonden door 60–80 procent");
        (await world.As(Lead).Types("rapport gewoonten")).DoesNotSay("nuttig gevonden");

        async Task Votes(int people)
        {
            await world.ChangeDb(async db =>
            {
                db.RemoveRange(await db.Set<ReleasedHabitTrial>().ToListAsync());
                db.RemoveRange(await db.Set<ReleasedHabits>().ToListAsync());
                foreach (var (moment, place) in (await db.Set<HabitMoment>().Where(moment => moment.LocalDate == new DateOnly(2026, 9, 14)).OrderBy(moment => moment.HabitId).ToListAsync()).Take(people).Select((moment, place) => (moment, place)))
                {
                    moment.WasUseful = place % 10 > 2;
                }
            });
            await world.Beats();
        }
    }

    [Fact]
    public async Task A_recipe_that_ships_can_be_put_in_other_words_in_both_languages()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", 6, lead: "Zoë Leider"));
        var planner = world.As(Planner);
        await planner.Types("nieuwe gewoonten");
        var form = HabitPlans.Form("Gewoonten", await world.TeamCodes("Zuid"), "2026-09-09");
        var options = await planner.Presses(Verbs.HabitOptions, form);

        var taken = await planner.Presses(options, Verbs.SaveHabitOptions, [.. HabitPlans.Options(options), (HabitOptionsForm.AdaptId, "FB-H1")]);

        taken.Says("staat nu bij je eigen recepten");
        taken.FilledIn[HabitOptionsForm.RecipesId].ShouldNotContain("FB-H1");
        var own = taken.FilledIn[HabitOptionsForm.OwnId];
        own.ShouldContain(" | ");
        await planner.Presses(taken, Verbs.SaveHabitOptions, HabitPlans.Options(taken, own: own.Replace("glimlach", "lach", StringComparison.Ordinal)));
        await planner.Presses(Verbs.PreviewHabits, form);
        await planner.Presses(Verbs.StartHabits);
        await world.Change("Zuid 2", person => person.Language = Language.English);
        await world.DaysPass(Utc(2026, 9, 9, 15));
        world.As("Zuid 1").LastCard.Options(InvitationCards.RecipeId).ShouldContain(choice => choice.Code == "own-1");
        world.As("Zuid 2").LastCard.Text.ShouldContain(HabitRecipes.Find("FB-H1")!.English.Behaviour);

        // A line that cannot be read, and one too many, are said at their field.
        await planner.Types("nieuwe gewoonten");
        var again = await planner.Presses(Verbs.HabitOptions, form);
        (await planner.Presses(again, Verbs.SaveHabitOptions, HabitPlans.Options(again, own: "a / b / c | d / e"))).Mistakes[HabitOptionsForm.OwnId].ShouldStartWith("Regel 1");
    }

    [Fact]
    public async Task Habits_for_those_who_lead_ask_their_people_whether_they_notice()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Concern", 0, lead: "Lena Lead").Team("Noord", 7, lead: Lead, under: "Concern"));
        var card = await world.PlansHabits(["Noord"], "2026-09-09", factor: "CO", audience: "leads");
        card.Title.ShouldBe("De gewoonten staan gepland");
        await world.DaysPass(Utc(2026, 9, 9, 10));
        world.As(Lead).LastCard.Says("Coachend leiderschap", "Een kort gesprek over hoe het werk gaat");
        world.As("Noord 1").Cards.ShouldBeEmpty();

        await world.DaysPass(Utc(2026, 9, 21, 15));
        world.As("Noord 1").LastCard.Says("Heb je deze week met je leidinggevende gepraat", "ziet jouw antwoord nooit");
        foreach (var member in Enumerable.Range(1, 6))
        {
            var person = world.As($"Noord {member}");
            var question = person.LastCard;
            await person.Presses(question, Verbs.AnswerMirror);
            await person.Sends(question.Id, Verbs.AnswerMirror, question.Buttons[member == 1 ? 1 : 0].Token.Reveal());
        }

        await world.DaysPass(Utc(2026, 9, 25, 15));
        (await world.As(Lead).Types("rapport gewoonten")).Says("Praatten met hun leidinggevende over wat ze leren", "80–100 procent");
    }

    [Fact]
    public async Task Teams_whose_first_priority_it_is_are_found_behind_the_gate_and_half_of_them_start_later()
    {
        await using var world = await LargeScan.Closed();
        var planner = world.As(Planner);
        var day = world.Now.AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await planner.Types("nieuwe gewoonten");
        (await planner.Presses(Verbs.PreviewHabits, HabitPlans.Form("Feedback", "", day, audience: "priority", factor: "goal", goal: "Omdat het moet kunnen")))
            .Mistakes.Keys.ShouldBe([NewHabitsForm.AudienceId]);

        var preview = await planner.Presses(Verbs.PreviewHabits, HabitPlans.Form("Feedback", "", day, audience: "priority"));

        preview.Mistakes.ShouldBeEmpty();
        preview.Says("geloot, zodat de volgende scan ze kan vergelijken");
        (await planner.Presses(preview, Verbs.HabitsAsEmployee)).Says("Hier kun je niets bewaren", "Openstaan voor feedback");
        await planner.Presses(Verbs.PreviewHabits);
        var planned = await planner.Presses(Verbs.StartHabits);
        planned.Says("De andere teams starten op");
        (await planner.Presses(preview, Verbs.StartHabits)).Title.ShouldBe(planned.Title);
        var campaigns = await world.InDb(db => db.Campaigns.AsNoTracking().Include(c => c.Teams).Where(c => c.Kind == HabitCards.Kind).OrderBy(c => c.StartsOn).ToListAsync());
        campaigns.Select(campaign => campaign.Name).ShouldBe(["Feedback", "Feedback (2)"]);
        (campaigns[1].StartsOn.DayNumber - campaigns[0].StartsOn.DayNumber).ShouldBe(28);
        var (first, later) = (Chosen(campaigns[0]), Chosen(campaigns[1]));
        first.Intersect(later).ShouldBeEmpty();
        Math.Abs(first.Count - later.Count).ShouldBeLessThanOrEqualTo(1);

        // The report of each of those teams says the same.
        var names = await world.InDb(db => db.Teams.ToDictionaryAsync(team => team.Id, team => team.Name));
        foreach (var team in first.Concat(later))
        {
            (await planner.Types($"rapport team {names[team]}")).Says("Openstaan voor feedback");
        }
    }

    [Fact]
    public async Task The_next_scan_compares_teams_that_had_begun_with_teams_that_had_not()
    {
        string[] teams = ["Oost", "West", "Noord", "Zuid"];
        var organisation = An.Organisation();
        foreach (var team in teams)
        {
            organisation.Team(team, 7, lead: $"{team} Lead");
        }

        await using var world = await BotWorld.Start(organisation);
        var scale = (await world.Instrument()).Scales.Single(scale => scale.Code == "FB");
        await Scanned("Scan 1", "2026-09-09", "2026-09-11", new HashSet<string>());
        await world.PlansHabits(teams, "2026-09-14", stagger: "4");
        var begun = (await world.InDb(db => (
            from chosen in db.Set<CampaignTeam>()
            join campaign in db.Campaigns on chosen.CampaignId equals campaign.Id
            join team in db.Teams on chosen.TeamId equals team.Id
            where campaign.Kind == HabitCards.Kind && campaign.StartsOn == new DateOnly(2026, 9, 14) && !chosen.IsLeftOut
            select team.Name).ToListAsync())).ToHashSet();
        begun.Count.ShouldBe(2);
        await Scanned("Scan 2", "2026-10-05", "2026-10-07", begun);

        // One step of five is 25 of the 100 points; teams that had not begun stayed where they were.
        var report = await world.As(Planner).Types("rapport gewoonten");
        report.Says("Openstaan voor feedback sinds de scan ervoor: teams die begonnen waren, veranderden +25 punten", "4 teams");
        (await world.As($"{begun.First()} Lead").Types("rapport gewoonten")).DoesNotSay("veranderden");

        async Task Scanned(string name, string startsOn, string endsOn, IReadOnlySet<string> raised)
        {
            await world.PlansScan(teams, startsOn, endsOn, name);
            await world.SleepsUntil(new DateTimeOffset(DateOnly.Parse(startsOn, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(10, 0), TimeSpan.Zero));
            foreach (var (team, member) in teams.SelectMany(team => Enumerable.Range(1, 7).Select(member => (team, member))))
            {
                var level = 2 + (member % 2) + (raised.Contains(team) ? 1 : 0);
                await world.Answered(
                    name, $"{team} {member}", scale.Items.ToDictionary(item => item.Id, item => item.ReverseKeyed ? scale.Minimum + scale.Maximum - level : level));
            }

            await world.ClosesScan(name);
        }
    }

    [Fact]
    public async Task A_plan_can_be_changed_until_it_begins_and_mistakes_stand_at_their_own_field()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Noord", 7, lead: Lead));
        var planner = world.As(Planner);
        await planner.Types("new habits");
        (await planner.Presses(Verbs.PreviewHabits, HabitPlans.Form("", "", "2026-09-01", factor: "", weeks: "9", sendAt: "03:00", audience: "x"))).Mistakes.Keys.ShouldBe(
            [NewHabitsForm.NameId, NewHabitsForm.FactorId, NewHabitsForm.AudienceId, NewHabitsForm.TeamsId, NewHabitsForm.StartsOnId, NewHabitsForm.WeeksId, NewHabitsForm.SendAtId],
            ignoreOrder: true);
        var options = await planner.Presses(Verbs.HabitOptions, HabitPlans.Form("Proef", await world.TeamCodes("Noord"), "2026-09-14"));
        (await planner.Presses(Verbs.SaveHabitOptions, HabitPlans.Options(options, own: "een / twee"))).Mistakes[HabitOptionsForm.OwnId].ShouldStartWith("Regel 1");
        await planner.Presses(Verbs.SaveHabitOptions, HabitPlans.Options(options, own: "Nadat ik aanschuif / stel ik één vraag / lach ik"));
        (await planner.Presses(Verbs.PreviewHabits, HabitPlans.Form("Proef", await world.TeamCodes("Noord"), "2026-09-14"))).Says("4, en mensen mogen er zelf een schrijven");
        await planner.Presses(Verbs.StartHabits);
        await planner.Types("campagnes");
        await planner.Presses(Verbs.OpenCampaign);
        var form = await planner.Presses(Verbs.ChangeHabits);
        form.FilledIn[NewHabitsForm.NameId].ShouldBe("Proef");
        await planner.Presses(form, Verbs.PreviewHabits, HabitPlans.Form("Anders", await world.TeamCodes("Noord"), "2026-09-15", factor: "goal", goal: "Samen leren"));
        (await planner.Presses(Verbs.StartHabits)).Title.ShouldBe("De wijziging is bewaard");
        await world.DaysPass(Utc(2026, 9, 15, 10));

        world.As("Noord 1").LastCard.Says("Samen leren", "Nadat ik aanschuif, stel ik één vraag – en dan lach ik.");
        (await planner.Presses(form, Verbs.PreviewHabits, HabitPlans.Form("Te laat", await world.TeamCodes("Noord"), "2026-09-20"))).Title.ShouldBe("De wijziging is bewaard");
    }

    private static List<Bot.People.TeamId> Chosen(Campaign campaign) => [.. campaign.Teams.Where(team => !team.IsLeftOut).Select(team => team.TeamId)];

    /// <summary>Everybody of two teams makes a habit and does it three days out of four.</summary>
    private static async Task<BotWorld> TwoWeeksOf(int north, int south, string chance = "0")
    {
        var world = await BotWorld.Start(An.Organisation().Team("Noord", north, lead: Lead).Team("Zuid", south, lead: "Zara Zuid"));
        await world.PlansHabits(["Noord", "Zuid"], "2026-09-09", chance: chance);
        await world.DaysPass(Utc(2026, 9, 9, 10));
        foreach (var name in Enumerable.Range(1, north).Select(member => $"Noord {member}").Concat(Enumerable.Range(1, south).Select(member => $"Zuid {member}")))
        {
            await world.As(name).MakesHabit();
        }

        await world.SleepsUntil(Utc(2026, 9, 10, 12));
        await world.SleepsUntil(Utc(2026, 9, 11, 12));
        await world.ChangeDb(async db =>
        {
            foreach (var habit in await db.Set<Habit>().ToListAsync())
            {
                foreach (var day in Enumerable.Range(0, 4))
                {
                    var date = new DateOnly(2026, 9, 14).AddDays(day);
                    db.Add(new HabitMoment { HabitId = habit.Id, LocalDate = date, Answer = day == 0 ? HabitAnswer.NotDone : HabitAnswer.Done });
                }
            }
        });
        await world.SleepsUntil(Utc(2026, 9, 25, 13));
        return world;
    }
}
