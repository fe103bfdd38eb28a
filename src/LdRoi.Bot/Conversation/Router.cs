using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>
/// The way in: finds the person, the rule and the one handler for what was typed or pressed, and runs it in one
/// transaction. Whatever happens, a person gets a card.
/// </summary>
public sealed class Router(Transactions transactions, Newcomers newcomers, ActionTokens tokens, IEnumerable<VerbRoute> routes) : IConversation
{
    private readonly Dictionary<string, Type> _handlers = routes.ToDictionary(route => route.Verb, route => route.Handler);

    public async Task<Card?> Answer(Interaction interaction, CancellationToken cancellation)
    {
        var (card, isStranger) = await Turn(interaction);

        // The platform is asked between two transactions, never inside one.
        if (isStranger && await newcomers.Recognise(interaction.Envelope, cancellation) is { } known)
        {
            (card, _) = await Turn(interaction with { Envelope = known });
        }

        return card;

        Task<(Card?, bool)> Turn(Interaction said) => transactions.Run(services => Answer(said, services, cancellation), cancellation);
    }

    private async Task<(Card? Card, bool IsStranger)> Answer(Interaction interaction, IServiceProvider services, CancellationToken cancellation)
    {
        var envelope = interaction.Envelope;
        var person = await services.GetRequiredService<PersonFinder>().Find(envelope, cancellation);
        var language = person?.Language
            ?? Languages.FromTag(envelope.Locale)
            ?? services.GetRequiredService<OrganisationOptions>().Language;
        var replies = services.GetRequiredService<RouterCards>();
        if (!envelope.IsPersonal)
        {
            return (replies.LetsDoThisInPrivate(language), false);
        }

        if (person is null)
        {
            return (interaction is Interaction.Installation { IsAdded: false } ? null : replies.Stranger(language), true);
        }

        var presence = services.GetRequiredService<Presence>();
        if (interaction is Interaction.Installation installation)
        {
            return (await Note(installation, person, language, presence, replies, cancellation), false);
        }

        await presence.Heard(person, envelope, cancellation);
        return (
            interaction switch
            {
                Interaction.Pressed press => await Press(press, person, language, services, cancellation),
                Interaction.Typed typed => await Words(typed, person, language, services, cancellation),
                _ => throw new InvalidOperationException("There is no other kind of interaction."),
            }, false);
    }

    private static async Task<Card?> Note(
        Interaction.Installation installation, Person person, Language language, Presence presence, RouterCards replies, CancellationToken cancellation)
    {
        if (!installation.IsAdded)
        {
            await presence.Removed(person, installation.Envelope, cancellation);
            return null;
        }

        return await presence.Added(person, installation.Envelope, cancellation) ? replies.Welcome(person, language) : null;
    }

    private async Task<Card> Words(
        Interaction.Typed typed, Person person, Language language, IServiceProvider services, CancellationToken cancellation)
    {
        var replies = services.GetRequiredService<RouterCards>();
        var allowed = await services.GetRequiredService<CommandsOf>().For(person, cancellation);
        switch (Understanding.Of(typed.Text, [.. Verbs.All.Where(rule => rule.Phrases is not null)]))
        {
            case Understanding.Command command when allowed.Contains(command.Rule):
                var answerIn = person.Language ?? command.PhraseLanguage ?? language;
                return await Handle(command.Rule.Verb, Turn.Typed(person, answerIn, command.Argument), services, cancellation);
            case Understanding.Command command:
                return replies.NotForYou(person, person.Language ?? command.PhraseLanguage ?? language);
            case Understanding.Unknown unknown:
                var nearest = unknown.Nearest is { } rule && allowed.Contains(rule) ? rule : null;
                return replies.NotUnderstood(person, language, nearest);
            default:
                throw new InvalidOperationException("There is no other understanding.");
        }
    }

    private async Task<Card> Press(
        Interaction.Pressed press, Person person, Language language, IServiceProvider services, CancellationToken cancellation)
    {
        var replies = services.GetRequiredService<RouterCards>();

        // A forged token, somebody else's and one that is too old read the same: nothing is given away.
        if (tokens.Read(press.Token, press.Verb) is not TokenReading.Valid { Claims: var claims }
            || claims.Person != person.Id.Value
            || Verbs.Find(press.Verb) is not { } rule)
        {
            return replies.ButtonNoLongerWorks(person, language);
        }

        return await services.GetRequiredService<Permissions>().Allows(rule, person, cancellation)
            ? await Handle(rule.Verb, Turn.Pressed(person, language, claims, press), services, cancellation)
            : replies.NotForYou(person, language);
    }

    private Task<Card> Handle(string verb, Turn turn, IServiceProvider services, CancellationToken cancellation) =>
        ((IVerbHandler)services.GetRequiredService(_handlers[verb])).Handle(turn, cancellation);
}
