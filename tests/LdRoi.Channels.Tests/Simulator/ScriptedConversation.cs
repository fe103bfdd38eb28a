using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Tests.Simulator;

/// <summary>Answers as the test says, and remembers what it was asked.</summary>
internal sealed class ScriptedConversation : IConversation
{
    public List<Interaction> Heard { get; } = [];

    public Func<Interaction, Card> Script { get; set; } = _ => SimulatorCards.Titled("Hello");

    public Task<Card?> Answer(Interaction interaction, CancellationToken cancellation)
    {
        Heard.Add(interaction);
        return Task.FromResult<Card?>(Script(interaction));
    }
}
