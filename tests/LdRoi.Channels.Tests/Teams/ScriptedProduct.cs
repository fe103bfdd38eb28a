using System.Collections.Concurrent;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Tests.Samples;

namespace LdRoi.Channels.Tests.Teams;

/// <summary>The product as a test wants it: answers when and what the test says, and remembers what it was asked.</summary>
internal sealed class ScriptedProduct : IConversation
{
    private readonly ConcurrentQueue<Interaction> _heard = new();

    public IReadOnlyList<Interaction> Heard => [.. _heard];

    public Func<Interaction, CancellationToken, Task<Card?>> Script { get; set; } = (_, _) => Task.FromResult<Card?>(Saying("Hello"));

    public static Card Saying(string words) => new(Language.English, words, [], [], $"{words}.");

    /// <summary>A card with a button to press, and a place for an answer.</summary>
    public static Card Question(string title = "How is it?") => new(
        Language.English, title, [new CardInput.ShortText("q1", "Say it", 100)], [A.Action(title: "Save", token: "token")], "A question waits.");

    public void Says(Func<Interaction, Card?> script) => Script = (said, _) => Task.FromResult(script(said));

    /// <summary>Says again what was typed.</summary>
    public void Echoes() => Says(said => said is Interaction.Typed { Text: { Length: > 0 } text } ? Saying(text) : null);

    public Task<Card?> Answer(Interaction interaction, CancellationToken cancellation)
    {
        _heard.Enqueue(interaction);
        return Script(interaction, cancellation);
    }
}
