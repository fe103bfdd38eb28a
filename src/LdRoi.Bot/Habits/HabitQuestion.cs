using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>The question whether to go on, after reminders that nobody answered.</summary>
internal static class HabitQuestion
{
    /// <summary>Whatever the person does answers it, so that it is not asked again at once.</summary>
    public static async Task Answer(BotDbContext db, Habit habit, CancellationToken cancellation)
    {
        if (habit.AskedOn is { } asked)
        {
            habit.AskedOn = null;
            await db.Set<HabitMoment>().Where(moment => moment.HabitId == habit.Id && moment.LocalDate == asked)
                .ExecuteUpdateAsync(set => set.SetProperty(moment => moment.HasReplied, true), cancellation);
        }
    }
}
