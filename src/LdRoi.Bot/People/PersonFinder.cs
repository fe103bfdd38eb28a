using LdRoi.Bot.Storage;
using LdRoi.Channels;

namespace LdRoi.Bot.People;

/// <summary>
/// Who an authenticated platform identity is: by the platform's immutable id, never by name. Somebody who has left is
/// nobody. Their address on that platform is read along, since whoever speaks is noted there.
/// </summary>
public sealed class PersonFinder(BotDbContext db)
{
    private readonly PersonQueries _queries = TranslatedOnce<PersonQueries>.For(db);

    public async Task<Person?> Find(Envelope envelope, CancellationToken cancellation) => (envelope.Channel switch
    {
        ChannelKind.Simulator when Guid.TryParse(envelope.ExternalUser, out var id) => await _queries.InSimulator(db, new PersonId(id), cancellation),
        ChannelKind.Teams => await _queries.InTeams(db, envelope.ExternalUser, cancellation),
        ChannelKind.Slack => await InSlack(envelope.ExternalUser, envelope.Tenant.Split('/'), cancellation),
        _ => null,
    })?.Person;

    private Task<PresentPerson?> InSlack(string account, string[] names, CancellationToken cancellation) =>
        _queries.InSlack(db, account, names[0], names[0] + "/", names[^1], cancellation);
}
