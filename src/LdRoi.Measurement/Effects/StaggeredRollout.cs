using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Effects;

/// <summary>The effect of a programme that starts in one group of teams after another: whoever has not started yet is the control.</summary>
/// <remarks>
/// Callaway &amp; Sant'Anna (2021), Journal of Econometrics 225, without covariates. A single regression with effects of team and period would take teams that have
/// started as controls for later ones: Goodman-Bacon (2021), Journal of Econometrics 225.
/// </remarks>
public static class StaggeredRollout
{
    /// <summary>ATT(g, t) = [ȳ(g, t) − ȳ(g, before)] − [ȳ(U, t) − ȳ(U, before)], U = teams that have not started at t, before = the last period before g started.</summary>
    /// <remarks>Means are of teams with rows in both periods. Where teams of g lack the last period before, the last of which most of them have rows takes its place.</remarks>
    /// <param name="rows">One per person and period, any order. Outcomes in one unit.</param>
    /// <param name="seed">Of the bootstrap; the same seed gives the same bits.</param>
    /// <param name="draws">Bootstrap draws, at least 100.</param>
    /// <returns>
    /// The mean of all ATT(g, t), weighted by people, with N = rows. Its error: teams are drawn with replacement within each cohort, as the plan fixed how many start
    /// when. No rows: <see cref="Reason.NZero"/>; an outcome that is no number: <see cref="Reason.NotFinite"/>; no cohort with both a period before and others who have not
    /// started: <see cref="Reason.OneGroup"/>. A cohort of one team, or fewer than five teams in all: the note <see cref="Reason.FewClusters"/>, and no error.
    /// </returns>
    /// <exception cref="ArgumentException">A team has more than one start.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 100 draws.</exception>
    public static Measured<RolloutResult> Estimate(IReadOnlyCollection<RolloutRow> rows, ulong seed, int draws = EffectConstants.BootstrapDraws)
    {
        const int fewestDraws = 100, fewestTeams = 5;
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, fewestDraws);
        if (rows.GroupBy(row => row.Team).Any(team => team.Select(row => row.Start).Distinct().Count() > 1)) throw new ArgumentException("A team starts once, or never.", nameof(rows));
        if (rows.Count == 0) return Measured<RolloutResult>.Missing(Reason.NZero, 0);
        if (!rows.All(row => double.IsFinite(row.Outcome))) return Measured<RolloutResult>.Missing(Reason.NotFinite, rows.Count);

        var table = RolloutTable.Of(rows);
        var effects = table.Effects([.. Enumerable.Repeat(1, table.Teams)]);
        if (effects.Count == 0) return Measured<RolloutResult>.Missing(Reason.OneGroup, rows.Count);

        var overall = Finite.Of(RolloutTable.Overall(effects));
        var cohorts = table.Cohorts;
        if (table.Teams < fewestTeams || cohorts.Any(cohort => cohort.Length == 1))
        {
            return Measured<RolloutResult>.Of(new RolloutResult(overall, null, null, effects), rows.Count, [Reason.FewClusters]);
        }

        var drawn = Drawn(table, cohorts, seed, draws);
        var spread = Descriptive.StandardDeviation(drawn).Value;
        return Measured<RolloutResult>.Of(
            new RolloutResult(overall, spread > 0 ? spread : null, spread > 0 ? Percentiles.Interval(drawn, StatisticsConstants.IntervalLevel) : null, effects), rows.Count);
    }

    private static double[] Drawn(RolloutTable table, IReadOnlyList<int[]> cohorts, ulong seed, int draws)
    {
        var random = new SeededRandom(seed);
        var found = new List<double>(draws);
        for (var draw = 0; draw < draws; draw++)
        {
            var times = new int[table.Teams];
            foreach (var cohort in cohorts)
            {
                for (var place = 0; place < cohort.Length; place++) times[cohort[random.Next(cohort.Length)]]++;
            }

            // Teams that lack a period may leave nothing to compare; such a draw says nothing.
            if (table.Effects(times) is { Count: > 0 } effects) found.Add(RolloutTable.Overall(effects));
        }

        return [.. found];
    }
}
