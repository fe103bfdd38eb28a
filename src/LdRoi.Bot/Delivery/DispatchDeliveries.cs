using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Delivery;

/// <summary>Claims what is due, in the order in which it became due, and sends it.</summary>
public sealed partial class DispatchDeliveries(
    BotDbContext db, Transactions transactions, IServiceScopeFactory scopes, IdSource ids, TimeProvider time, ILogger<DispatchDeliveries> log) : IBeat
{
    public async Task Beat(CancellationToken cancellation)
    {
        while (await Claim(cancellation) is { Count: > 0 } claimed)
        {
            foreach (var (id, fence) in claimed)
            {
                await Send(id, fence, cancellation);
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

    /// <summary>One delivery that cannot be sent does not hold up its neighbours; after some claims it is set aside.</summary>
    private async Task Send(DeliveryId id, int fence, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SendDelivery>().Execute(id, fence, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The lease brings it back. The type only: messages may quote data.
            SendFailed(log, id.Value, fence, error.GetType().Name);
            if (fence >= DeliveryConstants.ClaimsBeforeSetAside)
            {
                await db.Deliveries.Where(d => d.Id == id && d.Fence == fence && d.State == DeliveryState.Claimed)
                    .Become(DeliveryState.Failed, DeliveryReasons.SetAside, cancellation);
            }
        }
    }

    private Task<IReadOnlyList<(DeliveryId Id, int Fence)>> Claim(CancellationToken cancellation) =>
        transactions.Run(services => Claim(services.GetRequiredService<BotDbContext>(), cancellation), cancellation);

    private async Task<IReadOnlyList<(DeliveryId Id, int Fence)>> Claim(BotDbContext db, CancellationToken cancellation)
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery {Delivery}, claim {Claim}, could not be sent: {Error}.")]
    private static partial void SendFailed(ILogger log, Guid delivery, int claim, string error);
}
