using LdRoi.Bot.Storage;
using LdRoi.Channels;
using Microsoft.EntityFrameworkCore;

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

        return await transactions.Run(services => Link(services.GetRequiredService<BotDbContext>(), envelope.Channel, profile, cancellation), cancellation)
            ? envelope with { ExternalUser = profile.ExternalUser }
            : null;
    }

    // An address whose person has another account already stays with that account: addresses are given out again, ids are
    // not. The import knows better who has a new account.
    private static async Task<bool> Link(BotDbContext db, ChannelKind channel, PlatformProfile profile, CancellationToken cancellation)
    {
        if (channel != ChannelKind.Teams)
        {
            return false;
        }

        if (await db.People.AnyAsync(person => person.TeamsAadObjectId == profile.ExternalUser, cancellation))
        {
            return true;
        }

        if (profile.Email is not { } email)
        {
            return false;
        }

        var key = Person.KeyOf(email);
        var found = await db.People.FirstOrDefaultAsync(
            person => person.EmailKey == key && person.LeftAt == null && person.TeamsAadObjectId == null, cancellation);
        found?.TeamsAadObjectId = profile.ExternalUser;
        return found is not null;
    }
}
