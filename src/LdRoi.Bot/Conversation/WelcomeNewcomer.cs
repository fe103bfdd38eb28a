using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>
/// One of them: asks who they are, and if that is somebody, opens their chat and sends the welcome. It is written down as given before
/// the platform is called, and taken back where it surely did not arrive.
/// </summary>
public sealed class WelcomeNewcomer(
    Newcomers newcomers, PlatformAccounts accounts, IEnumerable<IDirectory> directories, IEnumerable<IChannel> channels, Transactions transactions,
    RouterCards cards, Drawings drawings, OrganisationOptions organisation, TimeProvider time)
{
    public async Task<Met> Execute(Newcomer newcomer, CancellationToken cancellation)
    {
        switch (await WhoIs(newcomer, cancellation))
        {
            case LookUpOutcome.Found { Profile: var profile }:
                return await Welcome(newcomer, profile, cancellation);
            case LookUpOutcome.NotNow { Until: var until }:
                await newcomers.Change([newcomer], row => row.AskAt = until, cancellation);
                return Met.NobodyForNow;
            default:
                await newcomers.Change([newcomer], row => row.AskLater(time.GetUtcNow()), cancellation);
                return Met.Nobody;
        }
    }

    /// <summary>Where the people file says whose account it is, the platform need not be asked.</summary>
    private async Task<LookUpOutcome> WhoIs(Newcomer newcomer, CancellationToken cancellation) =>
        await accounts.OwnerOf(newcomer.Channel, newcomer.Account, cancellation) is not null
            ? new LookUpOutcome.Found(new PlatformProfile(newcomer.Account, null))
            : await directories.First(directory => directory.Channel == newcomer.Channel).WhoIs(newcomer.ToAddress(), newcomer.Account, cancellation);

    private async Task<Met> Welcome(Newcomer newcomer, PlatformProfile profile, CancellationToken cancellation)
    {
        var (channel, address) = (channels.First(channel => channel.Kind == newcomer.Channel), newcomer.ToAddress());
        if (await channel.AwaitTurn(address, cancellation) is { } later)
        {
            await newcomers.Change([newcomer], row => row.AskAt = later, cancellation);
            return Met.NobodyForNow;
        }

        if (await transactions.Run(services => Open(newcomer, profile, services, cancellation), cancellation) is not var (person, card))
        {
            return Met.Nobody;
        }

        // Goes through to its end, also while the service stops: a call that is given up may have arrived.
        var outcome = await channel.Send(address, drawings.On(card), CancellationToken.None);
        await transactions.Run(services => End(newcomer, person, outcome, services), CancellationToken.None);
        return outcome is SendOutcome.Sent or SendOutcome.Ambiguous ? Met.Welcomed : Met.Nobody;
    }

    /// <returns>Nothing when there is nobody to welcome: they are still unknown, or no longer new.</returns>
    private async Task<(PersonId Person, Card Card)?> Open(Newcomer newcomer, PlatformProfile profile, IServiceProvider services, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<BotDbContext>();
        if (await newcomer.In(db, cancellation) is not { } row)
        {
            return null;
        }

        // Should the service be stopped before the outcome is written, this row is found again, and the welcome taken for given.
        row.AskLater(time.GetUtcNow());
        if (await services.GetRequiredService<PlatformAccounts>().Recognise(row.Channel, profile, cancellation) is not { LeftAt: null } person)
        {
            return null;
        }

        if (await services.GetRequiredService<Presence>().Added(person, row.ToEnvelope(profile.ExternalUser), cancellation) != Arrival.First || person.StoppedAt is not null)
        {
            db.Remove(row);
            return null;
        }

        return (person.Id, cards.Welcome(person, person.Language ?? organisation.Language, await db.IsDemo(cancellation)));
    }

    private static async Task End(Newcomer newcomer, PersonId person, SendOutcome outcome, IServiceProvider services)
    {
        var db = services.GetRequiredService<BotDbContext>();
        var row = await db.FindAsync<Newcomer>(newcomer.Channel, newcomer.Account);
        var known = await db.FindAsync<KnownAddress>(person, newcomer.Channel);
        switch (outcome)
        {
            case SendOutcome.Sent { NewAddress: { } moved }:
                (known!.Conversation, known.ServiceUrl) = (moved.Conversation, moved.ServiceUrl);
                break;
            case SendOutcome.Throttled { RetryAt: var retryAt }:
                known!.WelcomedAt = null;
                row?.AskAt = retryAt;
                return;
            case SendOutcome.Failed:
                known!.WelcomedAt = null;
                return;
            case SendOutcome.Refused { Reason: var reason }:
                known!.WelcomedAt = null;
                known.ClosedBecause ??= reason.ToString();
                break;
        }

        if (row is not null)
        {
            db.Remove(row);
        }
    }
}

/// <summary>What came of asking about a newcomer.</summary>
public enum Met
{
    /// <summary>They are still unknown, or no longer new.</summary>
    Nobody,

    Welcomed,

    /// <summary>The platform tells, or takes, nothing for now.</summary>
    NobodyForNow,
}
