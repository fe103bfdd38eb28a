using LdRoi.Bot.People;
using LdRoi.Channels;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Delivery;

/// <summary>Writes down, within a transaction, what became of one attempt, and what it says about where the person is reached.</summary>
public sealed class EndSending(ChatAddresses addresses, TimeProvider time)
{
    /// <param name="delivery">As it was before the attempt.</param>
    /// <param name="mostAttempts">How often it may go out when it stays unknown whether it arrived.</param>
    public async Task Execute(
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
                await (sent.NewAddress is { } moved ? addresses.Move(delivery.PersonId, moved, cancellation) : Task.CompletedTask);
                break;
            case SendOutcome.Throttled throttled:
                await undecided.ExecuteUpdateAsync(
                    set => set.SetProperty(d => d.State, DeliveryState.Planned).SetProperty(d => d.DueAt, throttled.RetryAt)
                        .SetProperty(d => d.Attempts, delivery.Attempts),
                    cancellation);
                break;
            case SendOutcome.Refused refused:
                await undecided.Become(DeliveryState.Refused, refused.Reason.ToString(), cancellation);
                await addresses.Close(delivery.PersonId, channel, refused.Reason.ToString(), cancellation);
                break;
            case SendOutcome.Ambiguous when again:
                await undecided.PutBack(OnceMore(delivery, now), cancellation);
                break;
            case SendOutcome.Ambiguous:
                await undecided.Become(DeliveryState.Ambiguous, null, cancellation);
                break;
            case SendOutcome.Failed failed:
                await undecided.Become(DeliveryState.Failed, failed.Kind.ToString(), cancellation);
                break;
            default:
                throw new InvalidOperationException("There is no sixth outcome.");
        }
    }

    /// <summary>Not at once, since an outage would take both attempts; and not so late that its day is over.</summary>
    private static DateTimeOffset OnceMore(Delivery delivery, DateTimeOffset now)
    {
        var (later, last) = (now + DeliveryConstants.AfterUnknown, delivery.NotAfter - DeliveryConstants.LastLook);
        return later <= last ? later : last > now ? last : now;
    }

    /// <summary>A name that no column holds must not undo the record of the sending: that card is then not updated.</summary>
    private static string? Kept(string messageId) =>
        messageId.Length <= Delivery.LongestMessageId && !messageId.Contains('\0', StringComparison.Ordinal) ? messageId : null;
}
