using System.Linq.Expressions;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People;

/// <summary>
/// Who an authenticated platform identity is: by the platform's immutable id, never by name. Somebody who has left is
/// nobody.
/// </summary>
public sealed class PersonFinder(BotDbContext db)
{
    public async Task<Person?> Find(Envelope envelope, CancellationToken cancellation) => envelope.Channel switch
    {
        ChannelKind.Simulator when Guid.TryParse(envelope.ExternalUser, out var id) => await Present(person => person.Id == new PersonId(id), cancellation),
        ChannelKind.Teams => await Present(person => person.TeamsAadObjectId == envelope.ExternalUser, cancellation),
        ChannelKind.Slack => await OfOrganisation(envelope.ExternalUser, envelope.Tenant, cancellation),
        _ => null,
    };

    /// <summary>The same id in another organisation is somebody else, as long as the person is where they were heard of.</summary>
    private Task<Person?> OfOrganisation(string account, string tenant, CancellationToken cancellation)
    {
        var whole = tenant.Split('/')[0];
        var parts = whole + "/";
        return Present(
            person => person.SlackUserId == account && !db.KnownAddresses.Any(address => address.PersonId == person.Id
                && address.Channel == ChannelKind.Slack && address.ClosedBecause == null && address.Tenant != whole && !address.Tenant.StartsWith(parts)),
            cancellation);
    }

    private Task<Person?> Present(Expression<Func<Person, bool>> isThem, CancellationToken cancellation) =>
        db.People.Where(person => person.LeftAt == null).FirstOrDefaultAsync(isThem, cancellation);
}
