using LdRoi.Bot.Conversation;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Programmes;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Programmes.Costs;
using LdRoi.Bot.Programmes.Planning;
using LdRoi.Bot.Programmes.Study;
using LdRoi.Bot.Tests.World;
using LdRoi.Measurement.Roi;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>What happens to a programme while it runs: sessions, a cost that was wrong, people who leave, a second programme beside it, and what was written in it.</summary>
public sealed class ProgrammeUpkeepStories
{
    private const string Travel = "programme,category,amount,currency,source,reference\nLeiderschap,travel,1200,EUR,declaraties,F-7\n";

    [Fact]
    public async Task Sessions_are_typed_as_people_write_days_and_lie_within_the_programme()
    {
        await using var world = await Office();
        var planner = world.As(Organisation.LearningProfessional);
        await planner.Types("nieuw programma");
        (await With("binnenkort")).Says("Schrijf dagen met komma’s ertussen");
        (await With("5 okt, 3 november")).Says("Elke bijeenkomst ligt tussen");
        (await With("19-10; 5 okt., 2026-10-12")).Mistakes.ShouldBeEmpty();

        (await planner.Presses(Verbs.PreviewProgramme, [.. MadeProgrammes.Second(isolation: nameof(IsolationPlan.Staggered)).Where(one => one.Input != ProgrammeForm.Weeks), (ProgrammeForm.Weeks, "4")]))
            .Says("in geen hele maand");
        (await planner.Presses(Verbs.PreviewProgramme, MadeProgrammes.Second(isolation: nameof(IsolationPlan.Staggered)))).Says("Bijeenkomsten: 5 okt, 12 okt, 19 okt");
        await planner.Presses(Verbs.StartProgramme);

        (await planner.Presses(Verbs.OpenProgramme)).Says("Bijeenkomsten: 5 okt, 12 okt, 19 okt");
        var programme = await world.InDb(db => db.Programmes.AsNoTracking().SingleAsync());
        programme.SessionsOf(1).ShouldBe([new(2027, 1, 4), new(2027, 1, 11), new(2027, 1, 18)]);

        async Task<SeenCard> With(string days) => await planner.Presses(
            Verbs.ProgrammeGoals, [.. MadeProgrammes.First("Leiderschap", await world.TeamCodes("Noord", "Zuid"), "2026-10-02", "2026-10-19"), (ProgrammeForm.Sessions, days)]);
    }

    [Fact]
    public async Task A_programme_is_changed_until_its_first_check_in_opens_and_keeps_who_takes_part()
    {
        await using var world = await Office();
        await world.RegistersProgramme("Leiderschap", ["Noord", "Zuid"], "2026-09-21", "2026-10-02");
        await world.ImportsCosts(Travel);
        var planner = world.As(Organisation.LearningProfessional);
        await Opens();
        (await planner.Presses(Verbs.ChangeProgramme)).FilledIn[ProgrammeForm.Hours].ShouldBe("16");
        (await planner.Presses(Verbs.ProgrammeGoals, MadeProgrammes.First("Leiderschap 2026", "", "2026-09-28", "2026-10-09"))).FilledIn[ProgrammeForm.Use].ShouldBe("60");
        (await planner.Presses(Verbs.PreviewProgramme, MadeProgrammes.Second(isolation: nameof(IsolationPlan.Staggered)))).Says("Groep 2", "Bewaar de verandering");
        await Opens();
        await planner.Presses(Verbs.ChangeProgramme);
        await world.ChangeDb(async db => (await db.Programmes.SingleAsync()).Version++);
        await planner.Presses(Verbs.ProgrammeGoals, MadeProgrammes.First("Leiderschap 2026", "", "2026-09-28", "2026-10-09"));
        await planner.Presses(Verbs.PreviewProgramme, MadeProgrammes.Second());
        (await planner.Presses(Verbs.StartProgramme)).Says("Iemand anders veranderde het programma");

        await Opens();
        await planner.Presses(Verbs.ChangeProgramme);
        await planner.Presses(Verbs.ProgrammeGoals, MadeProgrammes.First("Leiderschap 2026", "", "2026-09-28", "2026-10-09"));
        await planner.Presses(Verbs.PreviewProgramme, MadeProgrammes.Second(isolation: nameof(IsolationPlan.Staggered)));
        (await planner.Presses(Verbs.StartProgramme)).Says("‘Leiderschap 2026’ is veranderd", "9 oktober");

        var programme = await world.InDb(db => db.Programmes.AsNoTracking().Include(p => p.Teams).SingleAsync());
        (programme.Name, programme.EndsOn, programme.RegisteredOn < programme.StartsOn).ShouldBe(("Leiderschap 2026", new DateOnly(2026, 10, 9), true));
        var participants = await world.InDb(db => db.Set<Participant>().AsNoTracking().ToListAsync());
        participants.GroupBy(one => one.Cohort).Select(group => group.Count()).ShouldBe([7, 7]);
        (await world.InDb(db => db.Rounds.AsNoTracking().Where(round => round.Moment == CheckInMoment.Reaction).OrderBy(round => round.Cohort).Select(round => round.OpensOn).ToListAsync()))
            .ShouldBe([new(2026, 10, 9), new(2027, 1, 8)]);
        (await world.ImportsCosts(Travel)).Error.ShouldContain("no programme 'Leiderschap'");
        await Opens();
        (await planner.Presses(Verbs.OpenProgramme)).Says("€ 1.200");

        await planner.Presses(Verbs.ProgrammePlans);
        await world.SleepsUntil(BotWorld.Utc(2026, 10, 9, 6));
        (await planner.Presses(Verbs.ChangeProgramme)).Says("Veranderen kan niet meer");

        async Task Opens()
        {
            await planner.Types("programma's");
            await planner.Presses(Verbs.OpenProgramme);
            await planner.Presses(Verbs.ProgrammePlans);
        }
    }

    [Fact]
    public async Task A_wrong_cost_is_taken_out_once_and_neither_the_statement_nor_the_same_file_counts_it_again()
    {
        await using var world = await Office();
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-09-21", "2026-10-02");
        var planner = world.As(Organisation.LearningProfessional);
        await world.ImportsCosts(Travel);
        await planner.Types("rapport roi leiderschap");
        (await planner.Presses(Verbs.RoiCosts)).Says("€ 1.200", "declaraties");

        await planner.Types("programma's");
        await planner.Presses(Verbs.OpenProgramme);
        await planner.Presses(Verbs.ProgrammeCosts);
        var which = await planner.Presses(Verbs.TakeOutCost);
        var line = which.Options(CostCards.Cost).ShouldHaveSingleItem();
        line.Label.ShouldStartWith("reizen en verblijf · € 1.200 · declaraties");
        (await planner.Presses(Verbs.TakeOutCost, (CostCards.Cost, line.Code))).Says("Telt niet meer mee: reizen en verblijf, € 1.200.").DoesNotSay("declaraties");

        (await world.ImportsCosts(Travel)).Output.ShouldContain("0 added, 0 changed, 1 there already");
        await planner.Types("rapport roi leiderschap");
        (await planner.Presses(Verbs.RoiCosts)).DoesNotSay("declaraties");

        // The same reference with another amount is the correction; what was taken out stays known with who did it.
        (await world.InDb(db => db.Set<CostEntry>().SingleAsync())).TakenOutBy.ShouldBe(world.IdOf(Organisation.LearningProfessional));
        (await world.ImportsCosts(Travel.Replace("1200", "120", StringComparison.Ordinal))).Output.ShouldContain("1 added");
        await planner.Types("rapport roi leiderschap");
        (await planner.Presses(Verbs.RoiCosts)).Says("€ 120");
    }

    [Fact]
    public async Task A_statement_stands_when_people_leave_and_changes_when_figures_come_in()
    {
        await using var world = await Office();
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-09-21", "2026-10-02", measures: "turnover");
        var planner = world.As(Organisation.LearningProfessional);
        await world.ChangeDb(db =>
        {
            db.Add(new Bot.Programmes.Measures.UnitValue
            {
                Measure = "turnover", Nature = ValueNature.CostAvoided, Number = 1, AmountCents = 2_500_000, Currency = "EUR", From = ConversionSource.StandardValue,
                Owner = "HR", FixedOn = new DateOnly(2026, 1, 12), Source = "standaardwaarden",
            });
            return Task.CompletedTask;
        });
        await world.ImportsMeasures("measure,unit,team,period,value\nturnover,%/year,Noord,2026-06,20\nturnover,%/year,Noord,2026-11,10\n");
        await planner.Types("rapport roi leiderschap");
        var first = await Sheet();
        first.ShouldContain("17500"); // seven people × 10 points × € 25,000

        var elsewhere = (await world.PersonNamed("Zuid 1")).TeamId;
        await world.Change("Noord 1", person => person.TeamId = elsewhere);
        await world.Change("Noord 2", person => person.LeftAt = world.Now);
        await planner.Types("rapport roi leiderschap");
        (await Sheet()).ShouldBe(first);

        await world.ImportsMeasures("measure,unit,team,period,value\nturnover,%/year,Noord,2026-11,12\n");
        await planner.Types("rapport roi leiderschap");
        (await Sheet()).ShouldNotBe(first);

        Task<string> Sheet() => world.InDb(async db => (await db.Set<StandingStatement>().AsNoTracking().SingleAsync()).Sheet!);
    }

    [Fact]
    public async Task Two_programmes_that_count_the_same_money_say_so_and_draw_no_line_on()
    {
        await using var world = await Office();
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-09-21", "2026-10-02", measures: "error_rate");
        var planner = world.As(Organisation.LearningProfessional);
        (await planner.Types("rapport roi leiderschap")).DoesNotSay("dezelfde maat");
        await world.RegistersProgramme("Kwaliteit", ["Noord", "Zuid"], "2026-10-05", "2026-10-16", measures: "error_rate");
        await world.RegistersProgramme("Onboarding", ["Zuid"], "2026-10-05", "2026-10-16", measures: "absence");

        (await planner.Types("rapport roi leiderschap")).Says("Kwaliteit telt dezelfde maat van dezelfde teams").DoesNotSay("Onboarding");
        (await planner.Types("rapport roi kwaliteit")).Says("Leiderschap telt dezelfde maat");
        (await planner.Types("rapport roi onboarding")).DoesNotSay("dezelfde maat");
        (await world.As("Nina Noord").Types("rapport roi leiderschap")).DoesNotSay("Kwaliteit");
        (await planner.Types("programma's")).Says("hun bedragen zijn niet op te tellen");
        (await world.As("Nina Noord").Types("programma's")).Says("hun bedragen zijn niet op te tellen");
        (await world.As("Zita Zuid").Types("programma's")).DoesNotSay("op te tellen");
    }

    [Fact]
    public async Task Teams_are_read_one_by_one_by_who_may_and_a_team_of_others_is_not()
    {
        await using var world = await Office();
        await world.RegistersProgramme("Leiderschap", ["Noord", "Zuid"], "2026-09-09", "2026-09-10");
        await world.OpensRound(CheckInMoment.Reaction);
        foreach (var number in Enumerable.Range(1, 6))
        {
            await world.AnsweredCheckIn(CheckInMoment.Reaction, $"Noord {number}", (Questions.Plan, number < 4 ? "D" : "A"), (Questions.WillTalk, number < 4 ? "a" : "c"));
            await world.AnsweredCheckIn(CheckInMoment.Reaction, $"Zuid {number}", (Questions.Plan, number < 3 ? "D" : "A"), (Questions.Expected, "B01"));
        }

        (await world.As(Organisation.LearningProfessional).Types("campagnes")).DoesNotSay("Leiderschap"); // its check-ins are under its own name
        await world.ClosesRound(CheckInMoment.Reaction);
        var planner = world.As(Organisation.LearningProfessional);
        var whole = await planner.Types("rapport programma leiderschap");
        whole.Title.ShouldBe("Rapport van ‘Leiderschap’");
        whole.Says("Wat mensen verwachtten dat in de weg zou zitten");
        var noord = await planner.Presses(Verbs.ReportProgramme, ("team", whole.Options("team").Single(team => team.Label == "Noord").Code));
        noord.Title.ShouldBe("Rapport van ‘Leiderschap’, Noord");
        noord.DoesNotSay("Ging weg met een plan").Says("Het hele programma\n");
        whole.Says("Ging weg met een plan: 42 van 100 (minstens 8 van de 12 mensen)");

        var manager = world.As("Nina Noord");
        (await manager.Types("rapport programma leiderschap")).Title.ShouldBe("Rapport van ‘Leiderschap’, Noord");
        (await world.As("Nina Noord").Presses(Verbs.ReportRoi)).Says("Leiderschap");
        var zuid = whole.Options("team").Single(team => team.Label == "Zuid").Code;
        (await planner.Presses(Verbs.ReportProgramme, ("team", zuid))).Title.ShouldBe("Rapport van ‘Leiderschap’, Zuid");
        world.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public async Task Examples_are_read_by_L_and_D_alone_once_ten_people_wrote_one(int writers, bool areShown)
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Noord", 12, lead: "Nina Noord"));
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-09-09", "2026-09-10");
        await world.OpensRound(CheckInMoment.Use30);
        await world.As("Noord 1").OpensDialog(Verbs.WriteCheckIn);
        (await world.As("Noord 1").SubmitsDialog("Bewaar", ("l3_story", "Voorbeeld 1"))).Says("bewaard");
        foreach (var number in Enumerable.Range(2, writers - 1))
        {
            await world.AnsweredCheckIn(CheckInMoment.Use30, $"Noord {number}", (Questions.Example, $"Voorbeeld {number}"));
        }

        await world.ClosesRound(CheckInMoment.Use30);

        var planner = world.As(Organisation.LearningProfessional);
        (await planner.Types("rapport programma leiderschap")).Offers(Verbs.ReportExamples).ShouldBe(areShown);
        if (areShown)
        {
            (await planner.Presses(Verbs.ReportExamples)).Says("Voorbeeld 1", "Voorbeeld 10", "minstens 10 mensen").DoesNotSay("Noord 1");
        }

        (await world.As("Nina Noord").Types("rapport programma leiderschap")).Offers(Verbs.ReportExamples).ShouldBeFalse();
        (await world.InDb(db => db.Set<ReleasedExample>().CountAsync())).ShouldBe(areShown ? writers : 0);
    }

    private static Task<BotWorld> Office() => BotWorld.Start(An.Organisation().Team("Noord", 6, lead: "Nina Noord").Team("Zuid", 6, lead: "Zita Zuid"));
}
