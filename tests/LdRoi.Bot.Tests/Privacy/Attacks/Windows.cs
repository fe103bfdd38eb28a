namespace LdRoi.Bot.Tests.Privacy.Attacks;

/// <summary>The sum of some people's scores, as finely as it was shown.</summary>
internal sealed record KnownSum(IReadOnlySet<int> People, double Low, double High);

/// <summary>
/// Between which scores each person must lie, given sums with their rounding and all differences of two of them. Nothing
/// is left when the sums contradict each other.
/// </summary>
internal static class Windows
{
    private const double Highest = 100;
    private const int Rounds = 40;
    private const double Slack = 1e-6;

    public static IReadOnlyDictionary<int, (double Low, double High)> Of(IReadOnlyList<KnownSum> sums)
    {
        var atoms = sums.SelectMany(sum => sum.People).Distinct()
            .GroupBy(person => sums.Select((sum, place) => sum.People.Contains(person) ? 1L << place : 0).Sum()).Select(atom => atom.ToList()).ToList();
        var low = new double[atoms.Count];
        double[] high = [.. atoms.Select(atom => Highest * atom.Count)];
        var constraints = Constraints(sums, atoms);
        for (var (round, changed) = (0, true); changed && round < Rounds; round++)
        {
            changed = false;
            foreach (var constraint in constraints)
            {
                changed |= constraint.Narrow(low, high);
            }
        }

        return Enumerable.Range(0, atoms.Count).Any(atom => low[atom] > high[atom] + Slack)
            ? new Dictionary<int, (double, double)>()
            : atoms.SelectMany((atom, place) => atom.Select(person => (
                person, Window: (Math.Max(0, low[place] - (Highest * (atom.Count - 1))), Math.Min(Highest, high[place])))))
            .ToDictionary(row => row.person, row => row.Window);
    }

    private static List<Constraint> Constraints(IReadOnlyList<KnownSum> sums, List<List<int>> atoms)
    {
        bool[][] inside = [.. sums.Select(sum => atoms.Select(atom => sum.People.Contains(atom[0])).ToArray())];
        var constraints = sums.Select((sum, place) => new Constraint(Places(inside[place]), [], sum.Low, sum.High)).ToList();
        for (var one = 0; one < sums.Count; one++)
        {
            for (var other = 0; other < one; other++)
            {
                var plus = Places([.. inside[one].Zip(inside[other], (a, b) => a && !b)]);
                var minus = Places([.. inside[one].Zip(inside[other], (a, b) => b && !a)]);
                if (plus.Length + minus.Length < inside[one].Count(a => a) + inside[other].Count(b => b))
                {
                    constraints.Add(new Constraint(plus, minus, sums[one].Low - sums[other].High, sums[one].High - sums[other].Low));
                }
            }
        }

        return constraints;
    }

    private static int[] Places(bool[] inside) => [.. Enumerable.Range(0, inside.Length).Where(place => inside[place])];

    private sealed record Constraint(int[] Plus, int[] Minus, double Low, double High)
    {
        public bool Narrow(double[] low, double[] high)
        {
            var least = Plus.Sum(atom => low[atom]) - Minus.Sum(atom => high[atom]);
            var most = Plus.Sum(atom => high[atom]) - Minus.Sum(atom => low[atom]);
            var changed = false;
            foreach (var atom in Plus)
            {
                changed |= Narrow(low, high, atom, Low - (most - high[atom]), High - (least - low[atom]));
            }

            foreach (var atom in Minus)
            {
                changed |= Narrow(low, high, atom, least + high[atom] - High, most + low[atom] - Low);
            }

            return changed;
        }

        private static bool Narrow(double[] low, double[] high, int atom, double atLeast, double atMost)
        {
            var changed = atLeast > low[atom] + Slack || atMost < high[atom] - Slack;
            (low[atom], high[atom]) = (Math.Max(low[atom], atLeast), Math.Min(high[atom], atMost));
            return changed;
        }
    }
}
