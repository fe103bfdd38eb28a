using LdRoi.Channels.Cards;
using Microsoft.Extensions.Logging;

namespace LdRoi.Channels.Turns;

/// <summary>Asks the product for its answer, within the time that a platform gives. What goes wrong there ends here.</summary>
internal sealed partial class Answers(IConversation conversation, RealTime time, ILogger<Answers> log) : IDisposable
{
    private const int SideBySide = 64;

    // Of turns that were acknowledged. A reply that waits for the platform no longer holds a place.
    private readonly SemaphoreSlim _places = new(SideBySide);

    /// <summary>Tied to its time only: a connection that breaks off does not take an answer back, and a stop lets it be given.</summary>
    public async Task<(Card? Card, bool HasBroken)> AtOnce(Interaction press, TimeSpan most)
    {
        try
        {
            return (await Answer(press, most, CancellationToken.None), false);
        }
        catch (Exception broken)
        {
            ConversationBroke(log, press.Envelope.Channel, broken.GetType().Name);
            return (null, true);
        }
    }

    public async Task<(Card? Card, bool HasBroken)> InTurn(Interaction interaction, TimeSpan most, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        try
        {
            return (await Answer(interaction, most, cancellation), false);
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            ConversationBroke(log, interaction.Envelope.Channel, broken.GetType().Name);
            return (null, true);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    /// <summary>Whoever does not listen to the limit is not waited for either.</summary>
    private async Task<Card?> Answer(Interaction interaction, TimeSpan most, CancellationToken cancellation)
    {
        using var limit = time.Limit(most, cancellation);
        return await conversation.Answer(interaction, limit.Token).WaitAsync(limit.Token);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The conversation broke off in {Channel} with {Error}.")]
    private static partial void ConversationBroke(ILogger log, ChannelKind channel, string error);
}
