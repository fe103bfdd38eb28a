using LdRoi.Measurement.Regression;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Verweving;

/// <summary>Whether what is learned is used more where the culture is better.</summary>
public static class Moderation
{
    /// <summary>People from whom on a moderation is more than an indication. Convention.</summary>
    public const int SmallestForStatement = 200;

    /// <summary>L3 = b₀ + b₁·L2c + b₂·Cc + b₃·L2c·Cc with both predictors centred on the sample mean; slope at culture h: b₁ + h·b₃ with √(v₁₁ + h²v₃₃ + 2h·v₁₃).</summary>
    /// <param name="rows">One per person, any order.</param>
    /// <returns>
    /// The model with N = people. Nobody: <see cref="Reason.NZero"/>; a number that is none: <see cref="Reason.NotFinite"/>; learning, culture or use without spread:
    /// <see cref="Reason.ZeroVariance"/>; four people or fewer: <see cref="Reason.TooManyPredictors"/>; predictors that repeat each other: <see cref="Reason.Singular"/>.
    /// </returns>
    /// <remarks>Aiken &amp; West (1991), Multiple Regression: Testing and Interpreting Interactions, chapter 2. t with n − 4 degrees of freedom.</remarks>
    public static Measured<ModerationResult> Fit(IReadOnlyCollection<ModerationRow> rows)
    {
        const int learning = 1, culture = 2, product = 3;
        var n = rows.Count;
        if (n == 0) return Missing(Reason.NZero);
        if (!rows.All(row => double.IsFinite(row.Learning) && double.IsFinite(row.Culture) && double.IsFinite(row.Use))) return Missing(Reason.NotFinite);

        ModerationRow[] sorted = [.. rows.OrderBy(row => row.Learning).ThenBy(row => row.Culture).ThenBy(row => row.Use)];
        double[] cultures = [.. sorted.Select(row => row.Culture)], uses = [.. sorted.Select(row => row.Use)], learned = [.. sorted.Select(row => row.Learning)];
        if (Descriptive.AreEqual(learned) || Descriptive.AreEqual(cultures) || Descriptive.AreEqual(uses)) return Missing(Reason.ZeroVariance);

        double meanLearning = Descriptive.MeanOf(learned), meanCulture = Descriptive.MeanOf(cultures);
        var (fit, reason) = LeastSquares.Fit(
            [.. sorted.Select(row => (row.Learning - meanLearning, row.Culture - meanCulture)).Select(c => (IReadOnlyList<double>)[1, c.Item1, c.Item2, c.Item1 * c.Item2])], uses);
        if (fit is null) return Missing(reason);

        var without = LeastSquares.Fit([.. sorted.Select(row => (IReadOnlyList<double>)[1, row.Learning - meanLearning, row.Culture - meanCulture])], uses).Fit!;
        var squares = Descriptive.SquaresAround(uses);
        var spread = Math.Sqrt(Descriptive.SquaresAround(cultures) / (n - 1));
        var covariance = fit.OrdinaryCovariance;
        return Measured<ModerationResult>.Of(
            new ModerationResult(
                Of(0), Of(learning), Of(culture), Of(product), Finite.Of(1 - fit.SquaresLeft / squares), Finite.Of((without.SquaresLeft - fit.SquaresLeft) / squares), spread,
                Slope(-spread), Slope(0), Slope(spread), n < SmallestForStatement),
            n);

        Coefficient Of(int column) => Coefficient.Of(fit.Coefficients[column], covariance[column, column], n - fit.Columns);
        Coefficient Slope(double at) => Coefficient.Of(
            fit.Coefficients[learning] + at * fit.Coefficients[product],
            covariance[learning, learning] + at * at * covariance[product, product] + 2 * at * covariance[learning, product], n - fit.Columns);
        Measured<ModerationResult> Missing(Reason why) => Measured<ModerationResult>.Missing(why, n);
    }
}
