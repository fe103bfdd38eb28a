using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Delivery;

internal static class DeliveryTransitions
{
    /// <summary>Gives the rows another moment of their day.</summary>
    public static Task<int> MoveTo(this IQueryable<Delivery> rows, SendMoment moment, CancellationToken cancellation) =>
        rows.ExecuteUpdateAsync(
            set => set.SetProperty(delivery => delivery.DueAt, moment.DueAt).SetProperty(delivery => delivery.NotAfter, moment.NotAfter), cancellation);

    /// <summary>Leaves them for a later moment.</summary>
    public static Task<int> PutBack(this IQueryable<Delivery> rows, DateTimeOffset dueAt, CancellationToken cancellation) =>
        rows.ExecuteUpdateAsync(
            set => set.SetProperty(delivery => delivery.State, DeliveryState.Planned).SetProperty(delivery => delivery.DueAt, dueAt), cancellation);

    /// <summary>Moves the rows that still are as the query says, in one statement; returns how many those were.</summary>
    public static Task<int> Become(this IQueryable<Delivery> rows, DeliveryState state, string? because, CancellationToken cancellation) =>
        rows.ExecuteUpdateAsync(
            set => set.SetProperty(delivery => delivery.State, state).SetProperty(delivery => delivery.Because, because), cancellation);
}
