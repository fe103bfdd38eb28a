using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Delivery;

/// <summary>
/// Sends one claimed delivery. What is about to happen is written before the platform is called, so that after a crash
/// "surely not sent" and "perhaps sent" are told apart.
/// </summary>
public sealed partial class SendDelivery(
    BotDbContext db, Transactions transactions, BeginSending begin, ChatAddresses addresses, IEnumerable<IDeliveryContent> contents, Drawings drawings,
    OrganisationOptions organisation, TimeProvider time, ILogger<SendDelivery> log)
{
    public async Task Execute(DeliveryId id, int fence, CancellationToken cancellation)
    {
        var delivery = await db.Deliveries.AsNoTracking().FirstAsync(d => d.Id == id, cancellation);
        var mine = new Claim(id, fence);
        var person = await PersonOf(delivery, cancellation);
        var content = contents.First(c => c.Kind == delivery.Kind);
        if (await begin.WhyNot(delivery, person, cancellation) is { } reason)
        {
            await Skip(mine, delivery, content, reason, cancellation);
            return;
        }

        if (await addresses.Of(person, cancellation) is not var (channel, address))
        {
            await Skip(mine, delivery, content, DeliveryReasons.NotReachable, cancellation);
            return;
        }

        // Before the card is made: habits draw at that moment, and whoever can't be sent to now is not to be drawn.
        if (await channel.AwaitTurn(address, cancellation) is { } later)
        {
            await Change(mine, rows => rows.PutBack(later, cancellation), cancellation);
            return;
        }

        // Much may have happened while it waited.
        person = await PersonOf(delivery, cancellation);
        var (planned, own) = await SendTime(delivery, cancellation);
        if (Moved(delivery, person, planned, own) is { } moment)
        {
            await Change(
                mine,
                async rows =>
                {
                    await rows.MoveTo(moment, cancellation);
                    return await rows.PutBack(moment.DueAt, cancellation);
                },
                cancellation);
            return;
        }

        if (await GivesWay(delivery, person, content, cancellation))
        {
            await Skip(mine, delivery, content, DeliveryReasons.Budget, cancellation);
            return;
        }

        // After it: what goes first may have passed from waiting to being sent, and is then seen by one of the two.
        if (await begin.WhyNot(delivery, person, cancellation) is { } since)
        {
            await Skip(mine, delivery, content, since, cancellation);
            return;
        }

        var prepared = await content.Prepare(delivery, person, cancellation);
        if (prepared is not Prepared.Ready ready)
        {
            await Leave(mine, ((Prepared.Nothing)prepared).Because, cancellation);
            return;
        }

        cancellation.ThrowIfCancellationRequested();
        var (isBegun, because) = await transactions.Run(
            services => services.GetRequiredService<BeginSending>().Execute(mine.In(services), delivery, ready.Content, CancellationToken.None),
            CancellationToken.None);
        if (!isBegun)
        {
            await (because is null ? Task.CompletedTask : content.NotSent(delivery, because, cancellation));
            return;
        }

        await Send(mine, delivery, content, person, channel, address, drawings.On(ready.Card));
    }

    /// <summary>Goes through to its end, as did its beginning, also while the service stops: a call that is given up may have arrived.</summary>
    private async Task Send(Claim mine, Delivery delivery, IDeliveryContent content, Person person, IChannel channel, ChatAddress address, Card card)
    {
        var outcome = await channel.Send(address, card, CancellationToken.None);
        SendEnded(log, delivery.Id.Value, outcome.GetType().Name);
        await transactions.Run(
            services => services.GetRequiredService<EndSending>().Execute(
                mine.In(services), delivery, content.MostAttempts, channel.Kind, outcome, CancellationToken.None),
            CancellationToken.None);
        if (outcome is SendOutcome.Sent)
        {
            await Supersede(delivery, person, content.Superseded(person), CancellationToken.None);
        }
    }

    private Task<Person> PersonOf(Delivery delivery, CancellationToken cancellation) =>
        db.People.AsNoTracking().FirstAsync(person => person.Id == delivery.PersonId, cancellation);

    /// <summary>Whether something that goes first is still to go to the same person today. One message a day: this one is left out.</summary>
    private async Task<bool> GivesWay(Delivery delivery, Person person, IDeliveryContent content, CancellationToken cancellation)
    {
        var first = contents.Where(other => other.Precedence < content.Precedence).Select(other => other.Kind).ToList();
        var now = time.GetUtcNow();
        var rows = first.Count == 0 ? [] : await db.Deliveries.AsNoTracking()
            .Where(d => d.PersonId == person.Id && d.LocalDate == delivery.LocalDate && first.Contains(d.Kind) && d.NotAfter > now
                && (d.State == DeliveryState.Planned || d.State == DeliveryState.Claimed)
                && db.Campaigns.Any(campaign => campaign.Id == d.CampaignId && campaign.State == CampaignState.Running))
            .ToListAsync(cancellation);
        foreach (var row in rows)
        {
            // Somebody may have answered everything: then there is nothing to wait for.
            if (await contents.First(other => other.Kind == row.Kind).Prepare(row, person, cancellation) is Prepared.Ready)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<(TimeOnly Planned, TimeOnly? Own)> SendTime(Delivery delivery, CancellationToken cancellation)
    {
        var own = await db.Enrollments.Where(e => e.Id == delivery.EnrollmentId && e.PersonId == delivery.PersonId).Select(e => e.ContactAt).FirstOrDefaultAsync(cancellation);
        return (await db.Campaigns.Where(c => c.Id == delivery.CampaignId).Select(c => c.SendAt).FirstAsync(cancellation), own);
    }

    /// <summary>When the person's zone has changed since planning: the same wall-clock time in the new one. Null when it has not.</summary>
    private SendMoment? Moved(Delivery delivery, Person person, TimeOnly sendAt, TimeOnly? own)
    {
        var moment = SendMoment.Of(delivery.LocalDate, sendAt, own ?? person.ContactAt, organisation.ZoneOf(person.TimeZone));
        var now = time.GetUtcNow();
        return moment.DueAt > now || moment.NotAfter <= now ? moment : null;
    }

    private async Task Skip(Claim mine, Delivery delivery, IDeliveryContent content, string reason, CancellationToken cancellation)
    {
        if (await Leave(mine, reason, cancellation) > 0)
        {
            await content.NotSent(delivery, reason, cancellation);
        }
    }

    private Task<int> Leave(Claim mine, string reason, CancellationToken cancellation) =>
        Change(mine, rows => rows.Become(DeliveryState.Skipped, reason, cancellation), cancellation);

    /// <summary>Changes the row unless somebody else decided about it meanwhile; returns 1 or 0.</summary>
    private Task<int> Change(Claim mine, Func<IQueryable<Delivery>, Task<int>> change, CancellationToken cancellation) =>
        transactions.Run(services => change(mine.In(services).Where(d => d.State == DeliveryState.Claimed)), cancellation);

    /// <summary>One open card per person and campaign: older ones that still wait make way.</summary>
    private async Task Supersede(Delivery delivery, Person person, Card card, CancellationToken cancellation)
    {
        var older = await db.Deliveries.AsNoTracking()
            .Where(d => d.CampaignId == delivery.CampaignId && d.Kind == delivery.Kind && d.PersonId == delivery.PersonId && d.Id != delivery.Id
                && d.State == DeliveryState.Sent)
            .ToListAsync(cancellation);
        foreach (var row in older)
        {
            await transactions.Close(row.Id, DeliveryReasons.Superseded, cancellation);
            if (row is { MessageId: { Length: > 0 } message, Channel: { } kind } && await addresses.On(kind, person, cancellation) is var (channel, address))
            {
                await channel.Update(address, message, card, cancellation);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {Delivery} ended as {Outcome}.")]
    private static partial void SendEnded(ILogger log, Guid delivery, string outcome);

    /// <summary>The row as this dispatcher claimed it; none once another did.</summary>
    private readonly record struct Claim(DeliveryId Id, int Fence)
    {
        public IQueryable<Delivery> In(IServiceProvider services)
        {
            var (id, fence) = (Id, Fence);
            return services.GetRequiredService<BotDbContext>().Deliveries.Where(d => d.Id == id && d.Fence == fence);
        }
    }
}
