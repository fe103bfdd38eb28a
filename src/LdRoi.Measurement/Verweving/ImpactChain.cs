using LdRoi.Measurement.Effects;
using LdRoi.Measurement.Regression;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Verweving;

/// <summary>How far what was learned goes with use at work, and use with results. Association, not cause.</summary>
public static class ImpactChain
{
    /// <summary>Two regressions on standardised variables: level 3 on 1 and 2; level 4 on 3, 2 and 1.</summary>
    /// <param name="rows">One per person with all four levels, any order.</param>
    /// <returns>
    /// The paths with N = people. Nobody: <see cref="Reason.NZero"/>; a number that is none: <see cref="Reason.NotFinite"/>; a level without spread:
    /// <see cref="Reason.ZeroVariance"/>; four people or fewer: <see cref="Reason.TooManyPredictors"/>; levels that repeat each other: <see cref="Reason.Singular"/>.
    /// Fewer than 5 teams: the note <see cref="Reason.FewClusters"/>, and no p-value or interval in the clustered paths.
    /// </returns>
    /// <remarks>Path analysis: Wright (1934), Annals of Mathematical Statistics 5. Errors: Liang &amp; Zeger (1986), Biometrika 73. Errors take the standardisation as given.</remarks>
    public static Measured<ChainResult> Paths(IReadOnlyCollection<ChainRow> rows)
    {
        var n = rows.Count;
        if (n == 0) return Missing(Reason.NZero);
        if (!rows.All(row => row.IsFinite)) return Missing(Reason.NotFinite);

        // In one order, so that another order of the same rows gives the same bits.
        ChainRow[] sorted = [.. rows.OrderBy(row => row.Team).ThenBy(row => row.Usefulness).ThenBy(row => row.Learning).ThenBy(row => row.Use).ThenBy(row => row.Result)];
        if (Standardised.Of(sorted.Select(row => row.Usefulness)) is not { } one || Standardised.Of(sorted.Select(row => row.Learning)) is not { } two
            || Standardised.Of(sorted.Select(row => row.Use)) is not { } three || Standardised.Of(sorted.Select(row => row.Result)) is not { } four)
        {
            return Missing(Reason.ZeroVariance);
        }

        var (result, reason) = LeastSquares.Fit([.. Enumerable.Range(0, n).Select(at => (IReadOnlyList<double>)[1, three[at], two[at], one[at]])], four);
        if (result is null) return Missing(reason);

        // Fewer columns of the same: it can be fitted where the first could.
        var use = LeastSquares.Fit([.. Enumerable.Range(0, n).Select(at => (IReadOnlyList<double>)[1, one[at], two[at]])], three).Fit!;
        int[] teams = [.. sorted.Select(row => row.Team)];
        var clusters = teams.Distinct().Count();
        return Measured<ChainResult>.Of(
            new ChainResult(
                All(Clustered(use, teams, clusters), Clustered(result, teams, clusters)),
                All(column => Ordinary(use, column), column => Ordinary(result, column))),
            n, clusters - 1 < EffectConstants.SmallestDegreesOfFreedom ? [Reason.FewClusters] : []);

        Measured<ChainResult> Missing(Reason why) => Measured<ChainResult>.Missing(why, n);
    }

    private static ChainPaths All(Func<int, Coefficient> use, Func<int, Coefficient> result) => new(use(1), use(2), result(1), result(2), result(3));

    private static Coefficient Ordinary(LinearFit fit, int column) => Coefficient.Of(fit.Coefficients[column], fit.OrdinaryCovariance[column, column], fit.N - fit.Columns);

    private static Func<int, Coefficient> Clustered(LinearFit fit, int[] teams, int clusters)
    {
        if (clusters < 2) return column => Coefficient.Of(fit.Coefficients[column], 0, 0);
        var robust = ClusterRobust.Of(fit, teams);
        return column => robust.Cr1(column, EffectConstants.SmallestDegreesOfFreedom);
    }
}
