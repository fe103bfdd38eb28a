namespace LdRoi.Measurement.Drivers;

/// <summary>Standard errors of the weights, without chance in them.</summary>
/// <param name="Lmg">Of the LMG weight, per driver in the order of the caller, 0 or more.</param>
/// <param name="Johnson">Of Johnson's weight.</param>
/// <param name="LeftOut">How many were left out, one at a time.</param>
public readonly record struct DriverErrors(IReadOnlyList<double> Lmg, IReadOnlyList<double> Johnson, int LeftOut);

/// <summary>Standard errors of the weights by leaving out one person, or one team, at a time: √((m − 1)/m · Σ(w₍₋ᵢ₎ − w̄)²) over the m left out. A check of the bootstrap.</summary>
/// <remarks>Tukey (1958), Annals of Mathematical Statistics 29; Efron &amp; Tibshirani (1993), chapter 11.</remarks>
public static class DriverJackknife
{
    /// <summary>Leaves out one person at a time, as if people of one team did not resemble each other.</summary>
    /// <param name="rows">Complete cases, any order.</param>
    /// <returns>
    /// The errors with N = people. The reasons of <see cref="Importance.FromRows"/>; somebody without whom there is no spread, or a driver is a combination of the rest:
    /// <see cref="Reason.Singular"/>.
    /// </returns>
    /// <exception cref="ArgumentException">Rows differ in the number of drivers, or have none.</exception>
    public static Measured<DriverErrors> ByPerson(IReadOnlyCollection<DriverRow> rows)
    {
        DriverRow[] sorted = [.. rows];
        if (!rows.All(row => row.IsFinite)) return Measured<DriverErrors>.Missing(Reason.NotFinite, rows.Count);
        if (rows.DistinctBy(row => row.Drivers.Count).Count() == 1) Array.Sort(sorted, DriverRow.Compare);
        return ByTeam([.. sorted.Select((row, person) => row with { Team = person })]);
    }

    /// <summary>Leaves out one team at a time.</summary>
    /// <param name="rows">Complete cases, any order.</param>
    /// <returns>As <see cref="ByPerson"/>; one team: <see cref="Reason.OneGroup"/>.</returns>
    /// <exception cref="ArgumentException">Rows differ in the number of drivers, or have none.</exception>
    public static Measured<DriverErrors> ByTeam(IReadOnlyCollection<DriverRow> rows) =>
        !rows.All(row => row.IsFinite) ? Measured<DriverErrors>.Missing(Reason.NotFinite, rows.Count) : ByTeamSums(TeamSums.PerTeam(rows));

    /// <summary>Leaves out one team at a time, from the sums of each.</summary>
    /// <param name="teams">Each team once, any order.</param>
    /// <returns>As <see cref="ByPerson"/>; one team: <see cref="Reason.OneGroup"/>.</returns>
    /// <exception cref="ArgumentException">Teams differ in their numbers of sums or products, have no driver or nobody, or occur twice.</exception>
    public static Measured<DriverErrors> ByTeamSums(IReadOnlyCollection<TeamSums> teams)
    {
        var (moments, reason) = DriverMoments.Of(teams);
        var n = teams.Sum(team => team.N);
        if (moments is null) return Measured<DriverErrors>.Missing(reason, n);
        if (Importance.Of(moments, DriverLevel.Individual) is { HasValue: false } missing) return Measured<DriverErrors>.Missing(missing.Reason, n);
        if (moments.Teams == 1) return Measured<DriverErrors>.Missing(Reason.OneGroup, n);

        var everybody = moments.At(DriverLevel.Individual);
        var found = new DriverWeights?[moments.Teams];
        Parallel.For(0, found.Length, team => found[team] = DriverWeights.Of(DriverCorrelations.Of(moments.Without(team, everybody), moments.Drivers)));
        if (found.Any(weights => weights is null)) return Measured<DriverErrors>.Missing(Reason.Singular, n);
        int[] drivers = [.. Enumerable.Range(0, moments.Drivers)];
        return Measured<DriverErrors>.Of(
            new DriverErrors([.. drivers.Select(driver => Error(weights => weights.Lmg[driver]))], [.. drivers.Select(driver => Error(weights => weights.Johnson[driver]))], found.Length), n);

        double Error(Func<DriverWeights, double> weight)
        {
            var mean = found.Average(weights => weight(weights!));
            return Math.Sqrt((found.Length - 1.0) / found.Length * found.Sum(weights => Math.Pow(weight(weights!) - mean, 2)));
        }
    }
}
