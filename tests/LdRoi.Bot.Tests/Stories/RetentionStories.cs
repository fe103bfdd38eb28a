using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Habits;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Privacy.Retention;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.Storage.Servers;
using LdRoi.Bot.Tests.World;
using Microsoft.EntityFrameworkCore;
using static LdRoi.Bot.Tests.Stories.Responses;
using static LdRoi.Bot.Tests.World.BotWorld;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>What is kept for how long: answers at most two years, who left at most one, and what was shown stays.</summary>
public abstract class RetentionStories(Scene scene) : Story(scene)
{
    private const string Lead = "Henk Brouwer";

    private static readonly (string Person, int Level)[] Levels = [.. Of("Zuid", 3, 3, 3, 3, 3, 4, 4)];

    [ContractFact]
    public async Task Two_years_after_a_scan_its_answers_are_gone_and_its_report_says_what_it_said()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 7, lead: Lead), Tuesday);
        await world.OpensScan("Eerste", "Zuid");
        await world.SleepsUntil(Utc(2026, 9, 9, 12));
        var card = world.As("Zuid 1").ScanCard;
        foreach (var (person, level) in Levels)
        {
            await world.Answered("Eerste", person, level);
            await world.Wrote("Eerste", person, $"Wat {person} vindt.");
        }

        await world.ClosesScan("Eerste");
        var report = (await world.As(Lead).Types("rapport team")).Text;
        var endsOn = await world.InDb(db => db.Campaigns.Select(campaign => campaign.EndsOn).SingleAsync());

        await world.SleepsUntil(new DateTimeOffset(endsOn.AddMonths(24), new TimeOnly(23, 59), TimeSpan.Zero));
        (await Kept(world)).ShouldBe((7 * 12, 7, true));
        await world.SleepsUntil(new DateTimeOffset(endsOn.AddMonths(24).AddDays(1), TimeOnly.MinValue, TimeSpan.Zero));
        (await Kept(world)).ShouldBe((0, 0, false));

        (await world.As(Lead).Types("rapport team")).Text.ShouldBe(report);
        (await world.As("Zuid 1").Types("mijn scan")).Says("Ik vind geen gesloten scan met antwoorden van jou");
        (await world.As("Zuid 1").Presses(card, Verbs.AnswerScan)).Says("Deze knop werkt niet meer");
        await world.SleepsUntil(world.Now.AddDays(1));
        (await Kept(world)).ShouldBe((0, 0, false));

        static async Task<(int Answers, int Comments, bool HasDeliveries)> Kept(BotWorld world) => (
            await world.InDb(db => db.Set<Answer>().CountAsync()), await world.InDb(db => db.Set<Comment>().CountAsync()), await world.InDb(db => db.Deliveries.AnyAsync()));
    }

    [ContractFact]
    public async Task A_scan_whose_answers_are_gone_neither_blurs_the_next_one_nor_is_compared_with_it()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 8, lead: Lead), Tuesday);
        await world.RunsScan("Eerste", ["Zuid"], Levels);
        await world.SleepsUntil(Utc(2028, 10, 3, 6));

        // One person more: beside the first scan it would have been a band.
        await world.RunsScan("Tweede", ["Zuid"], [.. Levels, ("Zuid 8", 1)]);

        (await world.ReleasedOf("Tweede"))[("Zuid", "SL")].ShouldSatisfyAllConditions(
            figure => figure.Mean.ShouldNotBeNull(), figure => figure.Change.ShouldBeNull());
    }

    [ContractFact]
    public async Task Where_a_setting_deletes_sooner_a_score_that_may_tell_of_few_beside_an_earlier_one_is_a_band()
    {
        await using var world = await Start(
            An.Organisation().Team("Zuid", members: 8, lead: Lead), Tuesday, new Dictionary<string, string?> { ["Privacy:KeepScanMonths"] = "2" });
        await world.RunsScan("Eerste", ["Zuid"], Levels);
        await world.SleepsUntil(Utc(2026, 12, 29, 6));
        (await world.InDb(db => db.Set<Answer>().AnyAsync())).ShouldBeFalse();

        await world.RunsScan("Tweede", ["Zuid"], [.. Levels, ("Zuid 8", 1)]);

        (await world.ReleasedOf("Tweede"))[("Zuid", "SL")].ShouldSatisfyAllConditions(
            figure => figure.Mean.ShouldBeNull(), figure => figure.Change.ShouldBeNull(), figure => figure.Withheld.ShouldBeNull());
    }

    [ContractFact]
    public async Task Settings_may_shorten_it()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 7), Tuesday, new Dictionary<string, string?> { ["Privacy:KeepScanMonths"] = "3" });
        (await world.As("Zuid 1").Types("waarom")).Says("wordt 3 maanden na het einde van de scan verwijderd");
        await world.RunsScan("Eerste", ["Zuid"], Levels);
        await world.SleepsUntil(Utc(2026, 12, 30));
        (await world.InDb(db => db.Set<Answer>().AnyAsync())).ShouldBeFalse();
    }

    [ContractFact]
    public async Task A_deletion_that_was_broken_off_is_brought_to_its_end()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 7), Tuesday);
        await world.RunsScan("Eerste", ["Zuid"], Levels);
        await world.ChangeDb(async db =>
        {
            var one = await db.Set<RespondentLink>().Select(link => link.RespondentId).FirstAsync();
            await db.Set<Answer>().Where(answer => answer.RespondentId == one).ExecuteDeleteAsync();
        });
        await world.SleepsUntil(Utc(2028, 10, 3));
        (await world.InDb(db => db.Set<Answer>().AnyAsync())).ShouldBeFalse();
        (await world.InDb(db => db.Campaigns.SingleAsync())).ForgottenAt.ShouldNotBeNull();
    }

    [ContractFact]
    public async Task Who_left_a_year_ago_is_no_longer_known_and_their_answers_are_nobodys()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 7, lead: Lead), Tuesday);
        await world.RunsScan("Eerste", ["Zuid"], Levels);
        var report = (await world.As(Lead).Types("rapport team")).Text;
        var id = world.IdOf("Zuid 1");
        await world.Change("Zuid 1", person => (person.LeftAt, person.SlackUserId, person.AnnualSalaryCents) = (world.Now, "U0GONE", 4_000_000));
        await world.Change("Zuid 2", person => person.ManagerEmailKey = "zuid.1@story.example");
        await world.SleepsUntil(world.Now.AddMonths(12).AddDays(-1));
        (await world.InDb(db => db.People.AnyAsync(person => person.Name == "Zuid 1"))).ShouldBeTrue();

        await world.SleepsUntil(world.Now.AddDays(2));

        var person = await world.InDb(db => db.People.AsNoTracking().SingleAsync(person => person.Id == id));
        (person.Name, person.SlackUserId, person.AnnualSalaryCents, person.ErasedAt is null).ShouldBe((ErasePerson.NoName, null, null, false));
        (await world.PersonNamed("Zuid 2")).ManagerEmailKey.ShouldBeNull();
        (await world.InDb(db => db.Deliveries.AnyAsync(delivery => delivery.PersonId == id))).ShouldBeFalse();
        person.Email.ShouldEndWith("@erased.invalid");
        (await world.InDb(db => db.Set<RespondentLink>().AnyAsync(link => link.PersonId == id))).ShouldBeFalse();
        (await world.InDb(db => db.KnownAddresses.AnyAsync(address => address.PersonId == id))).ShouldBeFalse();
        (await world.InDb(db => db.Set<Answer>().Select(answer => answer.RespondentId).Distinct().CountAsync())).ShouldBe(7);
        (await world.As(Lead).Types("rapport team")).Text.ShouldBe(report);
    }

    [ContractFact]
    public async Task Who_asks_to_be_erased_stays_a_colleague_and_their_answers_and_habits_are_no_longer_theirs()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 7), Tuesday);
        await world.RunsScan("Eerste", ["Zuid"], Levels);
        var id = world.IdOf("Zuid 2");

        (await Should.ThrowAsync<OperatorException>(() => Erases(world, "zuid.2@story.example", isMeant: false))).Message.ShouldContain("--yes");
        (await Should.ThrowAsync<OperatorException>(() => Erases(world, "niemand@story.example", isMeant: true))).Message.ShouldContain("niemand@story.example");
        (await world.InDb(db => db.Set<RespondentLink>().AnyAsync(link => link.PersonId == id))).ShouldBeTrue();
        (await Erases(world, " Zuid.2@story.example ", isMeant: true)).ShouldContain("They still work here");
        (await world.InDb(db => db.Set<Answer>().Select(answer => answer.RespondentId).Distinct().CountAsync())).ShouldBe(6);

        (await world.InDb(db => db.Set<RespondentLink>().AnyAsync(link => link.PersonId == id))).ShouldBeFalse();
        (await world.As("Zuid 2").Types("mijn scan")).Says("Ik vind geen gesloten scan met antwoorden van jou");

        // A new scan begins with a new pseudonym.
        await world.RunsScan("Tweede", ["Zuid"], Levels);
        (await world.As("Zuid 2").Types("mijn scan")).Title.ShouldBe("Jouw scan: Tweede");
    }

    [ContractFact]
    public async Task In_an_open_scan_the_answers_of_somebody_who_was_erased_count_in_no_figure()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 7), Tuesday);
        await world.OpensScan("Eerste", "Zuid");
        foreach (var (person, level) in Levels)
        {
            await world.Answered("Eerste", person, level);
        }

        await Erases(world, "zuid.2@story.example", isMeant: true);
        await world.ClosesScan("Eerste");
        (await world.ReleasedOf("Eerste"))[("Zuid", "SL")].Respondents.ShouldBe(6);
    }

    [ContractFact]
    public async Task A_year_after_its_last_check_in_a_programme_s_answers_are_gone_and_its_statement_stays_whatever_comes_in()
    {
        await using var world = await Start(An.Organisation().Team("Noord", 6, lead: "Nina Noord"), Tuesday);
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-09-21", "2026-10-02");
        var planner = world.As(Organisation.LearningProfessional);
        foreach (var moment in new[] { CheckInMoment.Reaction, CheckInMoment.Use30, CheckInMoment.Use60 })
        {
            await world.OpensRound(moment);
            foreach (var number in Enumerable.Range(1, 6))
            {
                await world.AnsweredCheckIn(moment, $"Noord {number}", moment == CheckInMoment.Reaction ? (Questions.Plan, "D") : (Questions.Use, "60"));
            }

            await world.ClosesRound(moment);
        }

        var last = await world.InDb(db => db.Rounds.MaxAsync(round => round.EndsOn));
        await world.SleepsUntil(new DateTimeOffset(last.AddDays(30), TimeOnly.MinValue, TimeSpan.Zero));
        await world.Beats();
        var statement = (await planner.Types("rapport roi leiderschap")).Text;
        await world.SleepsUntil(new DateTimeOffset(last.AddMonths(12), TimeOnly.MinValue, TimeSpan.Zero));
        (await world.InDb(db => db.Set<RoundAnswer>().AnyAsync())).ShouldBeTrue();

        await world.SleepsUntil(new DateTimeOffset(last.AddMonths(12).AddDays(1), TimeOnly.MinValue, TimeSpan.Zero));

        (await world.InDb(db => db.Set<RoundAnswer>().AnyAsync())).ShouldBeFalse();
        (await world.InDb(db => db.Campaigns.AllAsync(campaign => campaign.ForgottenAt != null))).ShouldBeTrue();
        await world.ImportsCosts("programme,category,amount,currency,source,reference\nLeiderschap,travel,1200,EUR,declaraties,F-7\n");
        (await planner.Types("rapport roi leiderschap")).Text.ShouldBe(statement);
    }

    private static async Task<string> Erases(BotWorld world, string email, bool isMeant)
    {
        await using var output = new StringWriter();
        (await EraseVerb.Run(world.Services, email, isMeant, output, CancellationToken.None)).ShouldBe(0);
        return output.ToString();
    }
}

public sealed class RetentionStoriesInTheSimulator() : RetentionStories(Scene.Simulator);

[OnPostgreSql]
public sealed class RetentionStoriesOnPostgreSql() : RetentionStories(Scene.TeamsOnPostgreSql);
