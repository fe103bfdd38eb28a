using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Teams;

/// <summary>Teams, as the product sends to it.</summary>
internal sealed class TeamsChannel(ConnectorClient connector) : IChannel
{
    public ChannelKind Kind => ChannelKind.Teams;

    /// <summary>When Teams no longer knows the conversation, it is asked once for the one there is now.</summary>
    public async Task<SendOutcome> Send(ChatAddress address, Card card, CancellationToken cancellation)
    {
        var activity = OutgoingActivity.Of(card);
        return await connector.Send(address.ServiceUrl ?? "", address.Conversation, activity, cancellation) switch
        {
            SendOutcome.Refused { Reason: RefusalReason.NotFound } => await SendAnew(address, activity, cancellation),
            var outcome => outcome,
        };
    }

    public async Task<SendOutcome> Update(ChatAddress address, string messageId, Card card, CancellationToken cancellation) =>
        Ids.AreUsable(messageId)
            ? await connector.Update(address.ServiceUrl ?? "", address.Conversation, messageId, OutgoingActivity.Of(card), cancellation)
            : new SendOutcome.Refused(RefusalReason.NotFound);

    private async Task<SendOutcome> SendAnew(ChatAddress address, OutgoingActivity activity, CancellationToken cancellation)
    {
        switch (await connector.CreatePersonal(address.ServiceUrl ?? "", address.Tenant, address.ExternalUser, cancellation))
        {
            case SendOutcome.Sent { MessageId: { Length: > 0 } conversation } when conversation != address.Conversation:
                var there = address with { Conversation = conversation };
                var outcome = await connector.Send(there.ServiceUrl ?? "", conversation, activity, cancellation);
                return outcome is SendOutcome.Sent sent ? sent with { NewAddress = there } : outcome;
            case (SendOutcome.Throttled or SendOutcome.Refused) and var instead:
                return instead;
            default:
                return new SendOutcome.Refused(RefusalReason.NotFound);
        }
    }
}
