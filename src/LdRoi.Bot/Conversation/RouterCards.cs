using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>What the router itself says when no handler is to speak.</summary>
public sealed class RouterCards(Buttons buttons, OrganisationOptions organisation)
{
    /// <summary>One line: others read along, and there is nothing to press.</summary>
    public Card LetsDoThisInPrivate(Language language) =>
        Line(language, ConversationTexts.Private.In(language));

    /// <summary>Likewise, when the answer went to the own chat.</summary>
    public Card AnsweredInPrivate(Language language) => Line(language, ConversationTexts.PrivateAnswered.In(language));

    /// <summary>The first message says who writes, what for, who sees what, and how to make it stop.</summary>
    public Card Welcome(Person person, Language language, bool isDemo)
    {
        var name = organisation.Name is { Length: > 0 } named ? named : ConversationTexts.WelcomeOrganisation.In(language);
        return new Card(
            language, ConversationTexts.WelcomeTitle.In(language, person.Name.Split(' ')[0]),
            [
                new CardBlock.Text(ConversationTexts.WelcomeText.In(language, name)),
                new CardBlock.Text(ConversationTexts.WelcomeConfidential.In(language)),
                new CardBlock.Note(ConversationTexts.WelcomeStop.In(language)),
                .. isDemo ? (CardBlock[])[new CardBlock.Note(ConversationTexts.HelpDemo.In(language))] : [],
            ],
            [Help(person, language), buttons.For(person, Verbs.Why, ConversationTexts.WelcomeWhyButton.In(language))],
            ConversationTexts.WelcomeNotice.In(language));
    }

    /// <summary>The app was taken away and is back: a line, not the whole welcome again.</summary>
    public Card Back(Person person, Language language) => Line(
        language, (person.StoppedAt is null ? ConversationTexts.Back : ConversationTexts.BackStopped).In(language));

    /// <summary>The first time a stranger says something.</summary>
    public Card Stranger(Language language)
    {
        var title = ConversationTexts.StrangerTitle.In(language);
        return new Card(
            language, title,
            [
                new CardBlock.Text(ConversationTexts.StrangerText.In(language)),
                new CardBlock.Text(ConversationTexts.StrangerContact.In(language, Contact(language))),
            ],
            [], title);
    }

    /// <summary>What they say after that.</summary>
    public Card StillStranger(Language language) => new(
        language, ConversationTexts.StrangerStill.In(language),
        [new CardBlock.Text(ConversationTexts.StrangerContact.In(language, Contact(language)))], [], ConversationTexts.StrangerStill.In(language));

    public Card NotForYou(Person person, Language language) =>
        Plain(language, ConversationTexts.NotForYouTitle, ConversationTexts.NotForYouText, Help(person, language));

    public Card ButtonNoLongerWorks(Person person, Language language) =>
        Plain(language, ConversationTexts.ButtonGoneTitle, ConversationTexts.ButtonGoneText, Help(person, language));

    /// <param name="nearest">A command that the person may use and that comes close, if there is one.</param>
    public Card NotUnderstood(Person person, Language language, VerbRule? nearest)
    {
        var title = ConversationTexts.NotUnderstoodTitle.In(language);
        List<CardBlock> blocks = [];
        List<CardAction> actions = [];
        if (nearest is { Phrases: { } phrases })
        {
            var words = phrases.Shown(language);
            blocks.Add(new CardBlock.Text(ConversationTexts.NotUnderstoodNearest.In(language, words)));
            if (nearest.Verb != Verbs.Help)
            {
                actions.Add(buttons.For(person, nearest.Verb, phrases.Title(language), style: ActionStyle.Primary));
            }
        }

        blocks.Add(new CardBlock.Text(ConversationTexts.NotUnderstoodHelp.In(language)));
        actions.Add(Help(person, language));
        return new Card(language, title, blocks, actions, title);
    }

    private string Contact(Language language) =>
        organisation.Contact is { Length: > 0 } named ? named : ConversationTexts.StrangerAdministrator.In(language);

    private CardAction Help(Person person, Language language) =>
        buttons.For(person, Verbs.Help, ConversationTexts.HelpButton.In(language));

    private static Card Line(Language language, string line) => new(language, line, [], [], line);

    private static Card Plain(Language language, TextKey title, TextKey text, params CardAction[] actions) =>
        new(language, title.In(language), [new CardBlock.Text(text.In(language))], actions, title.In(language));
}
