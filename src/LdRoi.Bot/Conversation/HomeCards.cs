using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>The app's own page: how things stand, who sees what, and what a person can set or look up.</summary>
public sealed class HomeCards(CommandsOf commands, IEnumerable<IHomePart> parts, Buttons buttons)
{
    /// <summary>In this order, as many as a card holds; the rest stands in help.</summary>
    private static readonly string[] Offered =
        [Verbs.Why, Verbs.MyScan, Verbs.Stop, Verbs.Start, Verbs.ReportTeam, Verbs.NewScan, Verbs.Campaigns, Verbs.Language, Verbs.Help];

    public async Task<Card> For(Person person, Language language, CancellationToken cancellation)
    {
        List<CardBlock> blocks = [];
        foreach (var part in parts)
        {
            blocks.AddRange(await part.For(person, language, cancellation));
        }

        if (blocks.Count == 0)
        {
            blocks.Add(new CardBlock.Text(ConversationTexts.HomeNothing.In(language)));
        }

        blocks.Add(new CardBlock.Text((person.StoppedAt is null ? ConversationTexts.HomeRunning : ConversationTexts.HomeStopped).In(language)));
        blocks.Add(new CardBlock.Note(ConversationTexts.WelcomeConfidential.In(language)));
        var mine = await commands.For(person, cancellation);
        var useless = person.StoppedAt is null ? Verbs.Start : Verbs.Stop;
        var offered = Offered.Where(verb => verb != useless).Select(verb => mine.FirstOrDefault(rule => rule.Verb == verb)).OfType<VerbRule>();
        return new Card(
            language, ConversationTexts.HomeTitle.In(language, person.Name.Split(' ')[0]), blocks,
            [.. offered.Take(CardLimits.Actions).Select(rule => buttons.For(person, rule.Verb, Title(rule, language)))],
            ConversationTexts.HomeNotice.In(language));
    }

    private static string Title(VerbRule rule, Language language) =>
        rule.Verb == Verbs.Why ? ConversationTexts.WelcomeWhyButton.In(language) : rule.Phrases!.Title(language);
}
