using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Delivery;

/// <summary>Settles what time has overtaken: windows that have passed, and rows that a crashed process held.</summary>
public sealed class SweepDeliveries(BotDbContext db, Transactions transactions, IEnumerable<IDeliveryContent> contents, TimeProvider time) : IBeat
{
    public async Task Beat(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var unsettled = db.Deliveries
            .Where(d => d.State == DeliveryState.Planned || d.State == DeliveryState.Claimed || d.State == DeliveryState.Sending);
        if (!await unsettled.AnyAsync(d => (d.State == DeliveryState.Planned ? d.NotAfter : d.LeaseUntil) <= now, cancellation))
        {
            // As nearly always; and who only looks keeps nobody from writing.
            return;
        }

        await transactions.Run(services => Settle(services.GetRequiredService<BotDbContext>(), now, cancellation), cancellation);
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return await db.Deliveries
            .Where(d => d.State == DeliveryState.Planned && d.NotAfter > now)
            .MinAsync(d => (DateTimeOffset?)d.NotAfter, cancellation);
    }

    private async Task Settle(BotDbContext db, DateTimeOffset now, CancellationToken cancellation)
    {
        // No catching up: what was not sent in its window is not sent.
        await db.Deliveries.Where(d => d.State == DeliveryState.Planned && d.NotAfter <= now)
            .Become(DeliveryState.Skipped, DeliveryReasons.Missed, cancellation);

        // Claimed, but the platform was never called: surely not sent.
        await db.Deliveries.Where(d => d.State == DeliveryState.Claimed && d.LeaseUntil <= now)
            .Become(DeliveryState.Planned, null, cancellation);

        // Sending when the process died: perhaps sent. Surveys are tried once more, reminders are not.
        var unknown = db.Deliveries.Where(d => d.State == DeliveryState.Sending && d.LeaseUntil <= now);
        foreach (var kinds in contents.GroupBy(content => content.MostAttempts, content => content.Kind))
        {
            var (most, these) = (kinds.Key, kinds.ToList());
            await unknown.Where(d => these.Contains(d.Kind) && d.Attempts >= most).Become(DeliveryState.Ambiguous, null, cancellation);
        }

        await unknown.Become(DeliveryState.Planned, null, cancellation);
    }
}
