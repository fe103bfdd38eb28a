using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>Ends all messages to the person, at once, also for what is already on its way out.</summary>
public sealed class StopHandler(Buttons buttons, TimeProvider time) : IVerbHandler
{
    public static string Verb => Verbs.Stop;

    public Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        turn.Person.StoppedAt ??= time.GetUtcNow();
        var title = ConversationTexts.StopTitle.In(turn.Language);
        return Task.FromResult(new Card(
            turn.Language, title,
            [
                new CardBlock.Text(ConversationTexts.StopText.In(turn.Language)),
                new CardBlock.Note(ConversationTexts.StopBack.In(turn.Language)),
            ],
            [buttons.For(turn.Person, Verbs.Start, ConversationTexts.StartButton.In(turn.Language))], title));
    }
}

/// <summary>Lets messages come again.</summary>
public sealed class StartHandler : IVerbHandler
{
    public static string Verb => Verbs.Start;

    public Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        turn.Person.StoppedAt = null;
        var title = ConversationTexts.StartTitle.In(turn.Language);
        return Task.FromResult(new Card(
            turn.Language, title, [new CardBlock.Text(ConversationTexts.StartText.In(turn.Language))], [], title));
    }
}
