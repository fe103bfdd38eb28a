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
    BotDbContext db, BeginSending begin, ChatAddresses addresses, IEnumerable<IDeliveryContent> contents, Drawings drawings, OrganisationOptions organisation,
    TimeProvider time, ILogger<SendDelivery> log)
{
    public async Task Execute(DeliveryId id, int fence, CancellationToken cancellation)
    {
        var delivery = await db.Deliveries.AsNoTracking().FirstAsync(d => d.Id == id, cancellation);
        var mine = db.Deliveries.Where(d => d.Id == id && d.Fence == fence);
        var person = await db.People.AsNoTracking().FirstAsync(p => p.Id == delivery.PersonId, cancellation);
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

        var (planned, own) = await SendTime(delivery, cancellation);
        if (Moved(delivery, person, planned, own) is { } moment)
        {
            await mine.MoveTo(moment, cancellation);
            await mine.Become(DeliveryState.Planned, null, cancellation);
            return;
        }

        if (await GivesWay(delivery, person, content, cancellation))
        {
            await Skip(mine, delivery, content, DeliveryReasons.Budget, cancellation);
            return;
        }

        var prepared = await content.Prepare(delivery, person, cancellation);
        if (prepared is not Prepared.Ready ready)
        {
            await Leave(mine, ((Prepared.Nothing)prepared).Because, cancellation);
            return;
        }

        var (isBegun, because) = await begin.Execute(mine, delivery, ready.Content, cancellation);
        if (!isBegun)
        {
            await (because is null ? Task.CompletedTask : content.NotSent(delivery, because, cancellation));
            return;
        }

        var outcome = await channel.Send(address, drawings.On(ready.Card), cancellation);
        SendEnded(log, id.Value, outcome.GetType().Name);
        await Record(mine, delivery, content.MostAttempts, channel.Kind, outcome, cancellation);
        switch (outcome)
        {
            case SendOutcome.Sent sent:
                await (sent.NewAddress is { } moved ? addresses.Move(person.Id, moved, cancellation) : Task.CompletedTask);
                await Supersede(delivery, person, content.Superseded(person), cancellation);
                break;
            case SendOutcome.Refused refused:
                await addresses.Close(person.Id, channel.Kind, refused.Reason.ToString(), cancellation);
                break;
        }
    }

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

    private static async Task Skip(IQueryable<Delivery> mine, Delivery delivery, IDeliveryContent content, string reason, CancellationToken cancellation)
    {
        if (await Leave(mine, reason, cancellation) > 0)
        {
            await content.NotSent(delivery, reason, cancellation);
        }
    }

    private static Task<int> Leave(IQueryable<Delivery> mine, string reason, CancellationToken cancellation) =>
        mine.Where(d => d.State == DeliveryState.Claimed).Become(DeliveryState.Skipped, reason, cancellation);

    private async Task Record(
        IQueryable<Delivery> mine, Delivery delivery, int mostAttempts, ChannelKind channel, SendOutcome outcome, CancellationToken cancellation)
    {
        // The answer may have been faster than this line: then the row is closed already and stays so.
        var undecided = mine.Where(d => d.State == DeliveryState.Sending);
        var again = delivery.Attempts + 1 < mostAttempts;
        var now = time.GetUtcNow();
        switch (outcome)
        {
            case SendOutcome.Sent sent:
                await mine.ExecuteUpdateAsync(
                    set => set.SetProperty(d => d.SentAt, now).SetProperty(d => d.Channel, channel)
                        .SetProperty(d => d.MessageId, Kept(sent.MessageId)),
                    cancellation);
                await undecided.Become(DeliveryState.Sent, null, cancellation);
                break;
            case SendOutcome.Throttled throttled:
                await undecided.ExecuteUpdateAsync(
                    set => set.SetProperty(d => d.State, DeliveryState.Planned).SetProperty(d => d.DueAt, throttled.RetryAt)
                        .SetProperty(d => d.Attempts, delivery.Attempts),
                    cancellation);
                break;
            case SendOutcome.Refused refused:
                await undecided.Become(DeliveryState.Refused, refused.Reason.ToString(), cancellation);
                break;
            case SendOutcome.Ambiguous:
                await undecided.Become(again ? DeliveryState.Planned : DeliveryState.Ambiguous, null, cancellation);
                break;
            case SendOutcome.Failed failed:
                await undecided.Become(DeliveryState.Failed, failed.Kind.ToString(), cancellation);
                break;
            default:
                throw new InvalidOperationException("There is no sixth outcome.");
        }
    }

    /// <summary>A name that no column holds must not undo the record of the sending: that card is then not updated.</summary>
    private static string? Kept(string messageId) =>
        messageId.Length <= Delivery.LongestMessageId && !messageId.Contains('\0', StringComparison.Ordinal) ? messageId : null;

    /// <summary>One open card per person and campaign: older ones that still wait make way.</summary>
    private async Task Supersede(Delivery delivery, Person person, Card card, CancellationToken cancellation)
    {
        var older = await db.Deliveries.AsNoTracking()
            .Where(d => d.CampaignId == delivery.CampaignId && d.Kind == delivery.Kind && d.PersonId == delivery.PersonId && d.Id != delivery.Id
                && d.State == DeliveryState.Sent)
            .ToListAsync(cancellation);
        foreach (var row in older)
        {
            await db.Deliveries.Where(d => d.Id == row.Id && d.State == DeliveryState.Sent)
                .Become(DeliveryState.Closed, DeliveryReasons.Superseded, cancellation);
            if (row is { MessageId: { Length: > 0 } message, Channel: { } kind } && await addresses.On(kind, person, cancellation) is var (channel, address))
            {
                await channel.Update(address, message, card, cancellation);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {Delivery} ended as {Outcome}.")]
    private static partial void SendEnded(ILogger log, Guid delivery, string outcome);
}
