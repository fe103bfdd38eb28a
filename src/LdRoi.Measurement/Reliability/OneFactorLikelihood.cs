using MathNet.Numerics.LinearAlgebra;

namespace LdRoi.Measurement.Reliability;

/// <summary>
/// The one-factor model of a correlation matrix by maximum likelihood: the least ln|Σ| + tr(RΣ⁻¹) with Σ = λλ' + diag(θ), by Fisher scoring from several starts.
/// A residual variance may go below 0 on the way and in the end: whether it does is a result.
/// </summary>
/// <remarks>Jöreskog (1967), Psychometrika 32. Damping of the steps: Marquardt (1963), Journal of the Society for Industrial and Applied Mathematics 11.</remarks>
internal static class OneFactorLikelihood
{
    private const int Steps = 200;
    private const double SteepEnough = 1e-9;
    private const double FirstDamping = 1e-3;
    private const double HighestDamping = 1e9;

    // Below this share of the largest eigenvalue of the information, different loadings describe the correlations as well: items that do not correlate have no factor.
    private const double SmallestInformation = 1e-8;

    // Where a residual variance runs away to, in units of the item's variance.
    private const double RunAway = -1;

    /// <returns>Loadings and residual variances of the lowest minimum, or of the lowest descent that ran away; null when no start arrived.</returns>
    public static (double[]? Loadings, double[]? Residuals) Best(Matrix<double> r)
    {
        Point? best = null;
        foreach (var start in Starts(r))
        {
            if (Descend(r, start) is { } found && (best is null || found.Fit < best.Fit)) best = found;
        }

        return best is null ? (null, null) : ([.. best.Loadings], [.. best.Residuals]);
    }

    // First eigenvectors of what is left of R when more or less of the diagonal is unique, and the second one of R itself for scales of two clusters.
    private static IEnumerable<(Vector<double> Loadings, Vector<double> Residuals)> Starts(Matrix<double> r)
    {
        var k = r.RowCount;
        var inverse = r.Inverse();
        yield return Start(r, Vector<double>.Build.Dense(k, item => 1 / inverse[item, item]), 1);
        yield return Start(r, Vector<double>.Build.Dense(k, 0.5), 1);
        yield return Start(r, Vector<double>.Build.Dense(k, 0.1), 1);
        yield return Start(r, Vector<double>.Build.Dense(k, 0.1), 2);
    }

    private static (Vector<double> Loadings, Vector<double> Residuals) Start(Matrix<double> r, Vector<double> unique, int vector)
    {
        var eigen = (r - Matrix<double>.Build.DenseOfDiagonalVector(unique)).Evd(Symmetricity.Symmetric);
        var at = r.RowCount - vector; // eigenvalues ascend
        var loadings = eigen.EigenVectors.Column(at) * Math.Sqrt(Math.Max(0.1, eigen.EigenValues[at].Real));
        return (loadings, loadings.Map(loading => Math.Max(0.05, 1 - loading * loading)));
    }

    private static Point? Descend(Matrix<double> r, (Vector<double> Loadings, Vector<double> Residuals) start)
    {
        var point = Point.At(r, start.Loadings, start.Residuals);
        var damping = FirstDamping;
        for (var step = 0; step < Steps && point is not null; step++)
        {
            var (slope, information) = point.Derivatives(r);
            if (point.Residuals.Minimum() < RunAway) return point;
            if (slope.AbsoluteMaximum() < SteepEnough) return IsIdentified(information) ? point : null;

            var k = r.RowCount;
            Point? next;
            do
            {
                var damped = information + Matrix<double>.Build.DenseOfDiagonalVector(information.Diagonal() * damping);
                var move = damped.Solve(slope);
                next = Point.At(r, point.Loadings - move.SubVector(0, k), point.Residuals - move.SubVector(k, k));
                damping *= next is null || !(next.Fit < point.Fit) ? 10 : 0.1;
            }
            while ((next is null || !(next.Fit < point.Fit)) && damping < HighestDamping);

            // No lower point: the slope that is left is rounding.
            if (next is null || !(next.Fit < point.Fit)) return slope.AbsoluteMaximum() < Math.Sqrt(SteepEnough) && IsIdentified(information) ? point : null;
            point = next;
        }

        return null;
    }

    private static bool IsIdentified(Matrix<double> information)
    {
        var values = information.Evd(Symmetricity.Symmetric).EigenValues;
        return values.Min(value => value.Real) > SmallestInformation * values.Max(value => value.Real);
    }

    private sealed record Point(Vector<double> Loadings, Vector<double> Residuals, double Fit, Matrix<double> Inverse)
    {
        /// <returns>Null where Σ is not positive definite.</returns>
        public static Point? At(Matrix<double> r, Vector<double> loadings, Vector<double> residuals)
        {
            if (!Finite.Are(loadings) || !Finite.Are(residuals)) return null;
            var eigen = (loadings.OuterProduct(loadings) + Matrix<double>.Build.DenseOfDiagonalVector(residuals)).Evd(Symmetricity.Symmetric);
            var values = eigen.EigenValues.Map(value => value.Real);
            if (!(values.Minimum() > ReliabilityConstants.SmallestEigenvalue * values.Maximum())) return null;
            var inverse = eigen.EigenVectors * Matrix<double>.Build.DenseOfDiagonalVector(values.Map(value => 1 / value)) * eigen.EigenVectors.Transpose();
            return new Point(loadings, residuals, values.Sum(Math.Log) + r.PointwiseMultiply(inverse).Enumerate().Sum(), inverse);
        }

        /// <summary>The slope by λ and θ, and its expected change.</summary>
        public (Vector<double> Slope, Matrix<double> Information) Derivatives(Matrix<double> r)
        {
            var k = r.RowCount;
            var gap = Inverse - Inverse * r * Inverse;
            var byLoading = gap * Loadings * 2;
            var a = Inverse * Loadings;
            var c = Loadings.DotProduct(a);
            var information = Matrix<double>.Build.Dense(2 * k, 2 * k, (row, column) => (row < k, column < k) switch
            {
                (true, true) => 2 * (c * Inverse[row, column] + a[row] * a[column]),
                (true, false) => 2 * Inverse[row, column - k] * a[column - k],
                (false, true) => 2 * Inverse[row - k, column] * a[row - k],
                (false, false) => Inverse[row - k, column - k] * Inverse[row - k, column - k],
            });
            return (Vector<double>.Build.DenseOfEnumerable(byLoading.Concat(gap.Diagonal())), information);
        }
    }
}
