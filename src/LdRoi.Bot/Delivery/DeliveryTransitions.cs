using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Delivery;

internal static class DeliveryTransitions
{
    /// <summary>Moves the rows that still are as the query says, in one statement; returns how many those were.</summary>
    public static Task<int> Become(this IQueryable<Delivery> rows, DeliveryState state, string? because, CancellationToken cancellation) =>
        rows.ExecuteUpdateAsync(
            set => set.SetProperty(delivery => delivery.State, state).SetProperty(delivery => delivery.Because, because), cancellation);
}
