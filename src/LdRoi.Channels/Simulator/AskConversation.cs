using LdRoi.Channels.Cards;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LdRoi.Channels.Simulator;

/// <summary>Puts an interaction to the product. When the product breaks, the chat goes on.</summary>
internal sealed class AskConversation(IConversation conversation, IHostApplicationLifetime lifetime, ILogger<SimulatorChannel> log)
{
    public async Task<IResult> Execute(Interaction interaction, Func<Card, IResult> answered)
    {
        Card? card;
        try
        {
            // Not tied to the browser: on a real platform a closed window does not take an answer back either.
            card = await conversation.Answer(interaction, lifetime.ApplicationStopping);
        }
        catch (Exception exception) when (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            SimulatorLog.ConversationBroke(log, exception);
            return Problem.Of(
                StatusCodes.Status500InternalServerError, "The bot could not answer. The log of the service says why; the chat goes on.");
        }

        return card is null ? TypedResults.NoContent() : answered(card);
    }
}
