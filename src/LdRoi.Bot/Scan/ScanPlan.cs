using LdRoi.Bot.People;

namespace LdRoi.Bot.Scan;

/// <summary>A checked plan for a wave: what the form says, and who it means today.</summary>
/// <param name="Questions">Per card.</param>
public sealed record ScanPlan(
    string Name, IReadOnlyList<Team> Teams, IReadOnlyList<Person> People, DateOnly StartsOn, DateOnly EndsOn, TimeOnly SendAt, int Questions,
    int WorkingDays);

/// <summary>What is wrong with a form, by input id, in the reader's language.</summary>
/// <param name="Plan">Null when something is wrong.</param>
/// <param name="Form">As it is to be kept: with the teams that were found by name among the chosen ones.</param>
/// <param name="Listed">Teams with such a name, or nearly, to choose from.</param>
public sealed record FormCheck(ScanPlan? Plan, NewScanForm Form, IReadOnlyDictionary<string, string> Errors, IReadOnlyList<Team> Listed);
