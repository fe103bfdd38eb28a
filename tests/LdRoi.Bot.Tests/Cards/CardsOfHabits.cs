using LdRoi.Bot.Conversation;
using LdRoi.Bot.Habits;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.Cards;

/// <summary>Tiny habits: planned, made, reminded of, looked back on.</summary>
internal static class CardsOfHabits
{
    public static async Task Keep(Album album)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            await using var world = await BotWorld.Start(An.Organisation().Team("Noord", 6, lead: "Nina Noord", language: language));
            await world.Change(Organisation.LearningProfessional, person => person.Language = language);
            await Planning(world, album);
            await Making(world, album);
            await Going(world, album);
            await Asking(world, album);
        }
    }

    private static async Task Planning(BotWorld world, Album album)
    {
        var planner = world.As(Organisation.LearningProfessional);
        var teams = await world.TeamCodes("Noord");
        album.Keep("NewHabitsForm", (await planner.Types("new habits")).Card);
        album.Keep("NewHabitsFormWithErrors", (await planner.Presses(
            Verbs.PreviewHabits, HabitPlans.Form("", "", "2026-09-01", factor: "", weeks: "9", sendAt: "03:00", audience: "x"))).Card);
        var form = HabitPlans.Form("Feedback", teams, "2026-09-09");
        var options = await planner.Presses(Verbs.HabitOptions, form);
        album.Keep("NewHabitsOptions", options.Card);
        await planner.Presses(Verbs.SaveHabitOptions, HabitPlans.Options(options, chance: "50"));
        album.Keep("NewHabitsPreview", (await planner.Presses(Verbs.PreviewHabits, form)).Card);
        album.Keep("NewHabitsAsEmployee", (await planner.Presses(Verbs.HabitsAsEmployee)).Card);
        await planner.Presses(Verbs.PreviewHabits);

        // What chance decides is no card that can be approved.
        await planner.Presses(Verbs.EditHabits);
        await planner.Presses(Verbs.SaveHabitOptions, HabitPlans.Options(await planner.Presses(Verbs.HabitOptions, form)));
        await planner.Presses(Verbs.PreviewHabits, form);
        album.Keep("NewHabitsPlanned", (await planner.Presses(Verbs.StartHabits)).Card);
    }

    private static async Task Making(BotWorld world, Album album)
    {
        await world.MovesClockTo(BotWorld.Utc(2026, 9, 9, 10));
        var person = world.As("Noord 1");
        album.Keep("HabitInvitation", person.LastCard.Card);
        album.Keep("HabitDeclined", (await world.As("Noord 2").Presses(Verbs.DeclineHabit)).Card);
        var form = await person.Presses(Verbs.ChooseHabit, (InvitationCards.RecipeId, "FB-H1"));
        album.Keep("HabitForm", form.Card);
        album.Keep("HabitFormWithErrors", (await person.Presses(Verbs.SaveHabit, HabitPlans.Habit(form, at: "3", anchor: "", days: ""))).Card);
        album.Keep("HabitNotTiny", (await person.Presses(Verbs.SaveHabit, HabitPlans.Habit(form, behaviour: "ask a tip and write it down"))).Card);
        album.Keep("HabitStarted", (await person.Presses(Verbs.KeepHabit, HabitPlans.Habit(form, buddy: world.IdOf("Noord 2").ToString()))).Card);
        album.Keep("MyHabitsNew", (await person.Presses(Verbs.PictureHabit, ("runs", "1"))).Card);
        await world.As("Noord 3").MakesHabit();
        album.Keep("MyHabitsNothing", (await world.As(Organisation.LearningProfessional).Types("my habits")).Card);
    }

    private static async Task Asking(BotWorld world, Album album)
    {
        await world.PlansHabits(["Noord"], "2026-09-16", name: "Gesprek", factor: "CO", audience: "leads");
        await world.DaysPass(BotWorld.Utc(2026, 9, 15, 16));
        album.Keep("HabitQuestion", world.As("Noord 3").LastCard.Card);
        await world.DaysPass(BotWorld.Utc(2026, 9, 25, 16));
        album.Keep("HabitMirror", world.As("Noord 5").LastCard.Card);
        album.Keep("HabitMirrorAnswered", (await world.As("Noord 5").Presses(Verbs.AnswerMirror)).Card);
    }

    private static async Task Going(BotWorld world, Album album)
    {
        var person = world.As("Noord 1");
        await world.MovesClockTo(BotWorld.Utc(2026, 9, 10, 12));
        album.Keep("HabitBuddy", world.As("Noord 2").LastCard.Card);
        album.Keep("HabitBuddyAgreed", (await world.As("Noord 2").Presses(Verbs.AgreeAsBuddy)).Card);
        var nudge = person.LastCard;
        album.Keep("HabitNudge", nudge.Card);
        await world.ChangeDb(db =>
        {
            Mine(db).StartedOn = new DateOnly(2026, 8, 24);
            db.AddRange(
                new HabitMeasure { HabitId = Mine(db).Id, LocalDate = new DateOnly(2026, 9, 3), RunsByItself = 2 },
                new HabitMeasure { HabitId = Mine(db).Id, LocalDate = new DateOnly(2026, 8, 27), RunsByItself = 3 });
            return Task.CompletedTask;
        });
        var did = await person.Presses(nudge, Verbs.DidHabit);
        album.Keep("HabitDid", did.Card);
        album.Keep("HabitRated", (await person.Presses(did, Verbs.RateHabit, (NudgeCards.EaseId, "4"))).Card);
        album.Keep("HabitNotUseful", (await person.Presses(did, Verbs.RateHabit, (NudgeCards.UsefulId, "no"))).Card);
        var not = await person.Presses(nudge, Verbs.NotToday);
        album.Keep("HabitNotToday", not.Card);
        album.Keep("HabitNoChance", (await person.Presses(not, Verbs.NoChance)).Card);
        album.Keep("HabitHelp", (await person.Presses(nudge, Verbs.HelpHabit)).Card);
        album.Keep("MyHabits", (await person.Types("my habits")).Card);
        await world.MovesClockTo(BotWorld.Utc(2026, 9, 11, 12));
        var check = person.LastCard;
        album.Keep("HabitCheck", check.Card);
        album.Keep("HabitCheckWithError", (await person.Presses(check, Verbs.CheckHabit)).Card);
        album.Keep("HabitChecked", (await person.Presses(check, Verbs.CheckHabit, (CheckCards.DaysId, CheckCards.NoneCode), ("runs", "3"))).Card);
        album.Keep("HabitPause", (await person.Types("pause")).Card);
        album.Keep("HabitPaused", (await person.Presses(Verbs.PauseFor, (PauseHandler.WeeksId, "2"))).Card);
        album.Keep("HabitEnded", (await person.Presses(await person.Types("my habits"), Verbs.EndHabit)).Card);
        album.Keep("HabitOver", (await person.Presses(nudge, Verbs.DidHabit)).Card);
        album.Keep("HabitReportNothing", (await world.As("Nina Noord").Types("report habits")).Card);

        Habit Mine(Bot.Storage.BotDbContext db) => db.Set<Habit>().Single(habit => habit.BuddyId != null);
    }
}
