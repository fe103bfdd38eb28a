using LdRoi.Bot.Conversation;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Programmes.Study;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.World;
using LdRoi.Measurement.Roi;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>What a report on a programme cannot be made to say about one person.</summary>
public sealed class ProgrammeConfidentialityStories
{
    [Fact]
    public async Task Whatever_too_few_people_estimate_the_statement_is_the_same_to_the_letter()
    {
        await using var world = await Made(members: 6);
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-09-09", "2026-09-10");
        await world.ImportsMeasures("measure,unit,team,period,value\nproductivity,%,Noord,2026-08,100\nproductivity,%,Noord,2026-12,115\n");
        await world.OpensRound(CheckInMoment.Impact);
        var seen = new List<string>();
        for (var answered = 1; answered <= 5; answered++)
        {
            foreach (var share in (string[])["100", "10"])
            {
                await world.AnsweredCheckIn(CheckInMoment.Impact, $"Noord {answered}", Estimate(share));
                seen.Add(await SheetIfClosed(world));
            }
        }

        // Four and fewer: nothing moves. The fifth makes a group: from there on a sum is shown, and a sum only.
        seen.Take(8).Distinct().ShouldHaveSingleItem();
        seen[8].ShouldNotBe(seen[7]);
        seen[9].ShouldNotBe(seen[8]);
    }

    [Fact]
    public async Task A_whole_and_its_parts_never_leave_a_small_rest_to_be_subtracted()
    {
        await using var world = await Made(members: 6);
        await world.RegistersProgramme("Leiderschap", ["Noord", "Zuid"], "2026-09-09", "2026-09-10");
        await world.OpensRound(CheckInMoment.Reaction);
        foreach (var person in Enumerable.Range(1, 6).Select(number => $"Noord {number}").Concat(Enumerable.Range(1, 3).Select(number => $"Zuid {number}")))
        {
            await world.AnsweredCheckIn(CheckInMoment.Reaction, person, (Questions.Plan, person.EndsWith('1') ? "A" : "D"), (Questions.PlannedUse, person.EndsWith('1') ? "10" : "80"));
        }

        await world.ClosesRound(CheckInMoment.Reaction);
        var released = await world.InDb(db => db.Set<ReleasedAnswer>().AsNoTracking().Where(figure => figure.Question == Questions.PlannedUse && figure.Withheld == null).ToListAsync());
        var counts = released.Select(figure => figure.Respondents).ToList();
        counts.SelectMany(one => counts.Select(other => one - other)).ShouldAllBe(rest => rest <= 0 || rest >= 5);

        (await world.As("Nina Noord").Types("rapport programma leiderschap")).Title.ShouldBe("Rapport van ‘Leiderschap’, Noord");
        (await world.As("Zita Zuid").Types("rapport programma leiderschap")).DoesNotSay("van 100");
        (await world.As("Noord 2").Types("rapport programma leiderschap")).Says("Dat kan ik niet voor je doen");
    }

    [Fact]
    public async Task Nobody_reads_anything_of_a_programme_with_four_people()
    {
        await using var world = await Made(members: 4);
        await world.RegistersProgramme("Klein", ["Noord"], "2026-09-09", "2026-09-10");
        await world.OpensRound(CheckInMoment.Reaction);
        foreach (var number in Enumerable.Range(1, 4))
        {
            await world.AnsweredCheckIn(CheckInMoment.Reaction, $"Noord {number}", (Questions.Plan, "D"), (Questions.PlannedUse, "80"), (Questions.Expected, "B01"));
        }

        await world.ClosesRound(CheckInMoment.Reaction);
        (await world.As(Organisation.LearningProfessional).Types("rapport programma klein")).DoesNotSay("80", "Geen tijd", "van 100").Says("Nog geen korte vragen");
        (await world.InDb(db => db.Set<ReleasedPick>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task After_a_month_the_same_question_to_nearly_the_same_people_gets_a_band()
    {
        await using var world = await Made(members: 7);
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-09-09", "2026-09-10");
        await Answered(world, CheckInMoment.Reaction, Enumerable.Range(1, 7).Select(number => $"Noord {number}"), (Questions.PlannedUse, _ => "80"));
        await Used(CheckInMoment.Use30, 7);
        await Used(CheckInMoment.Use60, 6);
        await Used(CheckInMoment.Use90, 6);

        // Six after seven: the difference would be one person's answer. The same six again: no difference, and still beside the seven.
        (await Figure(CheckInMoment.Use30)).Mean.ShouldNotBeNull();
        var later = await Figure(CheckInMoment.Use60);
        (later.Mean, later.BandHigh - later.BandLow >= 10, later.Respondents).ShouldBe((null, true, 6));
        (await Figure(CheckInMoment.Use90)).Mean.ShouldBeNull();
        (await world.As("Nina Noord").Types("rapport programma leiderschap")).DoesNotSay("50 van 100");

        // Nor is it told by what was not used, which is a band as well; of the costs beside a band nothing is said.
        (await world.As(Organisation.LearningProfessional).Types("rapport programma leiderschap"))
            .Says("Niet gebruikt: vooraf gedacht 20 %, achteraf 40–50 % van wie antwoordde, ongeveer 49–57 % als stilte").DoesNotSay("In geld");

        async Task Used(CheckInMoment moment, int people)
        {
            await world.OpensRound(moment);
            foreach (var number in Enumerable.Range(1, people))
            {
                await world.AnsweredCheckIn(moment, $"Noord {number}", (Questions.Use, number == 7 ? "90" : number % 2 == 0 ? "30" : "70"));
            }

            await world.ClosesRound(moment);
        }

        async Task<ReleasedAnswer> Figure(CheckInMoment moment)
        {
            var round = await world.RoundOf(moment);
            return await world.InDb(db => db.Set<ReleasedAnswer>().AsNoTracking()
                .SingleAsync(figure => figure.RoundId == round.Id && figure.Question == Questions.Use && figure.GroupId != round.ProgrammeId.Value && figure.Withheld == null));
        }
    }

    [Fact]
    public async Task A_manager_reads_nothing_of_the_whole_beside_the_own_team_that_would_tell_of_the_few_outside_it()
    {
        await using var world = await Made(members: 6);
        await world.RegistersProgramme("Leiderschap", ["Noord", "Zuid"], "2026-09-09", "2026-09-10");
        string[] people = [.. Enumerable.Range(1, 6).Select(number => $"Noord {number}"), .. Enumerable.Range(1, 3).Select(number => $"Zuid {number}")];
        foreach (var (moment, question) in new[] { (CheckInMoment.Reaction, Questions.PlannedUse), (CheckInMoment.Use60, Questions.Use) })
        {
            await world.OpensRound(moment);
            foreach (var person in people)
            {
                await world.AnsweredCheckIn(moment, person, (question, person.StartsWith('Z') ? "10" : "80"));
            }

            await world.ClosesRound(moment);
        }

        (await world.As(Organisation.LearningProfessional).Types("rapport programma leiderschap")).Says("Niet gebruikt");
        (await world.As("Nina Noord").Types("rapport programma leiderschap")).DoesNotSay("Niet gebruikt");
    }

    [Fact]
    public async Task Whoever_leads_at_the_top_is_in_no_share_of_the_whole_as_they_are_in_no_figure()
    {
        await using var world = await Made(members: 8);
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-09-09", "2026-09-10");
        string[] people = [.. Enumerable.Range(1, 8).Select(number => $"Noord {number}"), "Nina Noord"];
        await Answered(world, CheckInMoment.Reaction, people, (Questions.PlannedUse, person => person == "Nina Noord" ? "0" : "80"));
        await Answered(world, CheckInMoment.Use60, people, (Questions.Use, person => person == "Nina Noord" ? "0" : "50"));

        (await world.As(Organisation.LearningProfessional).Types("rapport programma leiderschap")).Says("vooraf gedacht 20 %, achteraf 50 % van wie antwoordde");
    }

    [Fact]
    public async Task What_was_planned_and_not_used_is_no_finer_than_the_figure_that_it_follows_from()
    {
        await using var world = await Made(members: 6);
        await world.Change("Noord 6", person => person.Role = Bot.People.Role.LearningProfessional);
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-09-09", "2026-09-10");
        string[] people = [.. Enumerable.Range(1, 5).Select(number => $"Noord {number}")];
        await Answered(world, CheckInMoment.Reaction, people, (Questions.PlannedUse, _ => "100"));
        await Answered(world, CheckInMoment.Use60, people, (Questions.Use, _ => "50"));

        // All five planned all of it: "0 %" would tell it of each.
        (await world.As("Noord 6").Types("rapport programma leiderschap")).Says("vooraf gedacht 0–20 %, achteraf 50 %");
    }

    [Fact]
    public async Task Of_five_who_planned_and_a_reader_among_them_nothing_is_said_of_what_was_not_used()
    {
        await using var world = await Made(members: 5);
        await world.Change("Noord 5", person => person.Role = Bot.People.Role.LearningProfessional);
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-09-09", "2026-09-10");
        string[] people = [.. Enumerable.Range(1, 5).Select(number => $"Noord {number}")];
        await Answered(world, CheckInMoment.Reaction, people, (Questions.PlannedUse, person => person == "Noord 1" ? "0" : "80"));
        await Answered(world, CheckInMoment.Use60, people, (Questions.Use, _ => "50"));

        (await world.As("Noord 5").Types("rapport programma leiderschap")).DoesNotSay("Niet gebruikt");
    }

    [Fact]
    public async Task What_all_or_all_but_a_few_named_is_said_as_at_least_so_many()
    {
        await using var world = await Made(members: 12);
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-09-09", "2026-09-10");
        await world.OpensRound(CheckInMoment.Use60);
        foreach (var number in Enumerable.Range(1, 12))
        {
            await world.AnsweredCheckIn(CheckInMoment.Use60, $"Noord {number}", (Questions.Use, "50"), (Questions.Barriers, number <= 6 ? "B01,B02" : "B01"));
        }

        await world.ClosesRound(CheckInMoment.Use60);

        var picks = await world.InDb(db => db.Set<ReleasedPick>().AsNoTracking().Where(pick => pick.Question == Questions.Barriers).OrderBy(pick => pick.Code).ToListAsync());
        picks.Select(pick => (pick.Code, pick.People, pick.IsAtLeast)).ShouldBe([("B01", 7, true), ("B02", 6, false)]);
        (await world.As(Organisation.LearningProfessional).Types("rapport programma leiderschap")).Says("minstens 58 % van de mensen", "50 % van de mensen");
    }

    [Theory]
    [InlineData(5, 5, 0, "")]
    [InlineData(6, 6, 0, "minstens 17 % van de mensen")]
    [InlineData(11, 6, 1, "minstens 45 % van de mensen")]
    public async Task A_thing_on_a_list_tells_neither_that_all_named_it_nor_who_beside_a_reader_did_not(int people, int named, int readers, string said)
    {
        await using var world = await Made(members: people);
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-09-09", "2026-09-10");
        foreach (var number in Enumerable.Range(people - readers + 1, readers))
        {
            await world.Change($"Noord {number}", person => person.Role = Bot.People.Role.LearningProfessional);
        }

        await world.OpensRound(CheckInMoment.Use60);
        foreach (var number in Enumerable.Range(1, people))
        {
            await world.AnsweredCheckIn(CheckInMoment.Use60, $"Noord {number}", (Questions.Barriers, number <= named ? "B01" : "B02"));
        }

        await world.ClosesRound(CheckInMoment.Use60);

        var report = await world.As(Organisation.LearningProfessional).Types("rapport programma leiderschap");
        _ = said.Length > 0 ? report.Says(said) : report.DoesNotSay("Geen tijd");
    }

    [Theory]
    [InlineData(12, 11, 58, 100)]
    [InlineData(12, 12, 58, 100)]
    [InlineData(12, 1, 0, 42)]
    [InlineData(12, 0, 0, 42)]
    public async Task What_is_all_or_nothing_is_told_of_the_whole_alone_and_not_exactly_where_all_or_nearly_all_say_the_same(int people, int withPlan, int low, int high)
    {
        await using var world = await Made(members: people);
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-09-09", "2026-09-10");
        await LeaveWithAPlan(world, people, withPlan);

        // Eleven of twelve: with the exact share the one would be counted out, and of the team all would be known. Twelve of twelve reads the same.
        var planner = world.As(Organisation.LearningProfessional);
        (await planner.Types("rapport programma leiderschap")).Says($"Ging weg met een plan: tussen {low} en {high} van 100").DoesNotSay("praten met de leidinggevende");
        (await world.As("Nina Noord").Types("rapport programma leiderschap")).Says("Past bij het werk").DoesNotSay("Ging weg met een plan");
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(10, 5)]
    public async Task What_is_all_or_nothing_is_not_told_of_so_few_that_one_side_of_it_is_always_too_small(int people, int withPlan)
    {
        await using var world = await Made(members: people);
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-09-09", "2026-09-10");
        await LeaveWithAPlan(world, people, withPlan);

        (await world.As(Organisation.LearningProfessional).Types("rapport programma leiderschap")).Says("Past bij het werk").DoesNotSay("Ging weg met een plan");
    }

    [Fact]
    public async Task The_answer_of_who_may_read_it_is_on_neither_side_of_what_is_all_or_nothing()
    {
        await using var world = await Made(members: 12);
        await world.Change("Noord 12", person => person.Role = Bot.People.Role.LearningProfessional);
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-09-09", "2026-09-10");
        await LeaveWithAPlan(world, 12, withPlan: 7);

        // Seven with a plan; of the five without, one is the reader's own, so four others would be told.
        (await world.As("Noord 12").Types("rapport programma leiderschap")).Says("Ging weg met een plan: tussen 50 en 100 van 100");
    }

    [Fact]
    public async Task Beside_an_earlier_number_of_nearly_the_same_people_what_is_all_or_nothing_is_told_between_its_ends_only()
    {
        await using var world = await Made(members: 18);
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-09-09", "2026-09-10");
        await Works(CheckInMoment.Use30, people: 18);
        await Works(CheckInMoment.Use60, people: 17);
        await Works(CheckInMoment.Use90, people: 18);

        (await Shown(CheckInMoment.Use30)).Mean.ShouldBe(50);
        var later = await Shown(CheckInMoment.Use60);
        (later.Mean, later.BandLow, later.BandHigh).ShouldBe((null, 29, 71));

        // The same as the first time, so that there is nothing to subtract.
        (await Shown(CheckInMoment.Use90)).Mean.ShouldBe(50);

        async Task Works(CheckInMoment moment, int people)
        {
            await world.OpensRound(moment);
            foreach (var number in Enumerable.Range(1, people))
            {
                await world.AnsweredCheckIn(moment, $"Noord {number}", (Questions.Success, number % 2 == 0 ? "D" : "A"));
            }

            await world.ClosesRound(moment);
        }

        async Task<ReleasedAnswer> Shown(CheckInMoment moment)
        {
            var round = await world.RoundOf(moment);
            return await world.InDb(db => db.Set<ReleasedAnswer>().AsNoTracking().SingleAsync(figure => figure.RoundId == round.Id && figure.Question == Questions.Success));
        }
    }

    [Theory]
    [InlineData("4", "7", "Past bij het werk: 75 van 100", "Aanbeveling: 0 op −100 tot 100")]
    [InlineData("5", "10", "Past bij het werk: tussen 80 en 100 van 100", "Aanbeveling: tussen 60 en 100 op −100 tot 100")]
    [InlineData("1", "3", "Past bij het werk: tussen 0 en 20 van 100", "Aanbeveling: tussen −100 en −60 op −100 tot 100")]
    public async Task Six_who_answer_the_same_get_a_mean_that_fits_other_answers_too_or_a_band_where_it_would_not(string relevance, string recommendation, params string[] said)
    {
        await using var world = await Made(members: 6);
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-09-09", "2026-09-10");
        await world.OpensRound(CheckInMoment.Reaction);
        foreach (var number in Enumerable.Range(1, 6))
        {
            await world.AnsweredCheckIn(CheckInMoment.Reaction, $"Noord {number}", (Questions.Relevance, relevance), (Questions.Recommendation, recommendation));
        }

        await world.ClosesRound(CheckInMoment.Reaction);

        (await world.As(Organisation.LearningProfessional).Types("rapport programma leiderschap")).Says(said);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task How_many_answered_is_a_range_in_which_everybody_is_one_of_several(int answered)
    {
        await using var world = await Made(members: 12);
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-09-09", "2026-09-10");
        await world.OpensRound(CheckInMoment.Reaction);
        foreach (var number in Enumerable.Range(1, answered))
        {
            await world.AnsweredCheckIn(CheckInMoment.Reaction, $"Noord {number}", (Questions.Relevance, number % 2 == 0 ? "4" : "3"), (Questions.Recommendation, number % 2 == 0 ? "8" : "3"));
        }

        await world.ClosesRound(CheckInMoment.Reaction);

        (await world.As(Organisation.LearningProfessional).Types("rapport programma leiderschap"))
            .Says("van 100 (minstens 8 van de 12 mensen)", "op −100 tot 100 (minstens 8 van de 12 mensen)").DoesNotSay($"({answered} mensen)");
    }

    [Fact]
    public void The_chain_of_levels_says_no_more_of_all_or_nearly_all_than_at_least_so_many()
    {
        var chain = SheetChain.Of([1, 11 / 12.0, 0.5, 0], largest: 4, people: 12, fewest: 5)!;

        chain.Shares.ShouldBe([7 / 12.0, 7 / 12.0, 0.5, 5 / 12.0], 1e-12);
        SheetChain.Of([1, 0.5, 0.5, 0], largest: null, people: 9, fewest: 5).ShouldBeNull("of nine, one side is always too few");
        SheetChain.Of([1, 0.2, 0, 0], largest: 2, people: 10, fewest: 5).ShouldBeNull("of ten, nothing is left between the two ends");
    }

    [Fact]
    public async Task A_second_group_too_small_to_be_shown_is_in_no_share_beside_the_first()
    {
        await using var world = await Made(members: 6);
        await world.RegistersProgramme("Leiderschap", ["Noord", "Zuid"], "2026-09-09", "2026-09-10", isolation: nameof(Bot.Programmes.IsolationPlan.Staggered));
        foreach (var (moment, question) in new[] { (CheckInMoment.Reaction, Questions.PlannedUse), (CheckInMoment.Use60, Questions.Use) })
        {
            await Together(world, moment, (question, person => person.StartsWith('Z') ? "10" : person.EndsWith('1') ? "70" : "80"));
        }

        // Six of Noord: (70 + 5 × 80) / 6. With the three of Zuid planned would be 44 %.
        (await world.As(Organisation.LearningProfessional).Types("rapport programma leiderschap")).Says("vooraf gedacht 22 %, achteraf 22 %");
    }

    [Theory]
    [InlineData(12, 3, false)]
    [InlineData(12, 12, true)]
    public async Task The_chain_of_levels_is_told_of_two_groups_only_where_neither_is_so_small_that_the_other_tells_it(int noord, int zuid, bool isTold)
    {
        await using var world = await Made(noord, zuid);
        await world.RegistersProgramme("Leiderschap", ["Noord", "Zuid"], "2026-09-09", "2026-09-10", isolation: nameof(Bot.Programmes.IsolationPlan.Staggered));
        await Through(world, hasPlan: person => person.EndsWith('2') || person.EndsWith('4') || person.EndsWith('6') || person.EndsWith('8') || person.EndsWith('0'));

        (await StatementOf(world)).Chain.ShouldSatisfyAllConditions(chain => (chain is not null).ShouldBe(isTold));
    }

    [Fact]
    public async Task The_chain_of_levels_is_not_told_where_one_group_s_share_is_a_number_and_the_other_s_is_none()
    {
        await using var world = await Made(12, 12);
        await world.RegistersProgramme("Leiderschap", ["Noord", "Zuid"], "2026-09-09", "2026-09-10", isolation: nameof(Bot.Programmes.IsolationPlan.Staggered));

        // Half of Noord and all of Zuid: less half of Noord, three quarters of both would be all of Zuid.
        await Through(world, hasPlan: person => person.StartsWith('Z') || person.EndsWith('2') || person.EndsWith('4') || person.EndsWith('6') || person.EndsWith('8') || person.EndsWith('0'));

        (await StatementOf(world)).Chain.ShouldBeNull();
    }

    /// <summary>The first so many have a plan.</summary>
    private static Task LeaveWithAPlan(BotWorld world, int people, int withPlan)
    {
        string[] names = [.. Enumerable.Range(1, people).Select(number => $"Noord {number}")];
        return Answered(
            world, CheckInMoment.Reaction, names, (Questions.Relevance, person => Array.IndexOf(names, person) % 2 == 0 ? "5" : "3"),
            (Questions.Plan, person => Array.IndexOf(names, person) < withPlan ? "D" : "A"), (Questions.WillTalk, _ => "c"));
    }

    /// <summary>A check-in opens, these people answer it, and it closes.</summary>
    private static async Task Answered(BotWorld world, CheckInMoment moment, IEnumerable<string> people, params (string Question, Func<string, string> Value)[] answers)
    {
        await world.OpensRound(moment);
        foreach (var person in people)
        {
            await world.AnsweredCheckIn(moment, person, [.. answers.Select(answer => (answer.Question, answer.Value(person)))]);
        }

        await world.ClosesRound(moment);
    }

    /// <summary>A check-in of both groups of teams, which everybody answers, as it is when each has closed: without the weeks in between.</summary>
    private static async Task Together(BotWorld world, CheckInMoment moment, params (string Question, Func<string, string> Value)[] answers)
    {
        foreach (var cohort in new[] { 0, 1 })
        {
            await world.Services.GetRequiredService<Transactions>().Run(
                async services =>
                {
                    var (db, intake) = (services.GetRequiredService<BotDbContext>(), services.GetRequiredService<RoundIntake>());
                    var round = await db.Rounds.SingleAsync(one => one.Moment == moment && one.Cohort == cohort);
                    var programme = await db.Programmes.SingleAsync();
                    var people = await (
                        from participant in db.Set<Bot.Programmes.Participant>()
                        join person in db.People on participant.PersonId equals person.Id
                        where participant.Cohort == cohort
                        select new { person.Id, person.Name }).ToListAsync();
                    round.State = RoundState.Open;
                    await intake.Invite(round.Id, [.. people.Select(person => person.Id)], CancellationToken.None);
                    await db.SaveChangesAsync();
                    foreach (var person in people)
                    {
                        await intake.Record(round.Id, person.Id, answers.ToDictionary(answer => answer.Question, answer => (string?)answer.Value(person.Name)), CancellationToken.None);
                    }

                    (round.State, round.ClosedAt) = (RoundState.Closed, world.Now);
                    await db.SaveChangesAsync();
                    await services.GetRequiredService<ReleaseRound>().Execute(
                        round, programme.Id.Value, programme.Threshold,
                        [.. Questions.At(moment, programme).Where(question => question.IsScored).Select(question => new ScoredQuestion(question.Id, question.ScoreOf, question.IsShare))],
                        [], [], CancellationToken.None);
                },
                CancellationToken.None);
        }
    }

    /// <summary>Both groups go through the moments of which the chain of levels is made.</summary>
    private static async Task Through(BotWorld world, Func<string, bool> hasPlan)
    {
        await Together(world, CheckInMoment.Reaction, (Questions.Plan, person => hasPlan(person) ? "D" : "A"), (Questions.LearnNow, _ => "8"));
        await Together(world, CheckInMoment.Use90, (Questions.Use, _ => "70"), (Questions.Success, person => hasPlan(person) ? "D" : "A"));
        await Together(world, CheckInMoment.Impact, (Questions.Improvement, person => hasPlan(person) ? "10" : "0"));
    }

    private static async Task<StudySheet> StatementOf(BotWorld world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        return await scope.ServiceProvider.GetRequiredService<Studies>().Now(await db.Programmes.AsNoTracking().Include(p => p.Teams).SingleAsync(), CancellationToken.None);
    }

    /// <summary>The statement as it would be if the round closed now; then the round is open again.</summary>
    private static async Task<string> SheetIfClosed(BotWorld world)
    {
        await world.ChangeDb(async db => (await db.Rounds.SingleAsync(round => round.Moment == CheckInMoment.Impact)).State = RoundState.Closed);
        var sheet = await StatementOf(world);
        await world.ChangeDb(async open => (await open.Rounds.SingleAsync(round => round.Moment == CheckInMoment.Impact)).State = RoundState.Open);
        return Studies.Stored(sheet);
    }

    private static (string, string)[] Estimate(string share) =>
    [
        (Questions.Improvement, "10"), (Questions.Share, share), (Questions.OtherRest, $"{100 - int.Parse(share, System.Globalization.CultureInfo.InvariantCulture)}"), (Questions.Sure, "80"),
        (Questions.Basis, "eigen werk"),
    ];

    private static async Task<BotWorld> Made(int members, int others = 3)
    {
        var world = await BotWorld.Start(An.Organisation().Team("Noord", members, lead: "Nina Noord").Team("Zuid", others, lead: "Zita Zuid"));
        await world.ChangeDb(db =>
        {
            db.Add(new Bot.Programmes.Measures.UnitValue
            {
                Measure = "productivity", Nature = ValueNature.ContributionMargin, Number = 1, AmountCents = 3_200_000, Currency = "EUR", From = ConversionSource.StandardValue,
                Owner = "Financiën", FixedOn = new DateOnly(2026, 1, 12), Source = "standaardwaarden 2026",
            });
            return Task.CompletedTask;
        });
        return world;
    }
}
