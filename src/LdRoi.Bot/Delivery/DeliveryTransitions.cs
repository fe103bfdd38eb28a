using LdRoi.Bot.Storage;
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

    /// <summary>A card that still waits no longer does; one that was answered meanwhile stays so.</summary>
    public static Task<int> Close(this Transactions transactions, DeliveryId waiting, string because, CancellationToken cancellation) =>
        transactions.Run(
            services => services.GetRequiredService<BotDbContext>().Deliveries.Where(d => d.Id == waiting && d.State == DeliveryState.Sent)
                .Become(DeliveryState.Closed, because, cancellation),
            cancellation);

    /// <summary>Moves the rows that still are as the query says, in one statement; returns how many those were.</summary>
    public static Task<int> Become(this IQueryable<Delivery> rows, DeliveryState state, string? because, CancellationToken cancellation) =>
        rows.ExecuteUpdateAsync(
            set => set.SetProperty(delivery => delivery.State, state).SetProperty(delivery => delivery.Because, because), cancellation);
}
