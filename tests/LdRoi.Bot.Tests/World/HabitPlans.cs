using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Habits;
using LdRoi.Bot.Habits.Planning;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.World;

/// <summary>Tiny habits in a story: planned with the form, made with the cards.</summary>
public static class HabitPlans
{
    /// <summary>Plans habits with the form, as learning and development does.</summary>
    public static async Task<SeenCard> PlansHabits(
        this BotWorld world, string[] teams, string startsOn, string name = "Gewoonten", string factor = "FB", string weeks = "8", string sendAt = "10:00",
        string audience = "teams", string chance = "0", string stagger = "0", string days = "1,2,3,4,5")
    {
        var planner = world.As(Organisation.LearningProfessional);
        await planner.Types("nieuwe gewoonten");
        var form = Form(name, await world.TeamCodes(teams), startsOn, factor, weeks, sendAt, audience);
        var options = await planner.Presses(Verbs.HabitOptions, form);
        (await planner.Presses(Verbs.SaveHabitOptions, Options(options, chance, stagger, days))).Mistakes.ShouldBeEmpty();
        (await planner.Presses(Verbs.PreviewHabits, form)).Mistakes.ShouldBeEmpty();
        return await planner.Presses(Verbs.StartHabits);
    }

    public static (string Input, string Value)[] Form(
        string name, string teams, string startsOn, string factor = "FB", string weeks = "8", string sendAt = "10:00", string audience = "teams", string goal = "") =>
    [
        (NewHabitsForm.NameId, name), (NewHabitsForm.FactorId, factor), (NewHabitsForm.GoalId, goal), (NewHabitsForm.AudienceId, audience), (NewHabitsForm.TeamsId, teams),
        (NewHabitsForm.StartsOnId, startsOn), (NewHabitsForm.WeeksId, weeks), (NewHabitsForm.SendAtId, sendAt),
    ];

    public static (string Input, string Value)[] Options(SeenCard card, string chance = "0", string stagger = "0", string days = "1,2,3,4,5", string own = "") =>
    [
        (HabitOptionsForm.DaysId, days), (HabitOptionsForm.ChanceId, chance), (HabitOptionsForm.StaggerId, stagger),
        (HabitOptionsForm.RecipesId, card.FilledIn.GetValueOrDefault(HabitOptionsForm.RecipesId, "")), (HabitOptionsForm.OwnId, own),
    ];

    /// <summary>Makes a habit from the first recipe of the invitation that waits, with a time of one's own.</summary>
    public static async Task<SeenCard> MakesHabit(this Someone person, string at = "10:00", string recipe = "FB-H1", string buddy = HabitForm.NoBuddy)
    {
        var form = await person.OpensDialog(Verbs.ChooseHabit, (InvitationCards.RecipeId, recipe));
        return await person.SubmitsDialog(HabitTexts.FormSave.In(form.Language), Habit(form, at, buddy: buddy));
    }

    /// <summary>Days pass in which the service looks once at what is due, in the afternoon of Europe: quicker than at every moment.</summary>
    public static async Task DaysPass(this BotWorld world, DateTimeOffset until)
    {
        while (world.Now < until)
        {
            var afternoon = new DateTimeOffset(world.Now.UtcDateTime.Date, TimeSpan.Zero).AddHours(15);
            var next = afternoon > world.Now ? afternoon : afternoon.AddDays(1);
            await world.SleepsUntil(next < until ? next : until);
        }
    }

    /// <summary>What the form of a habit holds, with another time, or another behaviour.</summary>
    public static (string Input, string Value)[] Habit(
        SeenCard form, string at = "10:00", string? behaviour = null, string? anchor = null, string days = "1,2,3,4,5", string buddy = HabitForm.NoBuddy) =>
    [
        (HabitForm.AnchorId, anchor ?? form.FilledIn.GetValueOrDefault(HabitForm.AnchorId, "Nadat ik koffie heb gepakt")),
        (HabitForm.BehaviourId, behaviour ?? form.FilledIn.GetValueOrDefault(HabitForm.BehaviourId, "vraag ik één vraag")),
        (HabitForm.CelebrationId, form.FilledIn.GetValueOrDefault(HabitForm.CelebrationId, "glimlach ik")), (HabitForm.TimeId, at), (HabitForm.DaysId, days),
        .. form.Questions.Contains(HabitForm.BuddyId) ? ((string, string)[])[(HabitForm.BuddyId, buddy)] : [],
    ];

    public static Task<Habit> HabitOf(this BotWorld world, string person)
    {
        var id = world.IdOf(person);
        return world.InDb(db => db.Set<Habit>().AsNoTracking().SingleAsync(habit => habit.PersonId == id));
    }

    public static Task<List<HabitMoment>> MomentsOf(this BotWorld world, string person)
    {
        var id = world.IdOf(person);
        return world.InDb(db => (
            from moment in db.Set<HabitMoment>().AsNoTracking()
            join habit in db.Set<Habit>() on moment.HabitId equals habit.Id
            where habit.PersonId == id
            orderby moment.LocalDate
            select moment).ToListAsync());
    }

    /// <summary>What went out to somebody about habits, oldest first.</summary>
    public static async Task<IReadOnlyList<Bot.Delivery.Delivery>> HabitCardsOf(this BotWorld world, string person) =>
        [.. (await world.DeliveriesOf(person)).Where(delivery => delivery.Kind == HabitCards.Kind && delivery.SentAt is not null)];

    /// <summary>Everybody who has a place gets a habit, and each a decided day, as if the invitation had been taken up.</summary>
    public static Task HasHabits(this BotWorld world, string campaign) => world.ChangeDb(async db =>
    {
        var places = await (
            from enrollment in db.Enrollments
            join row in db.Campaigns on enrollment.CampaignId equals row.Id
            where row.Name == campaign
            select new { enrollment.Id, enrollment.PersonId, enrollment.CampaignId, row.StartsOn }).ToListAsync();
        foreach (var place in places)
        {
            var habit = new Habit
            {
                Id = new HabitId(Guid.CreateVersion7()), CampaignId = place.CampaignId, EnrollmentId = place.Id, PersonId = place.PersonId, RecipeId = "FB-H1",
                Anchor = "Nadat ik iets heb verteld", Behaviour = "vraag ik één tip", Celebration = "glimlach ik", StartedOn = place.StartsOn, RhythmSince = place.StartsOn,
                BuddyId = place.PersonId,
            };
            db.Add(habit);
            db.Add(new HabitMoment { HabitId = habit.Id, LocalDate = place.StartsOn, DecidedAt = world.Now, Contact = HabitContact.Nudge, IsSent = true });
        }
    });

    /// <summary>Everybody is asked something about whoever leads them, in a campaign that has not begun.</summary>
    public static Task AskAboutLeads(this BotWorld world, string campaign) => world.ChangeDb(async db =>
    {
        var id = await db.Campaigns.Where(row => row.Name == campaign).Select(row => row.Id).SingleAsync();
        foreach (var person in await db.People.Select(person => person.Id).ToListAsync())
        {
            var enrollment = new Bot.Campaigns.Enrollment { Id = new Bot.Campaigns.EnrollmentId(Guid.CreateVersion7()), CampaignId = id, PersonId = person };
            db.AddRange(enrollment, new HabitPlace { EnrollmentId = enrollment.Id, CampaignId = id, IsMirror = true });
            db.Add(new Bot.Delivery.Delivery
            {
                Id = new DeliveryId(Guid.CreateVersion7()), EnrollmentId = enrollment.Id, CampaignId = id, PersonId = person, Kind = HabitCards.Kind,
                LocalDate = new DateOnly(2026, 9, 1), DueAt = world.Now, NotAfter = world.Now, State = DeliveryState.Closed,
            });
        }
    });

    /// <summary>Weeks of a trial, as they would have been: people whose days were drawn, and who looked back on each week.</summary>
    /// <param name="lift">How much a reminder raises the chance.</param>
    public static async Task Tells(this BotWorld world, int weeks, int people, double lift)
    {
        var random = new Random(5);
        await world.ChangeDb(async db =>
        {
            var campaign = await db.Campaigns.SingleAsync(c => c.Kind == HabitCards.Kind);
            campaign.StartsOn = campaign.StartsOn.AddDays(-7 * weeks);
            var habits = await db.Set<Habit>().ToListAsync();
            db.RemoveRange(await db.Set<HabitMoment>().ToListAsync());
            foreach (var number in Enumerable.Range(0, people - habits.Count))
            {
                // Somebody who was enrolled and is no longer spoken to.
                var person = new Bot.People.Person
                {
                    Id = new Bot.People.PersonId(Guid.CreateVersion7()), Name = $"Extra {number}", Email = $"extra{number}@story.example", EmailKey = $"extra{number}@story.example",
                    TeamId = await db.Teams.Where(team => team.Name == "Noord").Select(team => team.Id).SingleAsync(), StoppedAt = world.Now,
                };
                var enrollment = new Bot.Campaigns.Enrollment { Id = new Bot.Campaigns.EnrollmentId(Guid.CreateVersion7()), CampaignId = campaign.Id, PersonId = person.Id };
                var habit = new Habit
                {
                    Id = new HabitId(Guid.CreateVersion7()), CampaignId = campaign.Id, EnrollmentId = enrollment.Id, PersonId = person.Id, Anchor = "a", Behaviour = "b",
                    Celebration = "c", StartedOn = campaign.StartsOn, RhythmSince = campaign.StartsOn,
                };
                db.AddRange(person, enrollment, habit);
                habits.Add(habit);
            }

            foreach (var habit in habits)
            {
                foreach (var day in Enumerable.Range(0, 7 * weeks).Select(campaign.StartsOn.AddDays).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday or DayOfWeek.Friday)))
                {
                    var isSent = random.Next(2) == 0;
                    db.Add(new HabitMoment
                    {
                        HabitId = habit.Id, LocalDate = day, DecidedAt = world.Now, Contact = HabitContact.Nudge, IsAvailable = true, Probability = 0.5, IsSent = isSent,
                        Recalled = random.NextDouble() < 0.4 + (isSent ? lift : 0), HasReplied = true,
                    });
                }
            }

            db.RemoveRange(await db.Set<Bot.Privacy.ReleasedHabitTrial>().ToListAsync());
            db.RemoveRange(await db.Set<Bot.Privacy.ReleasedHabits>().ToListAsync());
        });
        await world.Beats();
    }
}
