using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace LdRoi.Measurement.Drivers;

/// <summary>The eigenvectors of the drivers' correlation matrix, for its root and its inverse.</summary>
internal sealed class CorrelationRoot
{
    private readonly Matrix<double> _vectors;
    private readonly Vector<double> _values;

    private CorrelationRoot(Matrix<double> vectors, Vector<double> values) => (_vectors, _values) = (vectors, values);

    /// <returns>Null when the smallest eigenvalue says that a driver is a combination of the rest.</returns>
    public static CorrelationRoot? Of(Matrix<double> among)
    {
        var eigen = among.Evd(Symmetricity.Symmetric);
        var values = eigen.EigenValues.Map(value => value.Real);
        return values.Minimum() < DriverConstants.SmallestEigenvalue ? null : new CorrelationRoot(eigen.EigenVectors, values);
    }

    public Matrix<double> Inverse() => Power(value => 1 / value);

    /// <summary>Johnson's weights: R = QΔ²Q', Λ = QΔQ', β* = Λ⁻¹r, ε = (Λ∘Λ)(β*∘β*). They add up to R².</summary>
    /// <remarks>Johnson (2000), Multivariate Behavioral Research 35.</remarks>
    public double[] RelativeWeights(Vector<double> withOutcome)
    {
        var root = Power(Math.Sqrt);
        var standardised = Power(value => 1 / Math.Sqrt(value)) * withOutcome;
        return [.. root.PointwiseMultiply(root) * standardised.PointwiseMultiply(standardised)];
    }

    private Matrix<double> Power(Func<double, double> power) =>
        Matrix<double>.Build.Dense(_values.Count, _values.Count, (row, column) => _vectors[row, column] * power(_values[column])).TransposeAndMultiply(_vectors);
}
