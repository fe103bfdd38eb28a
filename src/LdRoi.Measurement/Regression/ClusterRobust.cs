using LdRoi.Measurement.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace LdRoi.Measurement.Regression;

/// <summary>
/// Errors of least-squares coefficients when rows of one cluster (team, person) resemble each other. Works on each cluster's cross-products, so it is linear in the rows.
/// </summary>
/// <remarks>
/// CR1: Liang &amp; Zeger (1986), Biometrika 73, with the usual small-sample factor. CR2 and its degrees of freedom: Bell &amp; McCaffrey (2002), Survey Methodology 28;
/// Pustejovsky &amp; Tipton (2018), Journal of Business &amp; Economic Statistics 36.
/// </remarks>
internal sealed class ClusterRobust
{
    // An eigenvalue of I − H this near 0 belongs to a combination that one cluster determines alone: Moore–Penrose leaves it out.
    private const double SmallestEigenvalue = 1e-10;

    private readonly LinearFit _fit;
    private readonly IReadOnlyList<Cluster> _clusters;

    private ClusterRobust(LinearFit fit, IReadOnlyList<Cluster> clusters) => (_fit, _clusters) = (fit, clusters);

    public int Clusters => _clusters.Count;

    /// <param name="fit">Fitted with equal weights.</param>
    /// <param name="clusterOf">The cluster of each row, by any key.</param>
    public static ClusterRobust Of<TKey>(LinearFit fit, IReadOnlyList<TKey> clusterOf)
        where TKey : notnull
    {
        var root = fit.Bread.Cholesky().Factor;
        var inverse = root.Inverse();
        return new ClusterRobust(fit, [.. Enumerable.Range(0, fit.N).GroupBy(row => clusterOf[row]).Select(rows => Cluster.Of(fit, rows, root, inverse))]);
    }

    /// <summary>B (Σ s s') B · G/(G−1) · (n−1)/(n−k), with G − 1 degrees of freedom. Needs two clusters.</summary>
    public Coefficient Cr1(int column, double smallestDegreesOfFreedom = 1) => Cr1(Unit(column), smallestDegreesOfFreedom);

    public Coefficient Cr1(Vector<double> contrast, double smallestDegreesOfFreedom = 1)
    {
        double g = Clusters, n = _fit.N;
        var direction = _fit.Bread * contrast;
        var variance = _clusters.Sum(cluster => Square(cluster.Score.DotProduct(direction))) * (g / (g - 1)) * ((n - 1) / (n - _fit.Columns));
        return Coefficient.Of(_fit.Coefficients.DotProduct(contrast), variance, g - 1, smallestDegreesOfFreedom);
    }

    /// <summary>Residuals adjusted by (I − H)^(−1/2) per cluster, with Satterthwaite's degrees of freedom.</summary>
    public Coefficient Cr2(int column, double smallestDegreesOfFreedom = 1) => Cr2(Unit(column), smallestDegreesOfFreedom);

    public Coefficient Cr2(Vector<double> contrast, double smallestDegreesOfFreedom = 1)
    {
        var direction = _fit.Bread * contrast;
        double variance = 0, trace = 0, squares = 0;
        var outer = Matrix<double>.Build.Dense(_fit.Columns, _fit.Columns);
        foreach (var cluster in _clusters)
        {
            // A X B c = X w, where the adjustment of the rows has become one of the columns.
            var w = cluster.Adjustment * direction;
            var s = cluster.Cross * w;
            variance += Square(cluster.Score.DotProduct(w));

            // Ω = D − S B S' with D = diag(w'X'Xw): its trace and its squares without its G × G entries.
            var d = w.DotProduct(s);
            var through = s * _fit.Bread * s;
            trace += d - through;
            squares += d * d - 2 * d * through;
            outer += s.OuterProduct(s);
        }

        var middle = outer * _fit.Bread;
        squares += (middle * middle).Trace();
        return Coefficient.Of(_fit.Coefficients.DotProduct(contrast), variance, trace * trace / squares, smallestDegreesOfFreedom);
    }

    /// <summary>The CR1 covariance matrix of all coefficients.</summary>
    public Matrix<double> Cr1Covariance()
    {
        double g = Clusters, n = _fit.N;
        var meat = _clusters.Aggregate(Matrix<double>.Build.Dense(_fit.Columns, _fit.Columns), (sum, cluster) => sum + cluster.Score.OuterProduct(cluster.Score));
        return _fit.Bread * meat * _fit.Bread * (g / (g - 1) * ((n - 1) / (n - _fit.Columns)));
    }

    private Vector<double> Unit(int column) => Vector<double>.Build.Dense(_fit.Columns, at => at == column ? 1 : 0);

    private static double Square(double value) => value * value;

    /// <param name="Cross">X'X of the cluster's rows.</param>
    /// <param name="Score">X'e of the cluster's rows.</param>
    /// <param name="Adjustment">K with (I − XBX')^(−1/2) X = X K.</param>
    private sealed record Cluster(Matrix<double> Cross, Vector<double> Score, Matrix<double> Adjustment)
    {
        public static Cluster Of(LinearFit fit, IEnumerable<int> rows, Matrix<double> root, Matrix<double> inverse)
        {
            var cross = Matrix<double>.Build.Dense(fit.Columns, fit.Columns);
            var score = Vector<double>.Build.Dense(fit.Columns);
            foreach (var row in rows)
            {
                for (var i = 0; i < fit.Columns; i++)
                {
                    var x = fit.Design[row, i];
                    score[i] += x * fit.Residuals[row];
                    for (var j = 0; j < fit.Columns; j++) cross[i, j] += x * fit.Design[row, j];
                }
            }

            // With B = CC' the block of the hat matrix has the eigenvalues of C'X'XC, each between 0 and 1.
            var eigen = root.TransposeThisAndMultiply(cross * root).Evd(Symmetricity.Symmetric);
            var adjusted = Vector<double>.Build.DenseOfEnumerable(eigen.EigenValues.Select(value => 1 - value.Real is > SmallestEigenvalue and var left ? 1 / Math.Sqrt(left) : 0));
            var vectors = eigen.EigenVectors;
            return new Cluster(cross, score, root * vectors * Matrix<double>.Build.DenseOfDiagonalVector(adjusted) * vectors.Transpose() * inverse);
        }
    }
}
