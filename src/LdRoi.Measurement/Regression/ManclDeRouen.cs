using MathNet.Numerics.LinearAlgebra;

namespace LdRoi.Measurement.Regression;

/// <summary>Errors of weighted least squares with rows of one person that resemble each other, corrected for few people.</summary>
/// <remarks>Mancl &amp; DeRouen (2001), Biometrics 57: each person's residuals are multiplied by (I − H)⁻¹.</remarks>
internal static class ManclDeRouen
{
    // Below this a person determines a combination of coefficients alone.
    private const double SmallestPivot = 1e-10;

    /// <returns>B(Σ X'W(I − XBX'W)⁻¹ee'(…)'WX)B; null when a person determines a coefficient alone.</returns>
    public static Matrix<double>? Covariance(LinearFit fit, IReadOnlyList<int> personOf)
    {
        var meat = Matrix<double>.Build.Dense(fit.Columns, fit.Columns);
        foreach (var rows in Enumerable.Range(0, fit.N).GroupBy(row => personOf[row]))
        {
            var cross = Matrix<double>.Build.Dense(fit.Columns, fit.Columns);
            var score = Vector<double>.Build.Dense(fit.Columns);
            foreach (var row in rows)
            {
                var x = fit.Design.Row(row);
                cross += x.OuterProduct(x) * fit.Weights[row];
                score += x * (fit.Weights[row] * fit.Residuals[row]);
            }

            // X'W(I − XBX'W)⁻¹e = (I − X'WXB)⁻¹X'We: columns by columns instead of rows by rows.
            var left = Matrix<double>.Build.DenseIdentity(fit.Columns) - cross * fit.Bread;
            var lu = left.LU();
            if (Math.Abs(lu.Determinant) < SmallestPivot) return null;
            var adjusted = lu.Solve(score);
            meat += adjusted.OuterProduct(adjusted);
        }

        return fit.Bread * meat * fit.Bread;
    }
}
