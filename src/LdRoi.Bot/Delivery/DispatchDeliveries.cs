using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Delivery;

/// <summary>Claims what is due, in the order in which it became due, and sends it.</summary>
public sealed class DispatchDeliveries(BotDbContext db, IServiceScopeFactory scopes, IdSource ids, TimeProvider time) : IBeat
{
    public async Task Beat(CancellationToken cancellation)
    {
        while (await Claim(cancellation) is { Count: > 0 } claimed)
        {
            foreach (var (id, fence) in claimed)
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<SendDelivery>().Execute(id, fence, cancellation);
            }
        }
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return await db.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Planned && delivery.DueAt > now)
            .MinAsync(delivery => (DateTimeOffset?)delivery.DueAt, cancellation);
    }

    private async Task<IReadOnlyList<(DeliveryId Id, int Fence)>> Claim(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var until = now + DeliveryConstants.Lease;
        var lease = ids.Next();
        var due = db.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Planned && delivery.DueAt <= now && delivery.NotAfter > now)
            .OrderBy(delivery => delivery.DueAt).ThenBy(delivery => delivery.Id)
            .Select(delivery => delivery.Id)
            .Take(DeliveryConstants.ClaimsAtOnce);

        // The outer row repeats the condition: between looking and writing another instance may have been faster.
        await db.Deliveries
            .Where(delivery => due.Contains(delivery.Id) && delivery.State == DeliveryState.Planned)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(delivery => delivery.State, DeliveryState.Claimed)
                    .SetProperty(delivery => delivery.Lease, lease)
                    .SetProperty(delivery => delivery.LeaseUntil, until)
                    .SetProperty(delivery => delivery.Fence, delivery => delivery.Fence + 1),
                cancellation);
        return [.. (await db.Deliveries
            .Where(delivery => delivery.Lease == lease && delivery.State == DeliveryState.Claimed)
            .OrderBy(delivery => delivery.DueAt).ThenBy(delivery => delivery.Id)
            .Select(delivery => new { delivery.Id, delivery.Fence })
            .ToListAsync(cancellation)).Select(row => (row.Id, row.Fence))];
    }
}
