using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Delivery;

/// <summary>Replaces the cards of a retracted campaign that still wait in people's chats by a line that says so.</summary>
public sealed class TakeBackCards(BotDbContext db, IServiceScopeFactory scopes, TimeProvider time) : IBeat
{
    private const int AtOnce = 100;

    /// <summary>A platform that wants us to wait is asked again after this.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    public async Task Beat(CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = DeliveryConstants.SendsAtOnce, CancellationToken = cancellation };
        var isToWait = false;
        while (!isToWait && await Waiting().OrderBy(d => d.Id).Take(AtOnce).ToListAsync(cancellation) is { Count: > 0 } rows)
        {
            await Parallel.ForEachAsync(
                rows, options,
                async (row, _) =>
                {
                    await using var scope = scopes.CreateAsyncScope();
                    if (!await scope.ServiceProvider.GetRequiredService<TakeBackCard>().Execute(row, cancellation))
                    {
                        Volatile.Write(ref isToWait, true);
                    }
                });
        }
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation) => await Waiting().AnyAsync(cancellation) ? time.GetUtcNow() + Pace : null;

    private IQueryable<Delivery> Waiting() =>
        from delivery in db.Deliveries.AsNoTracking()
        join campaign in db.Campaigns on delivery.CampaignId equals campaign.Id
        where campaign.RetractedAt != null && delivery.State == DeliveryState.Sent
        select delivery;
}

/// <summary>One of them.</summary>
public sealed class TakeBackCard(BotDbContext db, Transactions transactions, ChatAddresses addresses, IEnumerable<IDeliveryContent> contents)
{
    /// <returns>False when the platform wants us to wait: a later beat goes on here.</returns>
    public async Task<bool> Execute(Delivery row, CancellationToken cancellation)
    {
        if (row is { MessageId: { Length: > 0 } message, Channel: { } kind }
            && await db.People.AsNoTracking().FirstOrDefaultAsync(person => person.Id == row.PersonId, cancellation) is { } person
            && await addresses.On(kind, person, cancellation) is var (channel, address)
            && await channel.Update(address, message, contents.First(content => content.Kind == row.Kind).Withdrawn(person), cancellation) is SendOutcome.Throttled)
        {
            return false;
        }

        // Whatever else became of the update: who presses the old card is told as well.
        await transactions.Close(row.Id, DeliveryReasons.Withdrawn, cancellation);
        return true;
    }
}
