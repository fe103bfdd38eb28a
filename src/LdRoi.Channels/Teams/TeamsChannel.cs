using System.Collections.Concurrent;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Turns;

namespace LdRoi.Channels.Teams;

/// <summary>Teams, as the product sends to it: no faster than a tenant takes, and not where nothing would arrive.</summary>
internal sealed class TeamsChannel(ConnectorClient connector, TenantRegions regions, TeamsPauses pauses, TimeProvider clock, RealTime time) : IChannel
{
    private readonly SendQueues _queues =
        new(() => new SendPace(TeamsConstants.SendsPerSecond, TeamsConstants.MostSendsPerSecond), TeamsConstants.Burst, clock, time);

    private readonly ConcurrentDictionary<string, SendWindow> _windows = new(StringComparer.Ordinal);

    public ChannelKind Kind => ChannelKind.Teams;

    public DateTimeOffset? RestsUntil(string tenant) => pauses.Until(tenant);

    public void Recall(ChatAddress latest) => regions.Recall(latest.Tenant, latest.ServiceUrl);

    public async Task<DateTimeOffset?> AwaitTurn(ChatAddress address, CancellationToken cancellation) =>
        pauses.Until(address.Tenant) ?? await _queues.Await(address.Tenant, cancellation);

    /// <summary>When Teams no longer knows the conversation, or no longer there, it is tried once where it should be now.</summary>
    public Task<SendOutcome> Send(ChatAddress address, Card card, CancellationToken cancellation)
    {
        var activity = OutgoingActivity.Of(card);
        return In(
            address,
            async () => address.Conversation == ChatAddress.NoConversation ? await SendAnew(address, activity, cancellation)
            : await Post(address, activity, cancellation) switch
            {
                SendOutcome.Refused { Reason: RefusalReason.NotFound } => await SendAnew(address, activity, cancellation),
                SendOutcome.Refused { Reason: RefusalReason.Forbidden } refused when Moved(address) is { } there => await SendTo(there, activity, refused, cancellation),
                var outcome => outcome,
            });
    }

    public async Task<SendOutcome> Update(ChatAddress address, string messageId, Card card, CancellationToken cancellation)
    {
        if (!Ids.AreUsable(messageId))
        {
            return new SendOutcome.Refused(RefusalReason.NotFound);
        }

        var activity = OutgoingActivity.Of(card);
        return await In(
            address,
            () => Counted(address, () => connector.Update(address.ServiceUrl ?? "", address.Conversation, messageId, activity, cancellation), cancellation));
    }

    /// <summary>What holds for a whole tenant is no news about one person: it waits for everybody there.</summary>
    private async Task<SendOutcome> In(ChatAddress address, Func<Task<SendOutcome>> send)
    {
        if (pauses.Until(address.Tenant) is { } until)
        {
            return new SendOutcome.Throttled(until);
        }

        var sentAt = time.Elapsed;
        var outcome = await send();
        _queues.Ended(address.Tenant, outcome);
        switch (outcome)
        {
            case SendOutcome.Refused { Reason: RefusalReason.ByAdministrator }:
                return new SendOutcome.Throttled(pauses.One(address.Tenant));
            case SendOutcome.Throttled { IsOfPlace: true } throttled:
                var soon = clock.GetUtcNow() + TeamsConstants.LongestRestOfAll;
                _queues.WasTooMuch(address.Tenant, throttled.RetryAt < soon ? throttled.RetryAt : soon, sentAt);
                return throttled;
            default:
                return outcome;
        }
    }

    private Task<SendOutcome> Post(ChatAddress address, OutgoingActivity activity, CancellationToken cancellation) =>
        Counted(address, () => connector.Send(address.ServiceUrl ?? "", address.Conversation, activity, cancellation), cancellation);

    /// <summary>Each call counts, also where a message takes two.</summary>
    private Task<SendOutcome> Counted(ChatAddress address, Func<Task<SendOutcome>> call, CancellationToken cancellation) =>
        _windows.GetOrAdd(address.Tenant, _ => new SendWindow(TeamsConstants.SendsInAnySecond, TimeSpan.FromSeconds(1), time)).Run(call, cancellation);

    private ChatAddress? Moved(ChatAddress address) =>
        regions.Of(address.Tenant, address.ServiceUrl) is { } moved ? address with { ServiceUrl = moved } : null;

    private async Task<SendOutcome> SendAnew(ChatAddress address, OutgoingActivity activity, CancellationToken cancellation)
    {
        var notFound = new SendOutcome.Refused(RefusalReason.NotFound);
        var known = Moved(address) ?? address;
        switch (await Counted(known, () => connector.CreatePersonal(known.ServiceUrl ?? "", known.Tenant, known.ExternalUser, cancellation), cancellation))
        {
            case SendOutcome.Sent { MessageId: { Length: > 0 } conversation } when known with { Conversation = conversation } is var there && there != address:
                return await SendTo(there, activity, notFound, cancellation);
            case (SendOutcome.Throttled or SendOutcome.Refused or SendOutcome.Failed) and var instead:
                return instead;
            default:
                return notFound;
        }
    }

    private async Task<SendOutcome> SendTo(ChatAddress there, OutgoingActivity activity, SendOutcome otherwise, CancellationToken cancellation) =>
        await Post(there, activity, cancellation) switch
        {
            SendOutcome.Sent sent => sent with { NewAddress = there },
            SendOutcome.Refused { Reason: RefusalReason.Forbidden } => otherwise,
            var outcome => outcome,
        };
}
