using LdRoi.Measurement.Effects;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Drivers;

/// <summary>How certain the weights of drivers are, from whole teams drawn with replacement: people of one team resemble each other.</summary>
/// <remarks>
/// Cluster bootstrap with percentile intervals: Efron &amp; Tibshirani (1993), An Introduction to the Bootstrap, chapters 8 and 13; of dominance: Azen &amp; Budescu (2003).
/// Each draw has random numbers of its own, so the number of processors does not show in the result.
/// </remarks>
public static class DriverBootstrap
{
    // Draws that read the table of teams together: their sums still fit in the nearest cache.
    private const int AtOnce = 8;

    /// <summary>From one row per person.</summary>
    /// <param name="rows">Complete cases, any order.</param>
    /// <param name="seed">The same seed gives the same bits.</param>
    /// <param name="draws">At least 100.</param>
    /// <returns>
    /// The intervals with N = people. The reasons of <see cref="Importance.FromRows"/>; fewer than 5 teams: <see cref="Reason.FewClusters"/>; more than one draw in ten that had to be
    /// drawn again, because a driver had no spread or was a combination of the rest: <see cref="Reason.Singular"/>.
    /// </returns>
    /// <exception cref="ArgumentException">Rows differ in the number of drivers, or have none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 100 draws.</exception>
    public static Measured<DriverDraws> FromRows(IReadOnlyCollection<DriverRow> rows, ulong seed, int draws = EffectConstants.BootstrapDraws)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, DriverConstants.FewestDraws);
        return !rows.All(row => row.IsFinite) ? Measured<DriverDraws>.Missing(Reason.NotFinite, rows.Count) : FromSums(TeamSums.PerTeam(rows), seed, draws);
    }

    /// <summary>From the sums of each team.</summary>
    /// <param name="teams">Each team once, any order.</param>
    /// <param name="seed">The same seed gives the same bits.</param>
    /// <param name="draws">At least 100.</param>
    /// <returns>As <see cref="FromRows"/>.</returns>
    /// <exception cref="ArgumentException">Teams differ in their numbers of sums or products, have no driver or nobody, or occur twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 100 draws.</exception>
    public static Measured<DriverDraws> FromSums(IReadOnlyCollection<TeamSums> teams, ulong seed, int draws = EffectConstants.BootstrapDraws)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, DriverConstants.FewestDraws);
        var (moments, reason) = DriverMoments.Of(teams);
        if (moments is null) return Measured<DriverDraws>.Missing(reason, teams.Sum(team => team.N));
        return Importance.Of(moments, DriverLevel.Individual) is { HasValue: false } missing ? Measured<DriverDraws>.Missing(missing.Reason, missing.N) : Of(moments, seed, draws);
    }

    /// <param name="moments">Of which the sample itself has an importance.</param>
    /// <param name="seed">The same seed gives the same bits.</param>
    /// <param name="draws">At least 100.</param>
    /// <param name="processors">How many may work at once; −1 for all.</param>
    internal static Measured<DriverDraws> Of(DriverMoments moments, ulong seed, int draws, int processors = -1)
    {
        var n = moments.People;
        if (moments.Teams - 1 < EffectConstants.SmallestDegreesOfFreedom) return Measured<DriverDraws>.Missing(Reason.FewClusters, n);

        // Seeds from a generator, not seed + 1, seed + 2, …: those of two neighbouring seeds would be the same draws.
        var random = new SeededRandom(seed);
        var generators = new SeededRandom[draws];
        for (var draw = 0; draw < draws; draw++) generators[draw] = new SeededRandom(random.Next());

        var found = new DriverWeights?[draws];
        int redrawn = 0, allowed = draws / DriverConstants.DrawsPerRedraw;
        Parallel.For(0, (draws + AtOnce - 1) / AtOnce, new ParallelOptions { MaxDegreeOfParallelism = processors }, () => new int[moments.Teams * AtOnce], (block, _, times) =>
        {
            var first = block * AtOnce;
            var own = generators.AsSpan(first, Math.Min(AtOnce, draws - first));
            var drawn = moments.Drawn(own, times);
            for (var draw = 0; draw < own.Length; draw++)
            {
                found[first + draw] = Weights(drawn[draw]);
                while (found[first + draw] is null && Interlocked.Increment(ref redrawn) <= allowed) found[first + draw] = Weights(moments.Drawn(own.Slice(draw, 1), times)[0]);
            }

            return times;
        }, _ => { });

        return redrawn > allowed
            ? Measured<DriverDraws>.Missing(Reason.Singular, n)
            : Measured<DriverDraws>.Of(new DriverDraws(Certainties(found!, moments.Drivers), draws, redrawn, moments.Teams, seed), n);

        DriverWeights? Weights(double[] sums) => DriverWeights.Of(DriverCorrelations.Of(sums, moments.Drivers));
    }

    private static WeightCertainty[] Certainties(DriverWeights[] found, int drivers)
    {
        double[] lmg = FirstPlaces(found.Select(draw => draw.Lmg), drivers), johnson = FirstPlaces(found.Select(draw => draw.Johnson), drivers);
        return
        [
            .. Enumerable.Range(0, drivers).Select(driver => new WeightCertainty(
                Percentiles.Interval([.. found.Select(draw => draw.Lmg[driver])], StatisticsConstants.IntervalLevel),
                Percentiles.Interval([.. found.Select(draw => draw.Johnson[driver])], StatisticsConstants.IntervalLevel),
                Math.Min(1, lmg[driver] / found.Length), Math.Min(1, johnson[driver] / found.Length))),
        ];
    }

    private static double[] FirstPlaces(IEnumerable<double[]> draws, int drivers)
    {
        var places = new double[drivers];
        foreach (var weights in draws)
        {
            int[] first = [.. DriverWeights.First(weights)];
            foreach (var driver in first) places[driver] += 1.0 / first.Length;
        }

        return places;
    }
}
