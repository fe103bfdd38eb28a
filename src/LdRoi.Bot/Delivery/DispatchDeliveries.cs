using System.Runtime.CompilerServices;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Delivery;

/// <summary>
/// Claims what is due, in the order in which it became due, and sends it: several at once on each channel, so that a slow call
/// holds up few. Channels send beside each other.
/// </summary>
public sealed partial class DispatchDeliveries(
    BotDbContext db, Transactions transactions, IServiceScopeFactory scopes, IEnumerable<IChannel> channels, IdSource ids, TimeProvider time,
    ILogger<DispatchDeliveries> log) : IBeat
{
    /// <summary>How long a channel sends before it looks whether the others have something by now.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(20);

    private readonly List<ChannelKind> _kinds = [.. channels.Select(channel => channel.Kind)];

    public async Task Beat(CancellationToken cancellation)
    {
        // In rounds: what becomes due on a quick channel does not wait until a slow one has nothing left.
        while ((await Task.WhenAll(_kinds.Select(kind => Dispatch(kind, cancellation)))).Contains(true))
        {
        }
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return await db.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Planned && delivery.DueAt > now)
            .MinAsync(delivery => (DateTimeOffset?)delivery.DueAt, cancellation);
    }

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> Dispatch(ChannelKind kind, CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = DeliveryConstants.SendsAtOnce, CancellationToken = cancellation };
        var until = _kinds.Count == 1 ? DateTimeOffset.MaxValue : time.GetUtcNow() + Round;
        while (await Claim(kind, cancellation) is { Count: > 0 } first)
        {
            // The next are claimed when the last of these is taken up, not when it is sent; what the sendings themselves
            // leave due is found by the outer loop.
            await Parallel.ForEachAsync(Claimed(first, kind, until, cancellation), options, async (claim, _) => await Send(claim.Id, claim.Fence, cancellation));
            if (time.GetUtcNow() >= until)
            {
                return true;
            }
        }

        return false;
    }

    private async IAsyncEnumerable<(DeliveryId Id, int Fence)> Claimed(
        IReadOnlyList<(DeliveryId Id, int Fence)> claimed, ChannelKind kind, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (; claimed.Count > 0; claimed = time.GetUtcNow() < until ? await Claim(kind, cancellation) : [])
        {
            foreach (var claim in claimed)
            {
                yield return claim;
            }
        }
    }

    /// <summary>One delivery that cannot be sent does not hold up its neighbours; after some claims it is set aside.</summary>
    private async Task Send(DeliveryId id, int fence, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SendDelivery>().Execute(id, fence, cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            // The lease brings it back. The type only: messages may quote data.
            SendFailed(log, id.Value, fence, error.GetType().Name);
            if (fence >= DeliveryConstants.ClaimsBeforeSetAside)
            {
                await transactions.Run(
                    services => services.GetRequiredService<BotDbContext>().Deliveries
                        .Where(d => d.Id == id && d.Fence == fence && d.State == DeliveryState.Claimed)
                        .Become(DeliveryState.Failed, DeliveryReasons.SetAside, cancellation),
                    cancellation);
            }
        }
    }

    private Task<IReadOnlyList<(DeliveryId Id, int Fence)>> Claim(ChannelKind kind, CancellationToken cancellation) =>
        transactions.Run(services => Claim(services.GetRequiredService<BotDbContext>(), kind, cancellation), cancellation);

    private async Task<IReadOnlyList<(DeliveryId Id, int Fence)>> Claim(BotDbContext db, ChannelKind kind, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var until = now + DeliveryConstants.Lease;
        var lease = ids.Next();
        var due = Of(kind, db)
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

    /// <summary>Those who are written to on a channel, roughly: it divides the work, and sending finds the address.</summary>
    private IQueryable<Delivery> Of(ChannelKind kind, BotDbContext db)
    {
        var others = _kinds.Where(other => other != kind).Select(other => (ChannelKind?)other).ToList();
        return others.Count == 0 ? db.Deliveries
            : kind == _kinds[0] ? db.Deliveries.Where(d => db.People.Any(p => p.Id == d.PersonId && (p.SpeaksOn == null || !others.Contains(p.SpeaksOn))))
            : db.Deliveries.Where(d => db.People.Any(p => p.Id == d.PersonId && p.SpeaksOn == kind));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery {Delivery}, claim {Claim}, could not be sent: {Error}.")]
    private static partial void SendFailed(ILogger log, Guid delivery, int claim, string error);
}
