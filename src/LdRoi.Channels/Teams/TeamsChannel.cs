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
        var outcome = await connector.Send(address.ServiceUrl ?? "", address.Conversation, activity, cancellation);
        if (outcome is not SendOutcome.Refused { Reason: RefusalReason.NotFound }
            || await connector.CreatePersonal(address.ServiceUrl ?? "", address.Tenant, address.ExternalUser, cancellation) is not { } conversation
            || conversation == address.Conversation
            || !Ids.AreUsable(conversation))
        {
            return outcome;
        }

        var there = address with { Conversation = conversation };
        return await connector.Send(there.ServiceUrl ?? "", conversation, activity, cancellation) switch
        {
            SendOutcome.Sent sent => sent with { NewAddress = there },
            var other => other,
        };
    }

    public async Task<SendOutcome> Update(ChatAddress address, string messageId, Card card, CancellationToken cancellation) =>
        messageId.Length == 0
            ? new SendOutcome.Refused(RefusalReason.NotFound)
            : await connector.Update(address.ServiceUrl ?? "", address.Conversation, messageId, OutgoingActivity.Of(card), cancellation);
}
