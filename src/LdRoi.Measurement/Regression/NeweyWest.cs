using LdRoi.Measurement.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace LdRoi.Measurement.Regression;

/// <summary>Errors of least-squares coefficients over time, where a row resembles the rows shortly before it.</summary>
/// <remarks>Newey &amp; West (1987), Econometrica 55: Bartlett weights, here times n/(n − k).</remarks>
internal static class NeweyWest
{
    /// <summary>The rule of thumb for the lag: ⌊4(n/100)^(2/9)⌋, 2 for 18 months. Newey &amp; West (1994), Review of Economic Studies 61.</summary>
    public static int UsualLag(int n) => (int)Math.Floor(4 * Math.Pow(n / 100.0, 2.0 / 9));

    /// <param name="fit">Rows in the order of time, evenly spaced.</param>
    /// <param name="lag">How many rows back count, 0 or more.</param>
    public static Coefficient[] Coefficients(LinearFit fit, int lag)
    {
        var covariance = Covariance(fit, lag);
        return [.. Enumerable.Range(0, fit.Columns).Select(column => Coefficient.Of(fit.Coefficients[column], covariance[column, column], fit.N - fit.Columns))];
    }

    public static Matrix<double> Covariance(LinearFit fit, int lag)
    {
        var scores = fit.Design.EnumerateRows().Zip(fit.Residuals, (row, residual) => row * residual).ToArray();
        var meat = Matrix<double>.Build.Dense(fit.Columns, fit.Columns);
        for (var back = 0; back <= lag; back++)
        {
            var weight = 1 - back / (lag + 1.0);
            for (var row = back; row < scores.Length; row++)
            {
                var product = scores[row].OuterProduct(scores[row - back]) * weight;
                meat += back == 0 ? product : product + product.Transpose();
            }
        }

        return fit.Bread * meat * fit.Bread * ((double)fit.N / (fit.N - fit.Columns));
    }
}
