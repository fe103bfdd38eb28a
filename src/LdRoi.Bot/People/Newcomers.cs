using LdRoi.Bot.Storage;
using LdRoi.Channels;

namespace LdRoi.Bot.People;

/// <summary>
/// Finds out who somebody is whose account we do not know yet: the platform is asked, and the e-mail address that it
/// vouches for is looked up among the people. From then on the account is theirs.
/// </summary>
public sealed class Newcomers(Transactions transactions)
{
    /// <returns>The envelope under which the person is now known; null when they remain unknown.</returns>
    public async Task<Envelope?> Recognise(Envelope envelope, CancellationToken cancellation)
    {
        if (envelope.LookUp is not { } lookUp || await lookUp(cancellation) is not { } profile)
        {
            return null;
        }

        return await transactions.Run(services => Link(services.GetRequiredService<PlatformAccounts>(), envelope.Channel, profile, cancellation), cancellation)
            ? envelope with { ExternalUser = profile.ExternalUser, TimeZone = envelope.TimeZone ?? profile.TimeZone }
            : null;
    }

    private static async Task<bool> Link(PlatformAccounts accounts, ChannelKind channel, PlatformProfile profile, CancellationToken cancellation)
    {
        if (await accounts.OwnerOf(channel, profile.ExternalUser, cancellation) is not null)
        {
            return true;
        }

        if (profile.Email is not { } email || await accounts.Without(channel, [Person.KeyOf(email)], cancellation) is not [var found])
        {
            return false;
        }

        PlatformAccounts.Link(found, channel, profile.ExternalUser);
        return true;
    }
}
