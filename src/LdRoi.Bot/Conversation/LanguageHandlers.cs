using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>Asks which language, or takes it when it was typed behind the command.</summary>
public sealed class LanguageHandler(Buttons buttons) : IVerbHandler
{
    public static string Verb => Verbs.Language;

    public Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        if (Named(Understanding.Normalise(turn.Argument)) is { } language)
        {
            return Task.FromResult(SetLanguageHandler.Choose(turn, language));
        }

        var title = ConversationTexts.LanguageTitle.In(turn.Language);
        return Task.FromResult(new Card(
            turn.Language, title, [new CardBlock.Text(ConversationTexts.LanguageText.In(turn.Language))],
            [Button(turn, Language.Dutch, "Nederlands"), Button(turn, Language.English, "English")], title));
    }

    private static Language? Named(string argument) => argument switch
    {
        "nl" or "nederlands" or "dutch" => Language.Dutch,
        "en" or "engels" or "english" => Language.English,
        _ => null,
    };

    private CardAction Button(Turn turn, Language language, string title) =>
        buttons.For(turn.Person, Verbs.SetLanguage, title, SetLanguageHandler.Subject, revision: (int)language);
}

/// <summary>Keeps the language that was chosen.</summary>
public sealed class SetLanguageHandler : IVerbHandler
{
    internal const string Subject = "language";

    public static string Verb => Verbs.SetLanguage;

    public Task<Card> Handle(Turn turn, CancellationToken cancellation) =>
        Task.FromResult(Choose(turn, (Language)turn.Claims!.Revision));

    internal static Card Choose(Turn turn, Language language)
    {
        turn.Person.Language = language;
        var title = ConversationTexts.LanguageChosenTitle.In(language);
        return new Card(language, title, [new CardBlock.Text(ConversationTexts.LanguageChosenText.In(language))], [], title);
    }
}
