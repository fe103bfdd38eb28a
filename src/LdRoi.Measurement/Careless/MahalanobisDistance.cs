using LdRoi.Measurement.Regression;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace LdRoi.Measurement.Careless;

/// <summary>How unlike everybody else's each set of answers is.</summary>
/// <param name="Squared">D² per row, in the order given; their sum is (n − 1)·items.</param>
/// <param name="CutOff">χ².999 with df = items; a D² above it is unlikely by chance. With few rows none can reach it: D² is at most (n − 1)²/n.</param>
public readonly record struct MahalanobisResult(IReadOnlyList<double> Squared, double CutOff);

/// <summary>The distance of a set of answers from the mean of all, in which a combination that nobody else gives counts for more than a high or low level.</summary>
/// <remarks>Mahalanobis (1936), Proceedings of the National Institute of Sciences of India 2.</remarks>
public static class MahalanobisDistance
{
    private const double SmallestEigenvalue = 1e-10;

    /// <summary>D² = (x − x̄)'S⁻¹(x − x̄) for every row, with the covariance matrix S of all rows (divisor n − 1).</summary>
    /// <param name="rows">One per person who answered everything, any order: answers after reversal, one per item.</param>
    /// <returns>
    /// The distances with N = rows. None: <see cref="Reason.NZero"/>; a number that is none: <see cref="Reason.NotFinite"/>; no more rows than items, an item that
    /// everybody answered alike, or items that repeat each other: <see cref="Reason.Singular"/>.
    /// </returns>
    /// <exception cref="ArgumentException">The rows differ in length, or there is no item.</exception>
    public static Measured<MahalanobisResult> Of(IReadOnlyList<IReadOnlyList<double>> rows)
    {
        var n = rows.Count;
        if (n == 0) return Measured<MahalanobisResult>.Missing(Reason.NZero, 0);
        var items = rows[0].Count;
        if (items == 0 || rows.Any(row => row.Count != items)) throw new ArgumentException("Every row needs the same items, at least one.", nameof(rows));
        if (!rows.All(row => Finite.AreSquarable(row))) return Measured<MahalanobisResult>.Missing(Reason.NotFinite, n);
        if (n <= items) return Measured<MahalanobisResult>.Missing(Reason.Singular, n);

        // In one order, so that another order of the same rows gives the same bits.
        int[] order = [.. Enumerable.Range(0, n).Order(Comparer<int>.Create((one, other) => Compare(rows[one], rows[other])))];
        var columns = Enumerable.Range(0, items).Select(item => Standardised.Of(order.Select(row => rows[row][item]))).ToList();
        if (columns.Contains(null)) return Measured<MahalanobisResult>.Missing(Reason.Singular, n);

        var z = Matrix<double>.Build.DenseOfColumns(columns);
        var eigen = (z.TransposeThisAndMultiply(z) / (n - 1)).Evd(Symmetricity.Symmetric);
        var values = eigen.EigenValues.Real();
        if (values.Minimum() < SmallestEigenvalue) return Measured<MahalanobisResult>.Missing(Reason.Singular, n);

        var lengths = (z * eigen.EigenVectors * Matrix<double>.Build.DenseOfDiagonalVector(values.Map(value => 1 / Math.Sqrt(value)))).RowNorms(2);
        var squared = new double[n];
        for (var at = 0; at < n; at++) squared[order[at]] = lengths[at] * lengths[at];
        return Measured<MahalanobisResult>.Of(new MahalanobisResult(squared, ChiSquared.InvCDF(items, CarelessConstants.DistanceProbability)), n);
    }

    private static int Compare(IReadOnlyList<double> one, IReadOnlyList<double> other) =>
        Enumerable.Range(0, one.Count).Select(at => one[at].CompareTo(other[at])).FirstOrDefault(order => order != 0);
}
