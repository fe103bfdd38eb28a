using LdRoi.Channels.Cards;

namespace LdRoi.Channels;

/// <summary>The product, as its channels see it: one interaction in, one card out.</summary>
public interface IConversation
{
    /// <summary>
    /// Answers what a person typed or pressed, or takes note of where they can be reached. The card replaces the pressed
    /// one, or is the reply to what was typed. Everything that must last is stored when the task completes.
    /// </summary>
    /// <returns>Null when there is nothing to say, which is so for an <see cref="Interaction.Installation"/> only.</returns>
    Task<Card?> Answer(Interaction interaction, CancellationToken cancellation);
}
