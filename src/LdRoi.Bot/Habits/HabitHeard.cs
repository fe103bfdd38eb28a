using LdRoi.Bot.Delivery;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>Notes that somebody did something about their habit, whatever it was: what was sent before is not ignored, and no question is open.</summary>
internal static class HabitHeard
{
    public static async Task Note(BotDbContext db, Habit habit, CancellationToken cancellation)
    {
        habit.AskedOn = null;
        await db.Set<HabitMoment>().Where(moment => moment.HabitId == habit.Id && moment.IsSent && !moment.HasReplied)
            .ExecuteUpdateAsync(set => set.SetProperty(moment => moment.HasReplied, true), cancellation);
        await db.Deliveries.Where(d => d.EnrollmentId == habit.EnrollmentId && d.PersonId == habit.PersonId && d.State == DeliveryState.Sent)
            .Become(DeliveryState.Closed, DeliveryReasons.Answered, cancellation);
    }
}
