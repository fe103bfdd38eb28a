namespace LdRoi.Measurement.Drivers;

/// <summary>How much each driver contributes to explaining an outcome. The arithmetic only: what may be said of it is decided by <see cref="KeyDrivers"/>.</summary>
/// <remarks>
/// Everything follows from the correlation matrix: R²(S) = r'R⁻¹r over the subset S, β = R⁻¹r, VIF = diagonal of R⁻¹. Importance is association, not cause.
/// Notes: <see cref="Reason.Collinear"/> (a VIF above 5), <see cref="Reason.NoSignal"/> (adjusted R² of 0 or less), <see cref="Reason.SuppressionSign"/>, and
/// <see cref="Reason.UnstableMethods"/> (LMG and Johnson name another number one, or some share differs by more than 5 percentage points).
/// </remarks>
public static class Importance
{
    private const double MatrixTolerance = 1e-8;

    /// <summary>From one row per person.</summary>
    /// <param name="rows">Complete cases, any order.</param>
    /// <param name="level">Whose differences are explained. Within teams, adjusted R² is not corrected for the teams' means.</param>
    /// <returns>
    /// The importance with N = people, or teams at the level of <see cref="DriverLevel.TeamMeans"/>. Nobody: <see cref="Reason.NZero"/>; a score that is no number:
    /// <see cref="Reason.NotFinite"/>; one person: <see cref="Reason.NOne"/>; p ≥ n − 1 or more than 12 drivers: <see cref="Reason.TooManyPredictors"/>;
    /// the outcome or a driver without spread: <see cref="Reason.ZeroVariance"/>; a driver that is a combination of the rest: <see cref="Reason.Singular"/>.
    /// </returns>
    /// <exception cref="ArgumentException">Rows differ in the number of drivers, or have none.</exception>
    public static Measured<ImportanceResult> FromRows(IReadOnlyCollection<DriverRow> rows, DriverLevel level = DriverLevel.Individual) =>
        !rows.All(row => row.IsFinite) ? Measured<ImportanceResult>.Missing(Reason.NotFinite, rows.Count) : FromSums(TeamSums.PerTeam(rows), level);

    /// <summary>From the sums of each team.</summary>
    /// <param name="teams">Each team once, any order.</param>
    /// <param name="level">Whose differences are explained.</param>
    /// <returns>As <see cref="FromRows"/>.</returns>
    /// <exception cref="ArgumentException">Teams differ in their numbers of sums or products, have no driver or nobody, or occur twice.</exception>
    public static Measured<ImportanceResult> FromSums(IReadOnlyCollection<TeamSums> teams, DriverLevel level = DriverLevel.Individual)
    {
        var (moments, reason) = DriverMoments.Of(teams);
        return moments is null ? Measured<ImportanceResult>.Missing(reason, teams.Sum(team => team.N)) : Of(moments, level);
    }

    /// <summary>From a correlation matrix, such as a published one.</summary>
    /// <param name="correlations">Of the outcome, then of each driver: symmetric, with ones on the diagonal.</param>
    /// <param name="n">People it rests on, 0 or more.</param>
    /// <returns>As <see cref="FromRows"/>. <see cref="Reason.Singular"/> also when no scores can have these correlations (R² would be above 1).</returns>
    /// <exception cref="ArgumentException">Not square, not symmetric, no driver, a diagonal other than 1, or a correlation outside −1…1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">n is negative.</exception>
    public static Measured<ImportanceResult> FromCorrelations(IReadOnlyList<IReadOnlyList<double>> correlations, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (correlations.Count < 2 || correlations.Any(row => row.Count != correlations.Count)) throw new ArgumentException("The matrix needs an outcome and a driver, and is square.", nameof(correlations));
        if (!correlations.All(Finite.Are)) return Measured<ImportanceResult>.Missing(Reason.NotFinite, n);
        for (var row = 0; row < correlations.Count; row++)
        {
            if (Math.Abs(correlations[row][row] - 1) > MatrixTolerance) throw new ArgumentException("A correlation with itself is 1.", nameof(correlations));
            for (var column = 0; column < row; column++)
            {
                var r = correlations[row][column];
                if (Math.Abs(r) > 1 || Math.Abs(r - correlations[column][row]) > MatrixTolerance) throw new ArgumentException("A correlation is −1…1 and the same both ways.", nameof(correlations));
            }
        }

        return Of(n, correlations.Count - 1, () => DriverCorrelations.Of(correlations));
    }

    internal static Measured<ImportanceResult> Of(DriverMoments moments, DriverLevel level)
    {
        var sums = moments.At(level);
        return Of((int)sums[0], moments.Drivers, () => DriverCorrelations.Of(sums, moments.Drivers));
    }

    private static Measured<ImportanceResult> Of(int n, int drivers, Func<DriverCorrelations?> correlate)
    {
        if (n == 0) return Missing(Reason.NZero);
        if (n == 1) return Missing(Reason.NOne);
        if (drivers >= n - 1 || drivers > DriverConstants.LargestNumberOfDrivers) return Missing(Reason.TooManyPredictors);
        if (correlate() is not { } correlations) return Missing(Reason.ZeroVariance);
        if (CorrelationRoot.Of(correlations.Among) is not { } root) return Missing(Reason.Singular);
        var fits = SubsetFits.Of(correlations);
        if (fits.All > 1 + MatrixTolerance) return Missing(Reason.Singular);

        var result = Of(correlations, root, fits, n);
        return Measured<ImportanceResult>.Of(result, n, Noted(result));

        Measured<ImportanceResult> Missing(Reason why) => Measured<ImportanceResult>.Missing(why, n);
    }

    private static ImportanceResult Of(DriverCorrelations correlations, CorrelationRoot root, SubsetFits fits, int n)
    {
        var all = Math.Clamp(fits.All, 0, 1);
        var inverse = root.Inverse();
        var betas = inverse * correlations.WithOutcome;
        double[] lmg = fits.MeanGains(), johnson = root.RelativeWeights(correlations.WithOutcome);
        var everybody = (1 << fits.Drivers) - 1;
        return new ImportanceResult(
            all, Finite.Of(1 - (1 - all) * (n - 1) / (n - fits.Drivers - 1)),
            [
                .. Enumerable.Range(0, fits.Drivers).Select(driver => new DriverImportance(
                    Finite.Of(correlations.WithOutcome[driver]), Finite.Of(betas[driver]), Math.Max(1, inverse[driver, driver]), Finite.Of(lmg[driver]), Finite.Of(johnson[driver]),
                    Share(lmg[driver]), Share(johnson[driver]), Finite.Of(fits[1 << driver]), Finite.Of(Math.Max(0, fits.All - fits[everybody & ~(1 << driver)])),
                    Finite.Of(betas[driver] * correlations.WithOutcome[driver]))),
            ],
            Dominance.Of(fits));

        double? Share(double weight) => all > DriverConstants.Rounding ? Finite.Of(weight / all) : null;
    }

    private static Notes Noted(ImportanceResult result)
    {
        Notes notes = default;
        if (result.Drivers.Any(driver => driver.Collinearity != Collinearity.None)) notes = notes.With(Reason.Collinear);
        if (result.AdjustedRSquared <= 0) notes = notes.With(Reason.NoSignal);
        if (result.Drivers.Any(driver => driver.HasSuppressionSign)) notes = notes.With(Reason.SuppressionSign);
        var isStable = ImportanceResult.AgreeOnFirst(result.Drivers.Select(driver => driver.Lmg), result.Drivers.Select(driver => driver.Johnson))
            && result.Drivers.All(driver => !(Math.Abs((driver.LmgShare - driver.JohnsonShare) ?? 0) > DriverConstants.LargestShareDifference));
        return isStable ? notes : notes.With(Reason.UnstableMethods);
    }
}
