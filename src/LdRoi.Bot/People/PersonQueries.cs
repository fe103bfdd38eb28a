using LdRoi.Bot.Storage;
using LdRoi.Channels;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People;

/// <summary>Who is present under a platform's id, with their address there.</summary>
internal sealed class PersonQueries
{
    internal Func<BotDbContext, PersonId, CancellationToken, Task<PresentPerson?>> InSimulator { get; } = EF.CompileAsyncQuery(
        (BotDbContext db, PersonId id, CancellationToken _) => db.People
            .Where(person => person.LeftAt == null && person.Id == id)
            .LeftJoin(
                db.KnownAddresses, person => new { PersonId = person.Id, Channel = ChannelKind.Simulator }, address => new { address.PersonId, address.Channel },
                (person, address) => new PresentPerson(person, address))
            .FirstOrDefault());

    internal Func<BotDbContext, string, CancellationToken, Task<PresentPerson?>> InTeams { get; } = EF.CompileAsyncQuery(
        (BotDbContext db, string account, CancellationToken _) => db.People
            .Where(person => person.LeftAt == null && person.TeamsAadObjectId == account)
            .LeftJoin(
                db.KnownAddresses, person => new { PersonId = person.Id, Channel = ChannelKind.Teams }, address => new { address.PersonId, address.Channel },
                (person, address) => new PresentPerson(person, address))
            .FirstOrDefault());

    /// <summary>
    /// The same id in another organisation is somebody else, as long as the person is where they were heard of. A workspace is the
    /// same one once it has joined an organisation.
    /// </summary>
    internal Func<BotDbContext, string, string, string, string, CancellationToken, Task<PresentPerson?>> InSlack { get; } = EF.CompileAsyncQuery(
        (BotDbContext db, string account, string whole, string parts, string part, CancellationToken _) => db.People
            .Where(person => person.LeftAt == null && person.SlackUserId == account && !db.KnownAddresses.Any(address => address.PersonId == person.Id
                && address.Channel == ChannelKind.Slack && address.ClosedBecause == null && address.Tenant != whole && address.Tenant != part
                && !address.Tenant.StartsWith(parts)))
            .LeftJoin(
                db.KnownAddresses, person => new { PersonId = person.Id, Channel = ChannelKind.Slack }, address => new { address.PersonId, address.Channel },
                (person, address) => new PresentPerson(person, address))
            .FirstOrDefault());
}

/// <param name="Address">Where they are known on the platform that was asked about; null where they never spoke.</param>
internal sealed record PresentPerson(Person Person, KnownAddress? Address);
