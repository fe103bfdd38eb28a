using LdRoi.Measurement.Regression;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Effects;

/// <summary>The effect of a programme as the change of those who took part minus the change of those who did not.</summary>
/// <remarks>Valid when both would have changed alike without the programme; rows of people who are there at one moment only count as well.</remarks>
public static class DifferenceInDifferences
{
    private const int Effect = 3;

    /// <summary>(T₁ − T₀) − (C₁ − C₀) as the product term of a regression, with errors clustered by team.</summary>
    /// <param name="rows">One per person and moment, any order. Outcomes in one unit.</param>
    /// <returns>
    /// The effect with N = rows. One of the four cells empty: <see cref="Reason.NZero"/>; four rows or fewer: <see cref="Reason.TooManyPredictors"/>;
    /// an outcome that is no number: <see cref="Reason.NotFinite"/>. Fewer than two teams on either side, or less than 4 degrees of freedom:
    /// the note <see cref="Reason.FewClusters"/>, and no p-value or interval.
    /// </returns>
    /// <exception cref="ArgumentException">A team has rows of both kinds.</exception>
    public static Measured<DifferenceResult> Estimate(IReadOnlyCollection<DifferenceRow> rows)
    {
        // In one order, so that another order of the same rows gives the same bits.
        DifferenceRow[] sorted = [.. rows.OrderBy(row => row.Team).ThenBy(row => row.After).ThenBy(row => row.Outcome)];
        if (sorted.GroupBy(row => row.Team).Any(team => team.Select(row => row.Treated).Distinct().Count() > 1))
        {
            throw new ArgumentException("A team either takes part or does not.", nameof(rows));
        }

        if (!sorted.All(row => double.IsFinite(row.Outcome))) return Measured<DifferenceResult>.Missing(Reason.NotFinite, sorted.Length);
        if (sorted.Select(row => (row.Treated, row.After)).Distinct().Count() < 4) return Measured<DifferenceResult>.Missing(Reason.NZero, sorted.Length);

        var (fit, reason) = LeastSquares.Fit(
            [.. sorted.Select(row => (IReadOnlyList<double>)[1, row.Treated ? 1 : 0, row.After ? 1 : 0, row.Treated && row.After ? 1 : 0])],
            [.. sorted.Select(row => row.Outcome)]);
        return fit is null ? Measured<DifferenceResult>.Missing(reason, sorted.Length) : Result(sorted, fit);
    }

    /// <summary>The same from four published means: (T₁ − T₀) − (C₁ − C₀), in their unit.</summary>
    /// <param name="treatedBefore">T₀, finite.</param>
    /// <param name="treatedAfter">T₁, finite.</param>
    /// <param name="controlBefore">C₀, finite.</param>
    /// <param name="controlAfter">C₁, finite.</param>
    public static double FromMeans(double treatedBefore, double treatedAfter, double controlBefore, double controlAfter) =>
        Finite.Of(treatedAfter - treatedBefore - (controlAfter - controlBefore));

    private static Measured<DifferenceResult> Result(DifferenceRow[] rows, LinearFit fit)
    {
        var treated = rows.Where(row => row.Treated).Select(row => row.Team).Distinct().Count();
        var control = rows.Where(row => !row.Treated).Select(row => row.Team).Distinct().Count();
        var effect = fit.Coefficients[Effect];
        Coefficient cr1, cr2;
        if (treated < 2 || control < 2)
        {
            // One team's change cannot say how much teams differ.
            cr1 = cr2 = Coefficient.Of(effect, 0, 0);
        }
        else
        {
            var robust = ClusterRobust.Of(fit, [.. rows.Select(row => row.Team)]);
            cr2 = robust.Cr2(Effect, EffectConstants.SmallestDegreesOfFreedom);
            cr1 = robust.Cr1(Effect, EffectConstants.SmallestDegreesOfFreedom);
            if (cr2.PValue is null) cr1 = cr1 with { PValue = null, Interval = null };
        }

        double Mean(bool isTreated, bool after) => Descriptive.MeanOf([.. rows.Where(row => row.Treated == isTreated && row.After == after).Select(row => row.Outcome)]);
        var result = new DifferenceResult(
            Mean(true, false), Mean(true, true), Mean(false, false), Mean(false, true), treated, control,
            Ordinary: Coefficient.Of(effect, fit.OrdinaryCovariance[Effect, Effect], fit.N - fit.Columns), cr1, cr2);
        return Measured<DifferenceResult>.Of(result, rows.Length, result.Effect.PValue is null && cr2.DegreesOfFreedom is null or < EffectConstants.SmallestDegreesOfFreedom ? [Reason.FewClusters] : []);
    }
}
