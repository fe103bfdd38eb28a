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
        ChannelKind.Slack => await Present(person => person.SlackUserId == envelope.ExternalUser, cancellation),
        _ => null,
    };

    private Task<Person?> Present(Expression<Func<Person, bool>> isThem, CancellationToken cancellation) =>
        db.People.Where(person => person.LeftAt == null).FirstOrDefaultAsync(isThem, cancellation);
}
