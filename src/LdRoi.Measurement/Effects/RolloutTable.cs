namespace LdRoi.Measurement.Effects;

/// <summary>Sums and counts per team and period: all that the effect of a rollout rests on, however often teams are drawn.</summary>
internal sealed class RolloutTable
{
    private readonly (int? Start, double[] Sums, int[] Counts)[] _teams;
    private readonly int[] _periods;

    private RolloutTable((int? Start, double[] Sums, int[] Counts)[] teams, int[] periods) => (_teams, _periods) = (teams, periods);

    /// <summary>Places of the teams of each cohort, those that never start last.</summary>
    public IReadOnlyList<int[]> Cohorts =>
        [.. Enumerable.Range(0, _teams.Length).GroupBy(team => _teams[team].Start).OrderBy(cohort => cohort.Key ?? int.MaxValue).Select(cohort => cohort.ToArray())];

    public int Teams => _teams.Length;

    public static RolloutTable Of(IReadOnlyCollection<RolloutRow> rows)
    {
        int[] periods = [.. rows.Select(row => row.Period).Distinct().Order()];
        var at = periods.Select((period, place) => (period, place)).ToDictionary(one => one.period, one => one.place);
        return new RolloutTable(
            [
                .. rows.GroupBy(row => row.Team).OrderBy(team => team.Key).Select(team =>
                {
                    var sums = new double[periods.Length];
                    var counts = new int[periods.Length];
                    foreach (var row in team.OrderBy(row => row.Outcome))
                    {
                        sums[at[row.Period]] += row.Outcome;
                        counts[at[row.Period]]++;
                    }

                    return (team.First().Start, sums, counts);
                }),
            ],
            periods);
    }

    /// <summary>ATT(g, t) for every cohort and period in which both sides have teams to compare.</summary>
    /// <param name="times">How often each team counts; 1 each for the sample itself.</param>
    public List<CohortEffect> Effects(int[] times)
    {
        var found = new List<CohortEffect>();
        foreach (var start in _teams.Select(team => team.Start).OfType<int>().Distinct().Order())
        {
            if (Before(start) is not { } before) continue;
            for (var at = Array.FindIndex(_periods, period => period >= start); at >= 0 && at < _periods.Length; at++)
            {
                var period = _periods[at];
                if (Change(before, at, times, team => team == start) is { } own && Change(before, at, times, team => team is null || team > period) is { } others)
                {
                    found.Add(new CohortEffect(start, period, own.Value - others.Value, own.People));
                }
            }
        }

        return found;
    }

    public static double Overall(List<CohortEffect> effects) => effects.Sum(effect => effect.Effect * effect.People) / effects.Sum(effect => effect.People);

    /// <summary>The period that effects are measured from: the last one before the start; where teams lack it, the last of which most are known.</summary>
    private int? Before(int start)
    {
        int? found = null;
        var most = 1;
        for (var at = 0; at < _periods.Length && _periods[at] < start; at++)
        {
            if (_teams.Count(team => team.Start == start && team.Counts[at] > 0) is var known && known >= most) (found, most) = (at, known);
        }

        return found;
    }

    /// <summary>Of the teams that have rows in both periods: one that comes in between, on its own level, would look like a change.</summary>
    private (double Value, int People)? Change(int before, int at, int[] times, Func<int?, bool> belongs)
    {
        double then = 0, now = 0;
        int peopleThen = 0, people = 0;
        for (var team = 0; team < _teams.Length; team++)
        {
            var (start, sums, counts) = _teams[team];
            if (!belongs(start) || counts[before] == 0 || counts[at] == 0) continue;
            then += sums[before] * times[team];
            peopleThen += counts[before] * times[team];
            now += sums[at] * times[team];
            people += counts[at] * times[team];
        }

        return people > 0 ? ((now / people) - (then / peopleThen), people) : null;
    }
}
