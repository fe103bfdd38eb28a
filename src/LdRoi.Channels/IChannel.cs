using LdRoi.Channels.Cards;

namespace LdRoi.Channels;

/// <summary>A chat platform, seen from the product. One call is one attempt: no channel repeats a send by itself.</summary>
public interface IChannel
{
    ChannelKind Kind { get; }

    /// <summary>
    /// Waits until it is the turn of a message of ours: a tenant gets no more at once than it takes. Asked before what the product
    /// decides at the last moment, so that the message then goes at once.
    /// </summary>
    /// <returns>Null when it may go now; otherwise when to ask again.</returns>
    Task<DateTimeOffset?> AwaitTurn(ChatAddress address, CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(null);

    /// <summary>Sends a card to one person, at once.</summary>
    Task<SendOutcome> Send(ChatAddress address, Card card, CancellationToken cancellation);

    /// <summary>Replaces a card that was sent before, at once and on all of the person's clients.</summary>
    /// <param name="messageId">What <see cref="SendOutcome.Sent"/> named it.</param>
    Task<SendOutcome> Update(ChatAddress address, string messageId, Card card, CancellationToken cancellation);

    /// <summary>Until when nothing is sent to a tenant because nothing would arrive for anybody there; null when all is well.</summary>
    DateTimeOffset? RestsUntil(string tenant) => null;

    /// <summary>Tells, once after a start, where somebody of a tenant was heard last; what was heard since counts before it.</summary>
    void Recall(ChatAddress latest)
    {
    }
}

/// <summary>Where a person can be reached on one platform.</summary>
/// <param name="Tenant">Teams tenant or Slack workspace.</param>
/// <param name="ExternalUser">The id by which the platform addresses the person. In Teams that is the id for this bot (<c>29:…</c>), not the directory's.</param>
/// <param name="Conversation">Where to send: a personal conversation. Empty while it is still to be made, which sending does.</param>
/// <param name="ServiceUrl">Teams only: the regional connector that was last authenticated.</param>
public sealed record ChatAddress(ChannelKind Channel, string Tenant, string ExternalUser, string Conversation, string? ServiceUrl = null)
{
    public const string NoConversation = "";
}
