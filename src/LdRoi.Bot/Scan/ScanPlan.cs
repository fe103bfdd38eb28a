using LdRoi.Bot.People;

namespace LdRoi.Bot.Scan;

/// <summary>A checked plan for a wave: what the form says, and who it means today.</summary>
/// <param name="Questions">Per card.</param>
public sealed record ScanPlan(
    string Name, IReadOnlyList<Team> Teams, IReadOnlyList<Person> People, DateOnly StartsOn, DateOnly EndsOn, TimeOnly SendAt, int Questions,
    int WorkingDays);

/// <summary>What is wrong with a form, by input id, in the reader's language.</summary>
public sealed record FormCheck(ScanPlan? Plan, IReadOnlyDictionary<string, string> Errors);
