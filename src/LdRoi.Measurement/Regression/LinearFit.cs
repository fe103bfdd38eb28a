using MathNet.Numerics.LinearAlgebra;

namespace LdRoi.Measurement.Regression;

/// <summary>A linear model that was fitted by (weighted) least squares.</summary>
/// <remarks>Everything that a sandwich of any kind needs; see <see cref="LeastSquares"/>.</remarks>
internal sealed record LinearFit(Matrix<double> Design, Vector<double> Weights, Vector<double> Coefficients, Matrix<double> Bread, Vector<double> Residuals)
{
    /// <summary>Rows, those with weight 0 included.</summary>
    public int N => Design.RowCount;

    /// <summary>Columns of the design, the intercept included.</summary>
    public int Columns => Design.ColumnCount;

    /// <summary>Weighted residual sum of squares.</summary>
    public double SquaresLeft => Weights.PointwiseMultiply(Residuals).DotProduct(Residuals);

    /// <summary>The covariance matrix of the coefficients under equal, independent errors: (X'WX)⁻¹·RSS/(n − columns).</summary>
    public Matrix<double> OrdinaryCovariance => Bread * (SquaresLeft / (N - Columns));
}
