using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Habits;
using LdRoi.Bot.Habits.Planning;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.Storage.SqlServer;

/// <summary>What habits ask of the database beyond what a walk through the demo finds.</summary>
internal sealed class HabitQueries(IServiceProvider product) : Life(product)
{
    private const string Maker = "Omar Haddad", Buddy = "Ruben Dekker", Other = "Mila Verhoef", Lead = "Henk Brouwer";

    public async Task Live()
    {
        var people = await In(db => db.People.ToDictionaryAsync(person => person.Name));
        var habit = await In(db => db.Set<Habit>().FirstAsync(one => one.PersonId == people[Maker].Id));
        var place = habit.EnrollmentId.Value;
        await Press(people[Maker], HabitCards.Place, place, Verbs.SaveHabit, inputs: Form(people[Buddy].Id));
        foreach (var verb in new[] { Verbs.AgreeAsBuddy, Verbs.RefuseAsBuddy })
        {
            await Press(people[Buddy], HabitCards.Subject, habit.Id.Value, verb);
        }

        await Press(people[Other], HabitCards.Subject, habit.Id.Value, Verbs.AgreeAsBuddy);
        await Press(people[Maker], HabitCards.Place, place, Verbs.SaveHabit, inputs: Form(people[Buddy].Id));
        await Type(people[Buddy], "my habits");
        await Type(people[Maker], "my habits");
        await Type(people[Maker], "pause 1");
        await Scoped(async services =>
        {
            var mine = await services.GetRequiredService<BotDbContext>().Set<Habit>().FirstAsync(one => one.Id == habit.Id);
            (mine.State, mine.AskedOn) = (HabitState.Asked, new DateOnly(2026, 9, 7));
        });
        foreach (var verb in new[] { Verbs.OpenHabit, Verbs.ResumeHabit, Verbs.DidToday, Verbs.ChangeHabit })
        {
            await Press(people[Maker], HabitCards.Subject, habit.Id.Value, verb);
        }

        await Press(people[Maker], HabitCards.Subject, habit.Id.Value, Verbs.PictureHabit, inputs: new() { ["runs"] = "2" });
        var waiting = await In(db => db.Deliveries.Where(d => d.EnrollmentId == habit.EnrollmentId && d.Content == nameof(HabitDue.Check)).Select(d => d.Id).FirstAsync());
        await Press(people[Maker], HabitCards.Day, waiting.Value, Verbs.CheckHabit, inputs: new() { [CheckCards.DaysId] = CheckCards.NoneCode, ["runs"] = "3" });
        await Scoped(async services =>
        {
            var delivery = await services.GetRequiredService<BotDbContext>().Deliveries.FirstAsync(d => d.Id == waiting);
            await services.GetRequiredService<DecideHabit>().NotSent(delivery, DeliveryReasons.Budget, CancellationToken.None);
            var mine = await services.GetRequiredService<BotDbContext>().Set<Habit>().FirstAsync(one => one.Id == habit.Id);
            (mine.State, mine.AskedOn) = (HabitState.Asked, delivery.LocalDate.AddDays(-1));
            await services.GetRequiredService<DecideHabit>().Execute(delivery, people[Maker], CancellationToken.None);
        });
    }

    /// <summary>Plans that nobody stops: for leads, and in two halves, in which somebody asks a colleague along.</summary>
    public async Task PlanAhead()
    {
        var people = await In(db => db.People.ToDictionaryAsync(person => person.Name));
        await PlanForLeads(people[Lead]);
        await Plan();
        var first = await In(db => db.Campaigns.FirstAsync(c => c.Kind == HabitCards.Kind && c.StartsOn == new DateOnly(2026, 7, 20)));
        await Scoped(services => services.GetRequiredService<OpenHabits>().Execute(first.Id, CancellationToken.None));
        var place = await In(db => db.Enrollments.FirstAsync(e => e.CampaignId == first.Id));
        var (maker, buddy) = await In(async db =>
        {
            var one = await db.People.FirstAsync(person => person.Id == place.PersonId);
            return (one, await db.People.FirstAsync(person => person.TeamId == one.TeamId && person.Id != one.Id));
        });
        await Press(maker, HabitCards.Place, place.Id.Value, Verbs.SaveHabit, inputs: Form(buddy.Id));
        await Scoped(async services =>
        {
            var asks = await services.GetRequiredService<BotDbContext>().Deliveries.FirstAsync(d => d.Kind == BuddyContent.KindName && d.PersonId == buddy.Id);
            (await services.GetServices<IDeliveryContent>().First(content => content.Kind == asks.Kind).Prepare(asks, buddy, CancellationToken.None)).ShouldBeOfType<Prepared.Ready>();
            (asks.State, asks.Because) = (DeliveryState.Skipped, DeliveryReasons.Missed);
        });
        await Beat<AskBuddiesAgain>();
        await Scoped(async services =>
        {
            var planner = await Planner(services);
            await services.GetRequiredService<Gate>().TeamsToGainMostFrom(planner, "FB", CancellationToken.None);
            await services.GetRequiredService<HabitGate>().Findings(planner, CancellationToken.None);
            await services.GetRequiredService<StartHabit>().For(Draft("Los", [people[Other]], []), planner.Id, CancellationToken.None);
        });
    }

    /// <summary>Once everything has happened: reports, and the effect of a plan between two scans.</summary>
    public async Task LookBack()
    {
        await Scoped(async services =>
        {
            var planner = await Planner(services);
            await services.GetRequiredService<HabitGate>().Findings(planner, CancellationToken.None);
            var team = await services.GetRequiredService<BotDbContext>().Teams.Where(row => row.Name == "Beheer").Select(row => row.Id).FirstAsync();
            (await services.GetRequiredService<HabitGate>().Of(planner, team, CancellationToken.None)).ShouldNotBeEmpty();
        });
    }

    /// <summary>A lead's own habit, an answer about it, and a plan that is changed.</summary>
    private async Task PlanForLeads(Person lead)
    {
        var (campaign, member) = await Scoped(async services =>
        {
            var db = services.GetRequiredService<BotDbContext>();
            var team = await db.Teams.FirstAsync(row => row.ManagerId == lead.Id);
            var plan = Draft("Leiders", [], [team]) with { Audience = HabitAudience.Leads, StartsOn = new DateOnly(2026, 9, 8) };
            var id = services.GetRequiredService<PlanHabits>().Execute(plan, [team.Id], [], lead.Id);
            await db.SaveChangesAsync();
            await services.GetRequiredService<OpenHabits>().Execute(id, CancellationToken.None);
            await db.SaveChangesAsync();
            return (id, await db.People.FirstAsync(person => person.TeamId == team.Id && person.Id != lead.Id));
        });
        var enrollment = await In(db => db.Enrollments.FirstAsync(e => e.CampaignId == campaign && e.PersonId == member.Id));
        var delivery = await Scoped(async services =>
        {
            var row = new Bot.Delivery.Delivery
            {
                Id = DeliveryId.New(services.GetRequiredService<IdSource>()), EnrollmentId = enrollment.Id, CampaignId = campaign, PersonId = member.Id, Kind = HabitCards.Kind,
                LocalDate = new DateOnly(2026, 9, 7), DueAt = default, NotAfter = default, State = DeliveryState.Closed,
            };
            services.GetRequiredService<BotDbContext>().Add(row);
            await services.GetRequiredService<BotDbContext>().SaveChangesAsync();
            return row.Id;
        });
        await Press(member, HabitCards.Day, delivery.Value, Verbs.AnswerMirror);
    }

    /// <summary>Planned in two halves around the scans that the demo has, and changed once.</summary>
    private async Task Plan()
    {
        await Scoped(async services =>
        {
            var db = services.GetRequiredService<BotDbContext>();
            var planner = await Planner(services);
            var teams = await db.Teams.Where(team => team.Name == "Ontwikkeling" || team.Name == "Beheer").ToListAsync();
            var people = await db.People.Where(person => person.TeamId == teams[0].Id || person.TeamId == teams[1].Id).ToListAsync();
            var plan = Draft("Later", people, teams) with { StartsOn = new DateOnly(2026, 7, 20), Options = new HabitOptions(Weekdays.Working, 0.5, 12) };
            var (first, later) = await services.GetRequiredService<TeamHalves>().Of(plan, Guid.CreateVersion7(), CancellationToken.None);
            services.GetRequiredService<PlanHabits>().Execute(plan, first, later, planner.Id);
        });
        var planner = await Scoped(Planner);
        var planned = await In(db => db.Campaigns.FirstAsync(c => c.Kind == HabitCards.Kind && c.Name == "Later (2)"));
        await Press(planner, CampaignCard.Subject, planned.Id.Value, Verbs.ChangeHabits);
        var draft = (await In(db => db.Drafts.Where(d => d.Kind == NewHabitsCards.Kind).ToListAsync())).First(d => NewHabitsForm.Load(d.Fields).Changes == planned.Id.Value);
        await Press(planner, NewHabitsCards.Kind, draft.Id.Value, Verbs.PreviewHabits);
        await Press(planner, NewHabitsCards.Kind, draft.Id.Value, Verbs.StartHabits);
    }

    private static HabitPlan Draft(string name, IReadOnlyList<Person> people, IReadOnlyList<Team> teams) => new(
        name, "FB", null, HabitAudience.Teams, teams, people, new DateOnly(2026, 9, 9), 8, new TimeOnly(9, 30), new HabitOptions(Weekdays.Working, null, 0), ["FB-H1"], "");

    private static Dictionary<string, string> Form(PersonId buddy) => new()
    {
        [HabitForm.AnchorId] = "Nadat ik aanschuif", [HabitForm.BehaviourId] = "stel ik één vraag", [HabitForm.CelebrationId] = "lach ik", [HabitForm.TimeId] = "10:00",
        [HabitForm.DaysId] = "1,2,3,4,5", [HabitForm.BuddyId] = buddy.ToString(),
    };
}
