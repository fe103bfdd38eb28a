using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Habits;
using LdRoi.Bot.Habits.Planning;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Operations.Demo;

/// <summary>
/// Tiny habits that have been going on for three weeks in one team of the demo that has no scan now: invited, made, reminded of and answered,
/// so that a newcomer meets a reminder, an own line and a report.
/// </summary>
internal sealed class DemoHabits(IServiceProvider services, SimulatedClock clock, int seed)
{
    public const string Name = "Vraag eens om feedback";

    /// <summary>Answers every card, so that on any day one waits.</summary>
    public const string Faithful = "Femke Vos";
    private const double Answers = 0.8, Does = 0.7;

    private readonly Random _random = new(seed);

    /// <param name="startsOn">A Monday.</param>
    /// <param name="until">The first day that is not lived through here.</param>
    public async Task Execute(DateOnly startsOn, DateOnly until, CancellationToken cancellation)
    {
        At(startsOn, new TimeOnly(5, 0));
        await Do(scope => Plan(scope, startsOn, cancellation), cancellation);
        for (var day = startsOn; day < until; day = day.AddDays(1))
        {
            if (WorkingDays.Is(day, "NL"))
            {
                At(day, new TimeOnly(11, 0));
                await services.GetRequiredService<Heartbeat>().Beat(cancellation);
                await Do(scope => Live(scope, day, cancellation), cancellation);
            }
        }
    }

    private static async Task Plan(IServiceProvider scope, DateOnly startsOn, CancellationToken cancellation)
    {
        var db = scope.GetRequiredService<BotDbContext>();
        var teams = await db.Teams.Where(team => team.Name == DemoOrganisation.Operations).ToListAsync(cancellation);
        var planner = await db.People.Where(person => person.Role == Role.LearningProfessional).Select(person => person.Id).FirstAsync(cancellation);
        var plan = new HabitPlan(
            Name, "FB", null, HabitAudience.Teams, teams, [], startsOn, Weeks: 8, new TimeOnly(9, 30), new HabitOptions(Weekdays.Working, null, 0),
            [.. HabitRecipes.For("FB").Select(recipe => recipe.Id)], "");
        scope.GetRequiredService<PlanHabits>().Execute(plan, [.. teams.Select(team => team.Id)], [], planner);
    }

    /// <summary>What people do on a day: make their habit when they are invited, and answer most of what they get.</summary>
    private async Task Live(IServiceProvider scope, DateOnly day, CancellationToken cancellation)
    {
        var db = scope.GetRequiredService<BotDbContext>();
        var places = await (
            from place in db.Set<HabitPlace>()
            join enrollment in db.Enrollments on place.EnrollmentId equals enrollment.Id
            join person in db.People on enrollment.PersonId equals person.Id
            orderby person.EmailKey
            select new { place.EnrollmentId, enrollment.CampaignId, Person = person }).ToListAsync(cancellation);
        var habits = await db.Set<Habit>().ToDictionaryAsync(habit => habit.EnrollmentId, cancellation);
        var moments = (await db.Set<HabitMoment>().Where(moment => moment.LocalDate <= day).ToListAsync(cancellation)).ToLookup(moment => moment.HabitId);
        foreach (var place in places)
        {
            if (!habits.TryGetValue(place.EnrollmentId, out var habit))
            {
                // Most take the first recipe; the first one of all is still thinking about it.
                if (place != places[0])
                {
                    Make(db, scope.GetRequiredService<IdSource>(), place.EnrollmentId, place.CampaignId, place.Person, day);
                }
            }
            else if (moments[habit.Id].FirstOrDefault(moment => moment.LocalDate == day && moment.IsSent) is { } today && (place.Person.Name == Faithful || _random.NextDouble() < Answers))
            {
                Answer(db, habit, today, [.. moments[habit.Id].Where(moment => moment.LocalDate > day.AddDays(-7))]);
            }
        }

        await db.Deliveries.Where(d => d.Kind == HabitCards.Kind && d.LocalDate == day && d.State == DeliveryState.Sent).Become(DeliveryState.Closed, DeliveryReasons.Answered, cancellation);
    }

    private void Make(BotDbContext db, IdSource ids, EnrollmentId place, CampaignId campaign, Person person, DateOnly day)
    {
        var recipe = HabitRecipes.Find(_random.Next(4) == 0 ? "FB-H3" : "FB-H1")!;
        var words = recipe.Words(person.Language ?? Channels.Cards.Language.Dutch);
        var habit = new Habit
        {
            Id = HabitId.New(ids), CampaignId = campaign, EnrollmentId = place, PersonId = person.Id, RecipeId = recipe.Id, Anchor = words.Anchor,
            Behaviour = words.Behaviour, Celebration = words.Celebration, StartedOn = day, RhythmSince = day,
        };
        db.Add(habit);
        db.Add(new HabitMeasure { HabitId = habit.Id, LocalDate = day, RunsByItself = 1 + _random.Next(2), NoReminder = 1, RestFollows = 2, NoEffort = 2 });
    }

    private void Answer(BotDbContext db, Habit habit, HabitMoment today, IReadOnlyList<HabitMoment> week)
    {
        today.HasReplied = true;
        if (today.Contact != HabitContact.Check)
        {
            today.Answer = _random.NextDouble() < Does ? HabitAnswer.Done : HabitAnswer.NotDone;
            return;
        }

        foreach (var moment in week)
        {
            moment.Recalled = moment.Answer is { } said ? said == HabitAnswer.Done : _random.NextDouble() < Does;
        }

        var weeks = (today.LocalDate.DayNumber - habit.StartedOn.DayNumber) / 7;
        db.Add(new HabitMeasure { HabitId = habit.Id, LocalDate = today.LocalDate, RunsByItself = 1 + weeks + _random.Next(2) });
    }

    private void At(DateOnly day, TimeOnly time)
    {
        var instant = new DateTimeOffset(day, time, TimeSpan.Zero);
        if (instant > clock.GetUtcNow())
        {
            clock.AdvanceTo(instant);
        }
    }

    private Task Do(Func<IServiceProvider, Task> work, CancellationToken cancellation) => services.GetRequiredService<Transactions>().Run(work, cancellation);
}
