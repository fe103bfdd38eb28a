using LdRoi.Measurement.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace LdRoi.Measurement.Reliability;

/// <summary>Reliability of a sum whose items need not measure the construct equally well.</summary>
/// <remarks>McDonald (1999), Test theory: a unified treatment.</remarks>
public static class McDonaldOmega
{
    private const int FewestItems = 3;

    // A residual variance of this share of the item's own is 0 but for rounding.
    private const double SmallestResidual = 1e-9;

    /// <summary>
    /// (Σλ)²/((Σλ)² + Σθ) of a one-factor model: in closed form for three items, where the model is just identified, and by maximum likelihood from several starts for more.
    /// </summary>
    /// <param name="items">One column per item, after reversal.</param>
    /// <returns>
    /// Omega with N = people, without the product's gate (<see cref="ReliabilityGate"/>). The reasons of the matrix; fewer than three items: <see cref="Reason.KTooFew"/>;
    /// an item without spread: <see cref="Reason.ZeroVariance"/>; four items or more of which one repeats the others, or fewer people than make a matrix of full rank:
    /// <see cref="Reason.Singular"/>; a residual variance of 0 or less: <see cref="Reason.Heywood"/>; no minimum found: <see cref="Reason.NotConverged"/>.
    /// </returns>
    public static Measured<Omega> OneFactor(CovarianceMatrix items)
    {
        if (items.Reason != Reason.None) return Missing(items.Reason);
        if (items.Size < FewestItems) return Missing(Reason.KTooFew);
        if (items.Correlations() is not { } correlations) return Missing(Reason.ZeroVariance);

        double[]? loadings, residuals;
        if (items.Size == FewestItems)
        {
            (loadings, residuals) = ClosedForm(correlations);
        }
        else
        {
            if (correlations.Evd(Symmetricity.Symmetric).EigenValues.Min(value => value.Real) < ReliabilityConstants.SmallestEigenvalue) return Missing(Reason.Singular);
            (loadings, residuals) = OneFactorLikelihood.Best(correlations);
            if (residuals is null) return Missing(Reason.NotConverged);
        }

        if (loadings is null || residuals!.Any(residual => !(residual > SmallestResidual))) return Missing(Reason.Heywood);
        return Measured<Omega>.Of(InUnits(items, loadings, residuals!), items.N);

        Measured<Omega> Missing(Reason reason) => Measured<Omega>.Missing(reason, items.N);
    }

    // λ₁ = √(r₁₂r₁₃/r₂₃). Two negative correlations of three belong to an item that loads the other way: the sign of λ₁ is then that of the other two's, turned.
    private static (double[]? Loadings, double[]? Residuals) ClosedForm(Matrix<double> r)
    {
        var squares = new[] { r[0, 1] * r[0, 2] / r[1, 2], r[0, 1] * r[1, 2] / r[0, 2], r[0, 2] * r[1, 2] / r[0, 1] };
        if (!squares.All(square => square > 0 && double.IsFinite(square))) return (null, null);
        var loadings = squares.Select((square, item) => Math.Sqrt(square) * (item > 0 && r[0, item] < 0 ? -1 : 1)).ToArray();
        return (loadings, [.. squares.Select(square => 1 - square)]);
    }

    private static Omega InUnits(CovarianceMatrix items, double[] loadings, double[] residuals)
    {
        var scaled = loadings.Select((loading, item) => loading * Math.Sqrt(items[item, item])).ToArray();
        var sum = scaled.Sum();
        var left = residuals.Select((residual, item) => residual * items[item, item]).ToArray();
        return new Omega(sum * sum / (sum * sum + left.Sum()), [.. scaled.Select(loading => Finite.Of(sum < 0 ? -loading : loading))], left);
    }
}
