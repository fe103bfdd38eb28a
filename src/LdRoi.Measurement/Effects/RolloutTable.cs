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

    /// <summary>ATT(g, t) for every cohort and period in which all four means exist.</summary>
    /// <param name="times">How often each team counts; 1 each for the sample itself.</param>
    public List<CohortEffect> Effects(int[] times)
    {
        var found = new List<CohortEffect>();
        foreach (var start in _teams.Select(team => team.Start).OfType<int>().Distinct().Order())
        {
            // The last period before the start is the one that effects are measured from.
            var before = Array.FindLastIndex(_periods, period => period < start);
            if (before < 0) continue;
            for (var at = before + 1; at < _periods.Length; at++)
            {
                var period = _periods[at];
                if (Mean(at, times, team => team == start) is { } now && Mean(before, times, team => team == start) is { } then
                    && Mean(at, times, NotYet) is { } others && Mean(before, times, NotYet) is { } othersThen)
                {
                    found.Add(new CohortEffect(start, period, now.Value - then.Value - (others.Value - othersThen.Value), now.People));
                }

                bool NotYet(int? team) => team is null || team > period;
            }
        }

        return found;
    }

    public static double Overall(List<CohortEffect> effects) => effects.Sum(effect => effect.Effect * effect.People) / effects.Sum(effect => effect.People);

    private (double Value, int People)? Mean(int at, int[] times, Func<int?, bool> belongs)
    {
        double sum = 0;
        var people = 0;
        for (var team = 0; team < _teams.Length; team++)
        {
            if (!belongs(_teams[team].Start)) continue;
            sum += _teams[team].Sums[at] * times[team];
            people += _teams[team].Counts[at] * times[team];
        }

        return people > 0 ? (sum / people, people) : null;
    }
}
