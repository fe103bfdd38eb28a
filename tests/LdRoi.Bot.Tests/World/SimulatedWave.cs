using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Tests.Privacy;

namespace LdRoi.Bot.Tests.World;

/// <summary>What a closed scan rests on, as the simulated organisation remembers it.</summary>
/// <param name="Organisation">At the close; whoever was not invited counts as gone.</param>
/// <param name="Given">Everything chosen, by person: answers and skips by item id.</param>
internal sealed record SimulatedWave(WaveId Id, MadeOrganisation Organisation, IReadOnlyList<IReadOnlyDictionary<string, AnswerValue>> Given)
{
    public IReadOnlyList<IReadOnlyDictionary<string, int>> Answers { get; } =
        [.. Given.Select(sheet => sheet.Where(answer => answer.Value.Code is not null).ToDictionary(answer => answer.Key, answer => answer.Value.Code!.Value))];

    public IEnumerable<int> Invited => Enumerable.Range(0, Given.Count).Where(person => !Organisation.People[person].HasLeft);
}
