using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People.Import;

/// <summary>The people in the database whom some rows may be about.</summary>
internal sealed class KnownPeople
{
    private readonly Dictionary<string, Person> _byEmail = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _byTeams = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _bySlack = new(StringComparer.Ordinal);

    private KnownPeople(IEnumerable<Person> people)
    {
        // Of two people with one id, which only an older version could store, the one who is still here is meant.
        foreach (var person in people.OrderBy(person => person.LeftAt is not null).ThenBy(person => person.EmailKey, StringComparer.Ordinal))
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
            .ToListAsync(cancellation));
    }

    public Person? ByEmail(string? key) => key is null ? null : _byEmail.GetValueOrDefault(key);

    public Person? ByTeams(string? id) => id is null ? null : _byTeams.GetValueOrDefault(id);

    public Person? BySlack(string? id) => id is null ? null : _bySlack.GetValueOrDefault(id);

    public IEnumerable<Person> All(PersonKeys keys) =>
        new[] { ByEmail(keys.EmailKey), ByTeams(keys.TeamsAadObjectId), BySlack(keys.SlackUserId) }.OfType<Person>();
}
