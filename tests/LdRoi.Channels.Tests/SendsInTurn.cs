using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Tests;

/// <summary>As the product sends what nobody asked for: in its turn.</summary>
internal static class SendsInTurn
{
    public static async Task<SendOutcome> SendInTurn(this IChannel channel, ChatAddress address, Card card) =>
        await channel.AwaitTurn(address, CancellationToken.None) is { } until
            ? new SendOutcome.Throttled(until)
            : await channel.Send(address, card, CancellationToken.None);
}
