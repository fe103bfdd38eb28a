using LdRoi.Measurement.Confidentiality;
using LdRoi.Measurement.Confidentiality.Audit;

namespace LdRoi.Bot.Benchmarks;

/// <summary>Who has a value in a made-up wave: teams in departments in divisions, by one declared dimension. The same seed gives the same wave.</summary>
internal sealed class AuditedWave
{
    public const int PeopleInTeam = 10;
    public const int Categories = 5;

    private const int InOne = 10; // teams in a department, departments in a division

    private static readonly double[] _upTo = [0.38, 0.63, 0.83, 0.93, 0.98]; // the rest is in no category

    public AuditedWave(int people, int seed)
    {
        var random = new Random(seed);
        var teams = people / PeopleInTeam;
        var direct = Sizes(teams, people, random);
        Tree.Add(new TreeGroup("organisation", null, 0, 0));
        for (var team = 0; team < teams; team++)
        {
            var department = team / InOne;
            var division = department / InOne;
            if (team % (InOne * InOne) == 0) Tree.Add(new TreeGroup($"division {division}", "organisation", 0, 0));
            if (team % InOne == 0) Tree.Add(new TreeGroup($"department {department}", $"division {division}", 0, 0));

            var counts = new int[Categories + 1];
            for (var person = 0; person < direct[team]; person++)
            {
                var drawn = random.NextDouble();
                counts[_upTo.Count(border => border <= drawn)]++;
            }

            var readers = team % 100 == 0 ? Math.Min(1, counts[0]) : 0;
            Tree.Add(new TreeGroup($"team {team}", $"department {department}", direct[team], readers));
            for (var category = 0; category < Categories; category++)
            {
                Cells.Add(new DimensionCell($"team {team}", $"category {category}", counts[category], category == 0 ? readers : 0));
            }
        }
    }

    public List<TreeGroup> Tree { get; } = [];

    public List<DimensionCell> Cells { get; } = [];

    /// <summary>3 to 17 people a team, two by two, so that they add up.</summary>
    private static int[] Sizes(int teams, int people, Random random)
    {
        var sizes = new int[teams];
        for (var team = 0; team < teams; team += 2)
        {
            var size = random.Next(3, 18);
            sizes[team] = size;
            if (team + 1 < teams) sizes[team + 1] = (2 * PeopleInTeam) - size;
        }

        sizes[^1] += people - sizes.Sum();
        return sizes;
    }
}
