using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace LdRoi.Measurement.Regression;

/// <summary>(Weighted) least squares by an orthogonal decomposition.</summary>
internal static class LeastSquares
{
    /// <summary>Below this share of the largest singular value, after every column was brought to length 1, columns repeat each other.</summary>
    public const double SmallestSingularValue = 1e-10;

    private const double SmallestResidual = 1e-13;

    /// <summary>Minimises Σ w(y − x'b)².</summary>
    /// <param name="design">One row per observation; give the intercept as a column of ones. Columns may differ in scale by any factor.</param>
    /// <param name="outcome">One number per row.</param>
    /// <param name="weights">0 or more, one per row; null for equal weights. A row with weight 0 keeps its place and does nothing.</param>
    /// <returns>
    /// The fit, or null with why: <see cref="Reason.NZero"/> without rows, <see cref="Reason.NotFinite"/>, <see cref="Reason.TooManyPredictors"/> when the rows with weight do not
    /// outnumber the columns, <see cref="Reason.Singular"/> when columns repeat each other.
    /// </returns>
    /// <exception cref="ArgumentException">Lengths differ, or a weight is negative.</exception>
    public static (LinearFit? Fit, Reason Reason) Fit(IReadOnlyList<IReadOnlyList<double>> design, IReadOnlyList<double> outcome, IReadOnlyList<double>? weights = null)
    {
        if (design.Count != outcome.Count || (weights is not null && weights.Count != outcome.Count)) throw new ArgumentException("One row and one weight per outcome.", nameof(design));
        if (design.Count == 0) return (null, Reason.NZero);
        var columns = design[0].Count;
        if (columns == 0 || design.Any(row => row.Count != columns)) throw new ArgumentException("Every row needs the same columns, at least one.", nameof(design));
        if (!Finite.Are(outcome) || !design.All(Finite.Are) || (weights is not null && !Finite.Are(weights))) return (null, Reason.NotFinite);
        if (weights is not null && weights.Any(weight => weight < 0)) throw new ArgumentException("A weight is 0 or more.", nameof(weights));
        if ((weights?.Count(weight => weight > 0) ?? design.Count) <= columns) return (null, Reason.TooManyPredictors);

        return Solve(
            Matrix<double>.Build.Dense(design.Count, columns, (row, column) => design[row][column]),
            Vector<double>.Build.DenseOfEnumerable(outcome),
            weights is null ? Vector<double>.Build.Dense(design.Count, 1) : Vector<double>.Build.DenseOfEnumerable(weights));
    }

    private static (LinearFit?, Reason) Solve(Matrix<double> x, Vector<double> y, Vector<double> weights)
    {
        var root = weights.PointwiseSqrt();
        var weighted = Matrix<double>.Build.DenseOfColumns(x.EnumerateColumns().Select(column => column.PointwiseMultiply(root)));
        var lengths = weighted.ColumnNorms(2);
        if (lengths.Any(length => !(length > 0) || !double.IsFinite(length))) return (null, Reason.Singular);

        // Columns of length 1: whether they repeat each other must not depend on their units.
        var unit = weighted * Matrix<double>.Build.DenseOfDiagonalVector(lengths.Map(length => 1 / length));
        var qr = unit.QR(QRMethod.Thin);
        var svd = qr.R.Svd();
        if (svd.S.Minimum() < SmallestSingularValue * svd.S.Maximum()) return (null, Reason.Singular);

        var u = qr.Q * svd.U;
        var v = Matrix<double>.Build.DenseOfDiagonalVector(lengths.Map(length => 1 / length)) * svd.VT.Transpose() * Matrix<double>.Build.DenseOfDiagonalVector(svd.S.Map(value => 1 / value));
        var coefficients = v * (u.Transpose() * y.PointwiseMultiply(root));
        var residuals = y - x * coefficients;

        // What rounding leaves of a perfect fit would look like a very small error.
        if (residuals.InfinityNorm() <= SmallestResidual * y.InfinityNorm()) residuals.Clear();
        return (new LinearFit(x, weights, coefficients, v * v.Transpose(), residuals), Reason.None);
    }
}
