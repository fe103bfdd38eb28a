using LdRoi.Bot.People;

namespace LdRoi.Bot.Programmes.Planning;

/// <summary>A checked form: what would be registered.</summary>
/// <param name="Programme">With its teams.</param>
/// <param name="Groups">The teams of each group, in order of starting.</param>
/// <param name="People">Who would take part, and in which group.</param>
public sealed record ProgrammePlan(Programme Programme, IReadOnlyList<IReadOnlyList<Team>> Groups, IReadOnlyList<(Person Person, int Cohort)> People);

/// <summary>What is wrong with a form, by input id, in the reader's language.</summary>
/// <param name="Plan">Null when something is wrong.</param>
public sealed record ProgrammeCheck(ProgrammePlan? Plan, IReadOnlyDictionary<string, string> Errors)
{
    public bool IsRight(IEnumerable<string> inputs) => !inputs.Any(Errors.ContainsKey);
}
