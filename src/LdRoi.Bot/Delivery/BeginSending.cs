using LdRoi.Bot.Campaigns;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Delivery;

/// <summary>Whether a claimed delivery may go out, asked when it is looked at and again when it is marked as being sent.</summary>
public sealed class BeginSending(BotDbContext db, TimeProvider time)
{
    /// <summary>Null when nothing speaks against it: a stop, a departure or a stopped campaign acts at once.</summary>
    public async Task<string?> WhyNot(Delivery delivery, Person person, CancellationToken cancellation)
    {
        if (person.LeftAt is not null)
        {
            return DeliveryReasons.Left;
        }

        if (person.StoppedAt is not null)
        {
            return DeliveryReasons.Stopped;
        }

        if (!await db.Campaigns.AnyAsync(c => c.Id == delivery.CampaignId && c.State == CampaignState.Running, cancellation))
        {
            return DeliveryReasons.CampaignEnded;
        }

        // The attention budget: one proactive message a working day, over all campaigns.
        return await db.Deliveries.AnyAsync(
            other => other.PersonId == delivery.PersonId && other.LocalDate == delivery.LocalDate && other.Id != delivery.Id
                && (other.State == DeliveryState.Sending || other.State == DeliveryState.Sent
                    || other.State == DeliveryState.Ambiguous || other.State == DeliveryState.Closed),
            cancellation)
            ? DeliveryReasons.Budget
            : null;
    }

    /// <summary>Within a transaction: marks it as being sent, or as skipped when something speaks against it by now.</summary>
    /// <returns>What speaks against it; neither that nor begun when it is not ours any more.</returns>
    public async Task<(bool IsBegun, string? Because)> Execute(IQueryable<Delivery> mine, Delivery delivery, string content, CancellationToken cancellation)
    {
        // Another dispatcher may be about to send to the same person, or the person about to stop: this row puts the one
        // after the other, and the later one finds what the earlier one wrote.
        var addressee = db.People.Where(person => person.Id == delivery.PersonId);
        await addressee.ExecuteUpdateAsync(set => set.SetProperty(person => person.Version, person => person.Version), cancellation);
        var claimed = mine.Where(d => d.State == DeliveryState.Claimed);
        var reason = await WhyNot(delivery, await addressee.AsNoTracking().FirstAsync(cancellation), cancellation);

        // The lease begins anew: it may be nearly over for who waited for their turn, and the call has to end within it.
        var until = time.GetUtcNow() + DeliveryConstants.Lease;
        var changed = reason is not null
            ? await claimed.Become(DeliveryState.Skipped, reason, cancellation)
            : await claimed.ExecuteUpdateAsync(
                set => set.SetProperty(d => d.State, DeliveryState.Sending).SetProperty(d => d.Attempts, d => d.Attempts + 1)
                    .SetProperty(d => d.LeaseUntil, until).SetProperty(d => d.Content, content),
                cancellation);
        return changed == 0 ? (false, null) : (reason is null, reason);
    }
}
