using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>
/// The way in: finds the person, the rule and the one handler for what was typed or pressed, and runs it in one
/// transaction. Whatever happens, a person gets a card.
/// </summary>
public sealed class Router(
    Transactions transactions, Newcomers newcomers, ActionTokens tokens, IEnumerable<VerbRoute> routes, RouterCards cards, GreetedStrangers greeted,
    Drawings drawings) : IConversation
{
    private readonly Dictionary<string, Type> _handlers = routes.ToDictionary(route => route.Verb, route => route.Handler);

    public async Task<Card?> Answer(Interaction interaction, CancellationToken cancellation)
    {
        if (!interaction.Envelope.IsPersonal)
        {
            return await InAGroup(interaction, cancellation);
        }

        var (card, stranger) = await Turn(interaction);

        // The platform is asked between two transactions, never inside one.
        if (stranger is not null && await newcomers.Recognise(interaction.Envelope, cancellation) is { } known)
        {
            (card, stranger) = await Turn(interaction with { Envelope = known });
        }

        await (stranger is null ? Task.CompletedTask : newcomers.Note(interaction, cancellation));
        return stranger is { } language ? Meet(interaction, language) : card is null ? null : drawings.On(card);

        Task<(Card?, Language?)> Turn(Interaction said) => transactions.Run(services => Answer(said, services, cancellation), cancellation);
    }

    /// <summary>Where others read along there is one line, whatever was asked; the answer goes to the own chat of whoever typed, where there is one.</summary>
    private async Task<Card> InAGroup(Interaction interaction, CancellationToken cancellation)
    {
        var (language, answer) = await transactions.Run(services => ForOneOfAGroup(interaction, services, cancellation), cancellation);
        return answer is not null && await Sends(answer, cancellation) ? cards.AnsweredInPrivate(language) : cards.LetsDoThisInPrivate(language);
    }

    /// <returns>Nothing to answer where the person is unknown, or has no chat of their own and does not want one.</returns>
    private async Task<(Language Language, PrivateAnswer? Answer)> ForOneOfAGroup(Interaction interaction, IServiceProvider services, CancellationToken cancellation)
    {
        var person = await services.GetRequiredService<PersonFinder>().Find(interaction.Envelope, cancellation);
        var language = LanguageOf(person, interaction.Envelope, services);
        if (person is null || interaction is not Interaction.Typed typed)
        {
            return (language, null);
        }

        var addresses = services.GetRequiredService<ChatAddresses>();
        await (typed.Envelope.Address is { } met ? addresses.Meet(person, met, cancellation) : Task.CompletedTask);
        return await addresses.Of(person, cancellation) is var (channel, address)
            ? (language, new PrivateAnswer(person.Id, channel, address, await Words(typed, person, language, services, cancellation)))
            : (language, null);
    }

    private async Task<bool> Sends(PrivateAnswer answer, CancellationToken cancellation)
    {
        switch (await answer.Channel.Send(answer.Address, drawings.On(answer.Card), cancellation))
        {
            case SendOutcome.Sent { NewAddress: { } made }:
                await Note(addresses => addresses.Move(answer.Person, made, cancellation));
                return true;
            case SendOutcome.Refused refused:
                await Note(addresses => addresses.Close(answer.Person, answer.Channel.Kind, refused.Reason.ToString(), cancellation));
                return false;
            case var outcome:
                return outcome is SendOutcome.Sent;
        }

        Task Note(Func<ChatAddresses, Task> change) => transactions.Run(services => change(services.GetRequiredService<ChatAddresses>()), cancellation);
    }

    /// <summary>What goes to the own chat of somebody who asked in a group.</summary>
    private sealed record PrivateAnswer(PersonId Person, IChannel Channel, ChatAddress Address, Card Card);

    private static Language LanguageOf(Person? person, Envelope envelope, IServiceProvider services) =>
        person?.Language ?? Languages.FromTag(envelope.Locale) ?? services.GetRequiredService<OrganisationOptions>().Language;

    private Card? Meet(Interaction interaction, Language language) =>
        interaction is Interaction.Opened ? cards.Stranger(language)
        : interaction is Interaction.Installation { IsAdded: false } or Interaction.Installation { IsUpgrade: true } ? null
        : greeted.IsFirst(interaction.Envelope) ? cards.Stranger(language)
        : cards.StillStranger(language);

    /// <returns>The language to speak with somebody we do not know; null for everybody else.</returns>
    private async Task<(Card? Card, Language? Stranger)> Answer(Interaction interaction, IServiceProvider services, CancellationToken cancellation)
    {
        var envelope = interaction.Envelope;
        var person = await services.GetRequiredService<PersonFinder>().Find(envelope, cancellation);
        var language = LanguageOf(person, envelope, services);
        if (person is null)
        {
            return (null, language);
        }

        if (interaction is Interaction.Installation installation)
        {
            return (await Note(installation, person, language, services, cancellation), null);
        }

        if (interaction is Interaction.Opened)
        {
            return (await services.GetRequiredService<HomeCards>().For(person, language, cancellation), null);
        }

        await services.GetRequiredService<Presence>().Heard(person, envelope, cancellation);
        return (
            interaction switch
            {
                Interaction.Pressed press => await Press(press, person, language, services, cancellation),
                Interaction.Typed typed => await Words(typed, person, language, services, cancellation),
                _ => throw new InvalidOperationException("There is no other kind of interaction."),
            }, null);
    }

    private async Task<Card?> Note(
        Interaction.Installation installation, Person person, Language language, IServiceProvider services, CancellationToken cancellation)
    {
        var presence = services.GetRequiredService<Presence>();
        if (!installation.IsAdded)
        {
            if (installation.IsUpgrade)
            {
                return null;
            }

            await presence.Removed(person, installation.Envelope, cancellation);
            return null;
        }

        return await presence.Added(person, installation.Envelope, cancellation) switch
        {
            Arrival.First => cards.Welcome(person, language, await services.GetRequiredService<BotDbContext>().IsDemo(cancellation)),
            Arrival.Return when !installation.IsUpgrade => cards.Back(person, language),
            _ => null,
        };
    }

    private async Task<Card> Words(
        Interaction.Typed typed, Person person, Language language, IServiceProvider services, CancellationToken cancellation)
    {
        var allowed = await services.GetRequiredService<CommandsOf>().For(person, cancellation);
        switch (Understanding.Of(typed.Text, [.. Verbs.All.Where(rule => rule.Phrases is not null)]))
        {
            case Understanding.Command command when allowed.Contains(command.Rule):
                var answerIn = person.Language ?? command.PhraseLanguage ?? language;
                return await Handle(command.Rule.Verb, Turn.Typed(person, answerIn, command.Argument), services, cancellation);
            case Understanding.Command command:
                return cards.NotForYou(person, person.Language ?? command.PhraseLanguage ?? language);
            case Understanding.Unknown unknown:
                var nearest = unknown.Nearest is { } rule && allowed.Contains(rule) ? rule : null;
                return cards.NotUnderstood(person, language, nearest);
            default:
                throw new InvalidOperationException("There is no other understanding.");
        }
    }

    private async Task<Card> Press(
        Interaction.Pressed press, Person person, Language language, IServiceProvider services, CancellationToken cancellation)
    {
        // A forged token, somebody else's and one that is too old read the same: nothing is given away.
        if (tokens.Read(press.Token, press.Verb) is not TokenReading.Valid { Claims: var claims }
            || claims.Person != person.Id.Value
            || Verbs.Find(press.Verb) is not { } rule)
        {
            return cards.ButtonNoLongerWorks(person, language);
        }

        return await services.GetRequiredService<Permissions>().Allows(rule, person, cancellation)
            ? await Handle(rule.Verb, Turn.Pressed(person, language, claims, press), services, cancellation)
            : cards.NotForYou(person, language);
    }

    private Task<Card> Handle(string verb, Turn turn, IServiceProvider services, CancellationToken cancellation) =>
        ((IVerbHandler)services.GetRequiredService(_handlers[verb])).Handle(turn, cancellation);
}
