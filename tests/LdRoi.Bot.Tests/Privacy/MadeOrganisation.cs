using CsCheck;

namespace LdRoi.Bot.Tests.Privacy;

/// <summary>A made-up organisation by numbers: teams in a tree, people in teams, who leads, who reads everything.</summary>
internal sealed record MadeOrganisation(IReadOnlyList<int?> Parents, IReadOnlyDictionary<int, int?> Leads, IReadOnlyList<MadePerson> People)
{
    public IEnumerable<int> Teams => Enumerable.Range(0, Parents.Count);

    public IEnumerable<int> WithDescendants(int team) =>
        Teams.Where(other => Parents[other] == team).SelectMany(WithDescendants).Prepend(team);

    public int DepthOf(int team) => Parents[team] is { } parent ? DepthOf(parent) + 1 : 0;
}

internal sealed record MadePerson(int Team, bool IsReader, bool HasLeft);

/// <summary>Two scans of one organisation, with moves, leavers and joiners in between.</summary>
/// <param name="Before">Answers of the first scan by person: codes by item id.</param>
internal sealed record TwoScans(
    MadeOrganisation First, MadeOrganisation Second, IReadOnlyList<IReadOnlyDictionary<string, int>> Before,
    IReadOnlyList<IReadOnlyDictionary<string, int>> After)
{
    private static readonly Gen<TwoScans> Any = Gen.Select(Gen.Int[0, int.MaxValue - 1], Gen.Int[2, 7], Gen.Int[6, 45]).Select(Make);

    /// <summary>The same organisation for the same number, whenever and wherever it is asked for.</summary>
    public static TwoScans Number(uint number) => Any.Generate(new PCG(number, 2026), null, out _);

    private static TwoScans Make(int seed, int teams, int people)
    {
        var random = new Random(seed);
        var parents = Enumerable.Range(0, teams).Select(team => team == 0 || random.Next(12) == 0 ? (int?)null : random.Next(team)).ToList();
        var members = Enumerable.Range(0, people)
            .Select(_ => new MadePerson(random.Next(teams), random.Next(15) == 0, HasLeft: false)).ToList();
        var first = new MadeOrganisation(parents, Leads(random, teams, members), members);
        var later = members.Select(person => person with
        {
            Team = random.Next(12) == 0 ? random.Next(teams) : person.Team,
            HasLeft = random.Next(15) == 0,
            IsReader = person.IsReader || random.Next(40) == 0,
        }).Concat(Enumerable.Range(0, random.Next(4)).Select(_ => new MadePerson(random.Next(teams), false, false))).ToList();
        var second = new MadeOrganisation(parents, random.Next(2) == 0 ? first.Leads : Leads(random, teams, later), later);
        var answering = random.Next(4) == 0 ? 1.0 : 0.5 + (random.NextDouble() / 2);
        var before = members.Select(_ => Answers(random, answering)).ToList();
        var sticky = random.Next(2) == 0;
        var after = later.Select((_, number) => sticky && number < before.Count ? before[number] : Answers(random, answering)).ToList();
        return new TwoScans(first, second, before, after);
    }

    private static Dictionary<int, int?> Leads(Random random, int teams, List<MadePerson> people) => Enumerable.Range(0, teams)
        .ToDictionary(team => team, team =>
        {
            var own = Enumerable.Range(0, people.Count).Where(person => people[person].Team == team && !people[person].HasLeft).ToList();
            return random.Next(10) switch
            {
                < 6 when own.Count > 0 => own[random.Next(own.Count)],
                < 8 => random.Next(people.Count),
                _ => (int?)null,
            };
        });

    /// <summary>Nothing, some items or all of them, scale by scale.</summary>
    private static Dictionary<string, int> Answers(Random random, double answering)
    {
        var answers = new Dictionary<string, int>(StringComparer.Ordinal);
        if (random.NextDouble() > answering)
        {
            return answers;
        }

        foreach (var scale in ScanDay.Scales)
        {
            var level = random.Next(scale.Minimum, scale.Maximum + 1);
            var share = random.Next(6) == 0 ? random.NextDouble() : 1.0;
            foreach (var item in scale.Items.Where(_ => random.NextDouble() <= share))
            {
                answers[item.Id] = Math.Clamp(level + random.Next(-1, 2), scale.Minimum, scale.Maximum);
            }
        }

        return answers;
    }
}
