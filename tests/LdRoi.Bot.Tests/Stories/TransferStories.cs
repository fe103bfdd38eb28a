using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Habits;
using LdRoi.Bot.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>From what was learned to something that is done. Today is Tuesday 8 September 2026.</summary>
public sealed class TransferStories() : Story(Scene.Simulator)
{
    [Fact]
    public async Task The_first_step_after_a_training_becomes_a_tiny_habit_and_everybody_s_is_one_campaign()
    {
        await using var world = await Office();
        await world.RegistersProgramme("Leiderschap 2026", ["Noord"], "2026-09-09", "2026-09-10");
        await world.MovesClockTo(BotWorld.Utc(2026, 9, 10, 15));

        foreach (var (name, step) in new[] { ("Noord 1", "Elke maandag één vraag stellen"), ("Noord 2", "Eén ding noteren") })
        {
            var someone = world.As(name);
            await someone.Presses(Verbs.AnswerCheckIn, ("l1_rel", "5"), ("l1_plan", "D"), ("l1_use", "80"));
            await someone.Presses(Verbs.AnswerCheckIn, ("l2_then", "4"), ("l2_now", "7"), ("l1_bar", "B01"));
            await someone.OpensDialog(Verbs.WriteCheckIn);
            await someone.SubmitsDialog("Bewaar", ("l1_first", step));
            var form = await someone.Presses(Verbs.ActionHabit);
            form.FilledIn["behaviour"].ShouldBe(step);
            (await someone.Presses(
                Verbs.SaveHabit, ("anchor", "Nadat ik mijn laptop openklap"), ("behaviour", step), ("celebration", "ik knik"), ("time", "09:45"), ("days", "1,2,3,4,5"),
                ("buddy", "none"))).Says(step);
        }

        (await world.InDb(db => db.Set<Habit>().Select(habit => habit.Behaviour).ToListAsync()))
            .ShouldBe(["Elke maandag één vraag stellen", "Eén ding noteren"], ignoreOrder: true);
        (await world.InDb(db => db.Campaigns.CountAsync(campaign => campaign.Kind == HabitCards.Kind && campaign.State == CampaignState.Running))).ShouldBe(1);
        world.Errors.ShouldBeEmpty();
    }

    private static Task<BotWorld> Office() => BotWorld.Start(An.Organisation().Team("Noord", 6, lead: "Nina Noord"));
}
