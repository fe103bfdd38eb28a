using LdRoi.Channels.Cards;

namespace LdRoi.Channels;

/// <summary>The product, as its channels see it: one interaction in, one card out.</summary>
public interface IConversation
{
    /// <summary>
    /// Answers what a person typed or pressed. The card replaces the pressed one, or is the reply to what was typed.
    /// Everything that must last is stored when the task completes.
    /// </summary>
    Task<Card> Answer(Interaction interaction, CancellationToken cancellation);
}
