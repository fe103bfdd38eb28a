using LdRoi.Measurement.Effects;

namespace LdRoi.Measurement.Drivers;

/// <summary>Which drivers go most with an outcome in a whole organisation, behind the gate on the number of people. Never for one team.</summary>
/// <remarks>The gates are conventions, after a simulation of ours. The words for readers belong to whoever shows the result.</remarks>
public static class KeyDrivers
{
    /// <summary>From one row per person.</summary>
    /// <param name="codes">A code per driver, each once.</param>
    /// <param name="rows">Complete cases, any order.</param>
    /// <param name="seed">The same seed gives the same bits.</param>
    /// <param name="source">Where the outcome comes from.</param>
    /// <param name="draws">Draws of the bootstrap, at least 100.</param>
    /// <returns>
    /// What may be said, with N = people. The reasons of <see cref="Importance.FromRows"/>; fewer than 30 people, or 10 per driver: <see cref="Reason.NBelowMin"/>; too many draws that
    /// had to be drawn again: <see cref="Reason.Singular"/>. Notes: <see cref="Reason.NoRanking"/> below 100 people (correlations only); from there on those of
    /// <see cref="Importance"/>, and <see cref="Reason.NotDecisive"/>; fewer than 5 teams: <see cref="Reason.FewClusters"/>, and no order, because nothing is known of its certainty.
    /// </returns>
    /// <exception cref="ArgumentException">Codes or rows differ in the number of drivers, a code occurs twice, or there is no driver.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 100 draws.</exception>
    public static Measured<KeyDriversResult> FromRows(
        IReadOnlyList<string> codes, IReadOnlyCollection<DriverRow> rows, ulong seed, OutcomeSource source = OutcomeSource.SameSourceSameMoment, int draws = EffectConstants.BootstrapDraws) =>
        !rows.All(row => row.IsFinite) ? Measured<KeyDriversResult>.Missing(Reason.NotFinite, rows.Count) : FromSums(codes, TeamSums.PerTeam(rows), seed, source, draws);

    /// <summary>From the sums of each team.</summary>
    /// <param name="codes">A code per driver, each once.</param>
    /// <param name="teams">Each team once, any order.</param>
    /// <param name="seed">The same seed gives the same bits.</param>
    /// <param name="source">Where the outcome comes from.</param>
    /// <param name="draws">Draws of the bootstrap, at least 100.</param>
    /// <returns>As <see cref="FromRows"/>.</returns>
    /// <exception cref="ArgumentException">Codes or teams differ in their numbers of drivers, a code or a team occurs twice, a team has nobody, or there is no driver.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 100 draws.</exception>
    public static Measured<KeyDriversResult> FromSums(
        IReadOnlyList<string> codes, IReadOnlyCollection<TeamSums> teams, ulong seed, OutcomeSource source = OutcomeSource.SameSourceSameMoment, int draws = EffectConstants.BootstrapDraws)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, DriverConstants.FewestDraws);
        if (codes.Count == 0 || codes.Distinct(StringComparer.Ordinal).Count() < codes.Count) throw new ArgumentException("Each driver needs a code of its own.", nameof(codes));
        var (moments, reason) = DriverMoments.Of(teams);
        if (moments is null) return Measured<KeyDriversResult>.Missing(reason, teams.Sum(team => team.N));
        if (moments.Drivers != codes.Count) throw new ArgumentException("One code per driver.", nameof(codes));

        var n = moments.People;
        var importance = Importance.Of(moments, DriverLevel.Individual);
        if (importance.Value is not { } all) return Measured<KeyDriversResult>.Missing(importance.Reason, n);
        if (n < DriverVerdicts.SmallestNumberOfPeople(codes.Count)) return Measured<KeyDriversResult>.Missing(Reason.NBelowMin, n);
        if (n < DriverConstants.PeopleForRanking) return Measured<KeyDriversResult>.Of(Direction(codes, all, n, source), n, [Reason.NoRanking]);

        var bootstrap = DriverBootstrap.Of(moments, seed, draws);
        if (bootstrap.Reason == Reason.Singular) return Measured<KeyDriversResult>.Missing(Reason.Singular, n);
        var verdict = Verdict(importance, bootstrap);
        var hasOrder = verdict.Value != DriverVerdict.NothingExplained && bootstrap.HasValue;
        var result = new KeyDriversResult(
            InOrder(codes, all, n, bootstrap.Value, hasOrder), verdict.Value!.Value, all.RSquared, all.AdjustedRSquared, all.Dominance,
            [Other(moments, DriverLevel.WithinTeams, all), Other(moments, DriverLevel.TeamMeans, all)], source, bootstrap.Value);
        return Measured<KeyDriversResult>.Of(result, n, importance.Notes.With(verdict.Notes));
    }

    private static KeyDriversResult Direction(IReadOnlyList<string> codes, ImportanceResult all, int n, OutcomeSource source) => new(
        [.. codes.Zip(all.Drivers, (code, driver) => new KeyDriver(code, driver.Correlation, CorrelationIntervals.Fisher(driver.Correlation, n), null, null, null)).OrderBy(driver => driver.Code, StringComparer.Ordinal)],
        DriverVerdict.Direction, null, null, null, [], source, null);

    private static Measured<DriverVerdict> Verdict(Measured<ImportanceResult> importance, Measured<DriverDraws> bootstrap)
    {
        if (importance.Notes.Contains(Reason.NoSignal)) return Measured<DriverVerdict>.Of(DriverVerdict.NothingExplained, importance.N, [bootstrap.Reason]);
        if (bootstrap.Value is not { } drawn) return Measured<DriverVerdict>.Of(DriverVerdict.Unclear, importance.N, [bootstrap.Reason, Reason.NotDecisive]);
        var first = DriverWeights.First([.. importance.Value!.Value.Drivers.Select(driver => driver.Lmg)]);
        return DriverVerdicts.From(importance.N, drawn.Drivers.Count, first.Max(driver => drawn.Drivers[driver].ProbabilityFirst));
    }

    private static KeyDriver[] InOrder(IReadOnlyList<string> codes, ImportanceResult all, int n, DriverDraws? drawn, bool hasOrder)
    {
        var drivers = codes.Select((code, at) => new KeyDriver(
            code, all.Drivers[at].Correlation, CorrelationIntervals.Fisher(all.Drivers[at].Correlation, n), all.Drivers[at], drawn?.Drivers[at],
            hasOrder ? 1 + all.Drivers.Count(other => other.Lmg > all.Drivers[at].Lmg + DriverConstants.Rounding) : null));
        return [.. drivers.OrderBy(driver => driver.Rank).ThenBy(driver => driver.Code, StringComparer.Ordinal)];
    }

    private static DriverLevelResult Other(DriverMoments moments, DriverLevel level, ImportanceResult people)
    {
        var importance = level == DriverLevel.TeamMeans && moments.Teams < DriverConstants.TeamsForTeamMeans
            ? Measured<ImportanceResult>.Missing(Reason.NBelowMin, moments.Teams)
            : Importance.Of(moments, level);
        return new DriverLevelResult(
            level, importance, importance.Value is { } other && !ImportanceResult.AgreeOnFirst(people.Drivers.Select(driver => driver.Lmg), other.Drivers.Select(driver => driver.Lmg)));
    }
}
