using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>Lists what this person can type today, and says beside a command why it gives nothing yet.</summary>
public sealed class HelpHandler(CommandsOf commands, IEnumerable<IHelpHint> hints, Buttons buttons, OrganisationOptions organisation, BotDbContext db) : IVerbHandler
{
    public static string Verb => Verbs.Help;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var language = turn.Language;
        var mine = await commands.For(turn.Person, cancellation);
        var vain = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var hint in hints.Where(hint => mine.Any(rule => hint.Commands.Contains(rule.Verb))))
        {
            if (await hint.WhyNot(turn.Person, language, cancellation) is { } why)
            {
                foreach (var command in hint.Commands)
                {
                    vain[command] = why;
                }
            }
        }

        List<CardBlock> blocks =
        [
            new CardBlock.Text(ConversationTexts.HelpIntro.In(language, turn.Person.Name.Split(' ')[0])),
            .. mine.Select(rule => new Fact(rule.Phrases!.Shown(language), vain.GetValueOrDefault(rule.Verb) ?? rule.Does!.In(language)))
                .Chunk(CardLimits.Facts).Select(some => new CardBlock.Facts(some)),
        ];
        if (organisation.Contact is { Length: > 0 } contact)
        {
            blocks.Add(new CardBlock.Note(ConversationTexts.HelpContact.In(language, contact)));
        }

        if (await db.IsDemo(cancellation))
        {
            blocks.Add(new CardBlock.Note(ConversationTexts.HelpDemo.In(language)));
        }

        var offered = mine.Where(rule => !vain.ContainsKey(rule.Verb) && rule.Verb is Verbs.ReportTeam or Verbs.NewScan or Verbs.Campaigns or Verbs.MyScan or Verbs.Why or Verbs.Language);
        return new Card(
            language, ConversationTexts.HelpTitle.In(language), blocks,
            [.. offered.Take(CardLimits.Actions).Select(rule => buttons.For(turn.Person, rule.Verb, rule.Phrases!.Title(language)))],
            ConversationTexts.HelpNotice.In(language));
    }
}
