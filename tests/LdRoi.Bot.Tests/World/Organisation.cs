using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.World;

/// <summary>Where builders begin.</summary>
public static class An
{
    /// <summary>An organisation with one person for learning and development and one administrator, in a team of their own.</summary>
    public static Organisation Organisation() => new();
}

/// <summary>A made-up organisation. Members of a team are called after it: "Zuid 1", "Zuid 2".</summary>
public sealed class Organisation
{
    public const string LearningProfessional = "Fatima El Idrissi";
    public const string Administrator = "Robin Admiraal";
    public const string Staff = "Staf";

    private readonly List<(string Name, string? Parent, string? Lead)> _teams = [(Staff, null, null)];
    private readonly List<MadeUpPerson> _people =
    [
        new(LearningProfessional, Staff) { Role = Role.LearningProfessional }, new(Administrator, Staff) { Role = Role.Administrator },
    ];

    /// <param name="lead">Whoever leads the team is one of its people.</param>
    /// <param name="members">People beside the lead.</param>
    /// <param name="zone">IANA zone; null is the organisation's own, Europe/Amsterdam.</param>
    /// <param name="country">Decides holidays; null is the organisation's own, NL.</param>
    public Organisation Team(
        string name, int members, string? lead = null, string? under = null, string? zone = null, string? country = null,
        Language? language = Language.Dutch)
    {
        _teams.Add((name, under, lead));
        IEnumerable<string> people = [.. lead is null ? [] : (string[])[lead], .. Enumerable.Range(1, members).Select(number => $"{name} {number}")];
        _people.AddRange(people.Select(person => new MadeUpPerson(person, name) { Zone = zone, Country = country, Language = language }));
        return this;
    }

    public Organisation Person(
        string name, string team, string? zone = null, string? country = null, Language? language = Language.Dutch, Role role = Role.Employee)
    {
        _people.Add(new MadeUpPerson(name, team) { Zone = zone, Country = country, Language = language, Role = role });
        return this;
    }

    internal void AddTo(BotDbContext db, IdSource ids)
    {
        var teams = new Dictionary<string, Team>();
        foreach (var (name, parent, _) in _teams)
        {
            teams[name] = new Team
            {
                Id = TeamId.New(ids), Name = name, NameKey = Bot.People.Team.KeyOf(name), ParentId = parent is null ? null : teams[parent].Id,
            };
        }

        db.AddRange(teams.Values);
        foreach (var person in _people)
        {
            var email = $"{person.Name.ToLowerInvariant().Replace(' ', '.')}@story.example";
            var row = new Person
            {
                Id = PersonId.New(ids),
                Name = person.Name,
                Email = email,
                EmailKey = Bot.People.Person.KeyOf(email),
                TeamId = teams[person.Team].Id,
                Role = person.Role,
                Language = person.Language,
                TimeZone = person.Zone,
                Country = person.Country,
            };
            db.Add(row);
            foreach (var led in _teams.Where(team => team.Lead == person.Name))
            {
                teams[led.Name].ManagerId = row.Id;
            }
        }
    }

    private sealed record MadeUpPerson(string Name, string Team)
    {
        public Role Role { get; init; }

        public string? Zone { get; init; }

        public string? Country { get; init; }

        public Language? Language { get; init; } = Channels.Cards.Language.Dutch;
    }
}
