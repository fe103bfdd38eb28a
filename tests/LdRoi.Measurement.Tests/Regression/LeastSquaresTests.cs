using CsCheck;
using LdRoi.Measurement.Regression;

namespace LdRoi.Measurement.Tests.Regression;

public sealed class LeastSquaresTests
{
    [Fact]
    public void A_line_through_known_points_has_the_known_coefficients_and_errors()
    {
        // Anscombe (1973), American Statistician 27, set I: 3.0001 + 0.5001 x with errors 1.1247 and 0.1179, residual sum of squares 13.7627.
        double[] x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5], y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];

        var fit = LeastSquares.Fit([.. x.Select(value => (IReadOnlyList<double>)[1, value])], y).Fit.ShouldNotBeNull();

        fit.Coefficients.ShouldBe([3.0001, 0.5001], 5e-5);
        fit.OrdinaryCovariance.Diagonal().PointwiseSqrt().ShouldBe([1.1247, 0.1179], 5e-5);
        fit.SquaresLeft.ShouldBe(13.7627, 5e-5);
    }

    [Fact]
    public void A_row_of_weight_two_is_that_row_twice_and_one_of_weight_zero_is_not_there()
    {
        double[][] rows = [[1, 1], [1, 2], [1, 4], [1, 7]];

        var weighted = LeastSquares.Fit(rows, [3, 1, 4, 1], [2, 1, 1, 0]).Fit!;
        var repeated = LeastSquares.Fit([rows[0], .. rows[..3]], [3, 3, 1, 4]).Fit!;

        weighted.Coefficients.ShouldBe(repeated.Coefficients, 1e-12);
        weighted.SquaresLeft.ShouldBe(repeated.SquaresLeft, 1e-12);
    }

    [Fact]
    public void Units_of_the_columns_do_not_matter() =>
        Gen.Select(Gen.Double[-5, 5].Array[8], Gen.Double[-5, 5].Array[8], Gen.Int[-9, 9]).Where((x, _, _) => x.Max() - x.Min() > 1).Sample((x, y, power) =>
        {
            var unit = Math.Pow(10, power);
            var plain = LeastSquares.Fit([.. x.Select(value => (IReadOnlyList<double>)[1, value])], y).Fit!.Coefficients;
            var scaled = LeastSquares.Fit([.. x.Select(value => (IReadOnlyList<double>)[1, value * unit])], y).Fit!.Coefficients;
            return Math.Abs(scaled[1] * unit - plain[1]) < 1e-9 && Math.Abs(scaled[0] - plain[0]) < 1e-9;
        });

    [Fact]
    public void What_cannot_be_fitted_says_why()
    {
        LeastSquares.Fit([], []).ShouldBe((null, Reason.NZero));
        LeastSquares.Fit([[1, 2], [1, 3]], [1, 2]).ShouldBe((null, Reason.TooManyPredictors));
        LeastSquares.Fit([[1, 2], [1, 3], [1, 5]], [1, 2, 3], [1, 1, 0]).ShouldBe((null, Reason.TooManyPredictors));
        LeastSquares.Fit([[1, 2], [1, 2], [1, 2]], [1, 2, 3]).ShouldBe((null, Reason.Singular));
        LeastSquares.Fit([[1, 0], [1, 0], [1, 0]], [1, 2, 3]).ShouldBe((null, Reason.Singular));
        LeastSquares.Fit([[1, 2], [1, double.NaN], [1, 4]], [1, 2, 3]).ShouldBe((null, Reason.NotFinite));
        LeastSquares.Fit([[1, 2], [1, 3], [1, 4]], [1, double.PositiveInfinity, 3]).ShouldBe((null, Reason.NotFinite));
    }

    [Fact]
    public void A_perfect_fit_leaves_nothing_whatever_the_unit()
    {
        double[] x = [0.1, 0.3, 0.7, 1.1, 1.3];
        foreach (var unit in new[] { 1e-6, 1, 1e6 }) LeastSquares.Fit([.. x.Select(value => (IReadOnlyList<double>)[1, value])], [.. x.Select(value => unit * (0.1 + 0.3 * value))]).Fit!.SquaresLeft.ShouldBe(0);
    }

    [Fact]
    public void Rows_outcomes_and_weights_that_do_not_belong_together_are_mistakes_of_the_caller()
    {
        Should.Throw<ArgumentException>(() => LeastSquares.Fit([[1], [1]], [1]));
        Should.Throw<ArgumentException>(() => LeastSquares.Fit([[1], [1], [1]], [1, 2, 3], [1, 1]));
        Should.Throw<ArgumentException>(() => LeastSquares.Fit([[]], [1]));
        Should.Throw<ArgumentException>(() => LeastSquares.Fit([[1, 2], [1]], [1, 2]));
        Should.Throw<ArgumentException>(() => LeastSquares.Fit([[1], [1], [1]], [1, 2, 3], [1, 1, -1]));
    }
}
