using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People.Import;

/// <summary>The keys of somebody who is in the database.</summary>
internal sealed record KnownPerson(PersonId Id, string EmailKey, string? TeamsAadObjectId, string? SlackUserId, bool HasLeft);

/// <summary>The people in the database whom some rows may be about.</summary>
internal sealed class KnownPeople
{
    private readonly Dictionary<string, KnownPerson> _byEmail = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownPerson> _byTeams = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownPerson> _bySlack = new(StringComparer.Ordinal);

    private KnownPeople(IEnumerable<KnownPerson> people)
    {
        // Ids are not unique by constraint: of two people with one id, the one who is still here is meant.
        foreach (var person in people.OrderBy(person => person.HasLeft).ThenBy(person => person.EmailKey, StringComparer.Ordinal))
        {
            _byEmail.Add(person.EmailKey, person);
            _ = person.TeamsAadObjectId is { } teams && _byTeams.TryAdd(teams, person);
            _ = person.SlackUserId is { } slack && _bySlack.TryAdd(slack, person);
        }
    }

    public static async Task<KnownPeople> Load(BotDbContext db, IReadOnlyCollection<PersonKeys> keys, CancellationToken cancellation)
    {
        var emails = keys.Select(key => key.EmailKey).OfType<string>().ToArray();
        var teams = keys.Select(key => key.TeamsAadObjectId).OfType<string>().ToArray();
        var slack = keys.Select(key => key.SlackUserId).OfType<string>().ToArray();
        return new(await db.People.AsNoTracking()
            .Where(person => emails.Contains(person.EmailKey)
                || teams.Contains(person.TeamsAadObjectId!)
                || slack.Contains(person.SlackUserId!))
            .Select(person => new KnownPerson(
                person.Id, person.EmailKey, person.TeamsAadObjectId, person.SlackUserId, person.LeftAt != null))
            .ToListAsync(cancellation));
    }

    public KnownPerson? ByEmail(string? key) => key is null ? null : _byEmail.GetValueOrDefault(key);

    public KnownPerson? ByTeams(string? id) => id is null ? null : _byTeams.GetValueOrDefault(id);

    public KnownPerson? BySlack(string? id) => id is null ? null : _bySlack.GetValueOrDefault(id);

    public IEnumerable<KnownPerson> All(PersonKeys keys) =>
        new[] { ByEmail(keys.EmailKey), ByTeams(keys.TeamsAadObjectId), BySlack(keys.SlackUserId) }.OfType<KnownPerson>();
}
