using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>Tiny habits as a campaign: changed with their form, and ended for everybody when it is stopped.</summary>
public sealed class HabitCampaigns(BotDbContext db, TimeProvider time) : ICampaignKind
{
    public string Kind => HabitCards.Kind;

    public string EditVerb => Verbs.ChangeHabits;

    public Task Stop(CampaignId campaign, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return db.Set<Habit>().Where(habit => habit.CampaignId == campaign && habit.State != HabitState.Ended).ExecuteUpdateAsync(
            set => set.SetProperty(habit => habit.State, HabitState.Ended).SetProperty(habit => habit.EndedBecause, HabitEnd.CampaignEnded)
                .SetProperty(habit => habit.EndedOn, today).SetProperty(habit => habit.Version, habit => habit.Version + 1),
            cancellation);
    }
}
