using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Operations.Demo;

/// <summary>
/// The made-up organisation of the demo: five teams under two departments. Three teams are large enough for a report of
/// their own, two are not.
/// </summary>
internal static class DemoOrganisation
{
    public const string Name = "Noorderlicht";
    public const string Development = "Ontwikkeling";
    public const string Operations = "Beheer";
    public const string Design = "Design";
    public const string Service = "Klantenservice";
    public const string Sales = "Sales";

    private const string Amsterdam = "Europe/Amsterdam";
    private const string Dublin = "Europe/Dublin";

    /// <summary>Team and the team above it.</summary>
    public static IReadOnlyList<(string Team, string? Parent)> Teams { get; } =
    [
        (Name, null), ("Techniek", Name), ("Klant", Name), (Development, "Techniek"), (Operations, "Techniek"), (Design, "Techniek"),
        (Service, "Klant"), (Sales, "Klant"),
    ];

    /// <summary>The first person of a team leads it.</summary>
    public static IReadOnlyList<DemoPerson> People { get; } =
    [
        .. In(Name, Amsterdam, Language.Dutch, "Willemijn Aalders"),
        new("Fatima El Idrissi", Name, Role.LearningProfessional, Language.Dutch, Amsterdam, false),
        new("Robin Admiraal", Name, Role.Administrator, Language.English, Amsterdam, false),
        .. In("Techniek", Amsterdam, Language.Dutch, "Marcel Hoekstra", "Ilse Bakker"),
        .. In(Development, Amsterdam, Language.Dutch,
            "Sanne de Wit", "Noor Visser", "Daan Mulder", "Youssef Amrani", "Lotte Jansen", "Thijs Smit", "Priya Raman", "Bram Kuipers", "Eva Postma"),
        .. In(Operations, Amsterdam, Language.Dutch,
            "Henk Brouwer", "Mila Verhoef", "Ruben Dekker", "Aylin Kaya", "Joost Peters", "Femke Vos", "Omar Haddad"),
        .. In(Design, Dublin, Language.English, "Aoife Byrne", "Liam Doyle", "Grace Nolan"),
        .. In(Service, Amsterdam, Language.Dutch,
            "Karin Scholten", "Jeroen Maas", "Samira Benali", "Tim van Dijk", "Anouk Willems", "Stefan Groen", "Yara Haan", "Peter Zwart"),
        .. In(Sales, Dublin, Language.English, "Ciara Walsh", "Jack Murphy", "Sophie O’Neill", "Tom Kelly"),
    ];

    private static IEnumerable<DemoPerson> In(string team, string zone, Language language, params string[] names) =>
        names.Select((name, place) => new DemoPerson(name, team, Role.Employee, language, zone, place == 0));
}

internal sealed record DemoPerson(string Name, string Team, Role Role, Language Language, string TimeZone, bool Leads)
{
    public string Email { get; } = string.Concat(Name.ToLowerInvariant().Where(c => c is ' ' or (>= 'a' and <= 'z'))).Replace(' ', '.') + "@noorderlicht.example";
}
