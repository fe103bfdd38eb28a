using LdRoi.Bot.Storage;
using LdRoi.Channels;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People;

/// <summary>Which account on a platform is whose: by the platform's immutable id, and where nobody has it yet by e-mail address.</summary>
public sealed class PlatformAccounts(BotDbContext db)
{
    public Task<Person?> OwnerOf(ChannelKind channel, string account, CancellationToken cancellation) =>
        With(channel, [account]).FirstOrDefaultAsync(cancellation);

    public Task<List<Person>> OwnersOf(ChannelKind channel, IReadOnlyCollection<string> accounts, CancellationToken cancellation) =>
        With(channel, accounts).ToListAsync(cancellation);

    /// <summary>Whose account it is: where it was nobody's, from now on theirs whose e-mail address the platform vouches for.</summary>
    public async Task<Person?> Recognise(ChannelKind channel, PlatformProfile profile, CancellationToken cancellation)
    {
        if (await OwnerOf(channel, profile.ExternalUser, cancellation) is { } owner)
        {
            return owner;
        }

        if (profile.Email is not { } email || await Without(channel, [Person.KeyOf(email)], cancellation) is not [var found])
        {
            return null;
        }

        Link(found, channel, profile.ExternalUser);
        return found;
    }

    /// <summary>
    /// People of whom no account is known yet, by their addresses. An address whose person has another account already stays
    /// with that account: addresses are given out again, ids are not. The import knows better who has a new account.
    /// </summary>
    public Task<List<Person>> Without(ChannelKind channel, IReadOnlyCollection<string> emailKeys, CancellationToken cancellation)
    {
        var people = db.People.Where(person => emailKeys.Contains(person.EmailKey) && person.LeftAt == null);
        return (channel == ChannelKind.Slack ? people.Where(person => person.SlackUserId == null) : people.Where(person => person.TeamsAadObjectId == null))
            .ToListAsync(cancellation);
    }

    public static string? Of(Person person, ChannelKind channel) => channel == ChannelKind.Slack ? person.SlackUserId : person.TeamsAadObjectId;

    public static void Link(Person person, ChannelKind channel, string account)
    {
        if (channel == ChannelKind.Slack)
        {
            person.SlackUserId = account;
        }
        else
        {
            person.TeamsAadObjectId = account;
        }
    }

    private IQueryable<Person> With(ChannelKind channel, IReadOnlyCollection<string> accounts) => channel == ChannelKind.Slack
        ? db.People.Where(person => accounts.Contains(person.SlackUserId))
        : db.People.Where(person => accounts.Contains(person.TeamsAadObjectId));
}
