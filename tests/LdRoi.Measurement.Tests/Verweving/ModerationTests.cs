using LdRoi.Measurement.Verweving;

namespace LdRoi.Measurement.Tests.Verweving;

public sealed class ModerationTests
{
    [Fact]
    public void Coefficients_and_errors_are_the_known_ones()
    {
        var known = ChainFile.Known.GetProperty("moderation_L2_x_culture_on_L3");
        var result = Moderation.Fit(ChainFile.Cultures).Value!.Value;

        foreach (var (coefficient, name) in new[] { (result.Intercept, "(Intercept)"), (result.Learning, "c_L2"), (result.Culture, "c_cu"), (result.Product, "c_L2:c_cu") })
        {
            coefficient.Value.ShouldAgreeWith(known.GetProperty("coef").Number(name));
            coefficient.StandardError!.Value.ShouldAgreeWith(known.GetProperty("se").Number(name));
            coefficient.DegreesOfFreedom.ShouldBe(176);
        }

        result.RSquared.ShouldAgreeWith(known.Number("R2"));
        result.IsIndication.ShouldBeTrue();
    }

    [Fact]
    public void A_simple_slope_is_the_coefficient_of_learning_where_culture_is_counted_from_there()
    {
        // Aiken & West (1991): moving the zero of the moderator moves the simple slope into b₁.
        var result = Moderation.Fit(ChainFile.Cultures).Value!.Value;
        double mean = ChainFile.Cultures.Average(row => row.Culture), learning = ChainFile.Cultures.Average(row => row.Learning);
        foreach (var (slope, at) in new[] { (result.AtLowCulture, -result.CultureSpread), (result.AtAverageCulture, 0), (result.AtHighCulture, result.CultureSpread) })
        {
            var moved = Measurement.Regression.LeastSquares.Fit(
                [.. ChainFile.Cultures.Select(row => (IReadOnlyList<double>)[1, row.Learning - learning, row.Culture - mean - at, (row.Learning - learning) * (row.Culture - mean - at)])],
                [.. ChainFile.Cultures.Select(row => row.Use)]).Fit!;
            slope.Value.ShouldBe(moved.Coefficients[1], 1e-10);
            slope.StandardError!.Value.ShouldBe(Math.Sqrt(moved.OrdinaryCovariance[1, 1]), 1e-10);
        }

        result.AtAverageCulture.ShouldBe(result.Learning);
        result.CultureSpread.ShouldBe(Math.Sqrt(ChainFile.Cultures.Sum(row => Math.Pow(row.Culture - mean, 2)) / 179), 1e-10);
    }

    [Fact]
    public void What_the_product_gains_is_its_squared_t_over_the_residual_degrees_of_freedom()
    {
        // ΔR² = t²(1 − R²)/df for a single added column.
        var result = Moderation.Fit(ChainFile.Cultures).Value!.Value;
        result.RSquaredGained.ShouldBe(Math.Pow(result.Product.T!.Value, 2) * (1 - result.RSquared) / 176, 1e-12);
    }

    [Fact]
    public void From_two_hundred_people_on_it_is_more_than_an_indication()
    {
        ModerationRow[] Of(int n) => [.. ChainFile.Cultures.Concat(ChainFile.Cultures).Take(n)];
        Moderation.Fit(Of(199)).Value!.Value.IsIndication.ShouldBeTrue();
        Moderation.Fit(Of(200)).Value!.Value.IsIndication.ShouldBeFalse();
    }

    [Fact]
    public void What_cannot_be_fitted_says_why()
    {
        Why([]).ShouldBe(Reason.NZero);
        Why([.. ChainFile.Cultures.Take(4)]).ShouldBe(Reason.TooManyPredictors);
        Why([.. ChainFile.Cultures.Select(row => row with { Culture = 50 })]).ShouldBe(Reason.ZeroVariance);
        Why([.. ChainFile.Cultures.Select(row => row with { Learning = 50 })]).ShouldBe(Reason.ZeroVariance);
        Why([.. ChainFile.Cultures.Select(row => row with { Use = 50 })]).ShouldBe(Reason.ZeroVariance);
        Why([.. ChainFile.Cultures.Select(row => row with { Culture = row.Learning })]).ShouldBe(Reason.Singular);
        Why([.. ChainFile.Cultures, new(double.NaN, 1, 1)]).ShouldBe(Reason.NotFinite);
        Why([.. ChainFile.Cultures, new(1, double.NaN, 1)]).ShouldBe(Reason.NotFinite);
        Why([.. ChainFile.Cultures, new(1, 1, double.NaN)]).ShouldBe(Reason.NotFinite);
    }

    private static Reason Why(ModerationRow[] rows) => Moderation.Fit(rows).Reason;
}
