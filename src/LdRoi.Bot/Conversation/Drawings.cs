using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>
/// Draws the pictures of a card that is about to leave: after the transaction in which it was made, since drawing takes as
/// long as many a transaction and nobody else should wait for it.
/// </summary>
public sealed partial class Drawings(ILogger<Drawings> log)
{
    public Card On(Card card) => card.Drawn(error => CouldNotDraw(log, error.GetType().Name));

    [LoggerMessage(Level = LogLevel.Error, Message = "A picture could not be drawn ({Error}); its words stand in its place.")]
    private static partial void CouldNotDraw(ILogger log, string error);
}
