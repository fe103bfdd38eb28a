using MathNet.Numerics.LinearAlgebra;

namespace LdRoi.Measurement.Statistics;

/// <summary>Variances and covariances of some columns over the same people: all that reliability needs of their answers.</summary>
/// <remarks>Divisor n − 1. Answers with gaps in them, or none at all, make a matrix whose <see cref="Reason"/> says so; measures made from it pass that on.</remarks>
public sealed class CovarianceMatrix
{
    // Printed correlations are rounded, and not always alike on both sides of the diagonal.
    private const double PrintedDigits = 1e-6;

    // Answers or covariances beyond these would leave the range of a double on the way to a reliability.
    private const double LargestAnswer = 1e100;
    private const double LargestCovariance = LargestAnswer * LargestAnswer;

    private readonly Matrix<double>? _values;

    private CovarianceMatrix(Matrix<double>? values, int size, int n, Reason reason) => (_values, Size, N, Reason) = (values, size, n, reason);

    /// <summary>Columns.</summary>
    public int Size { get; }

    /// <summary>People the matrix rests on.</summary>
    public int N { get; }

    /// <summary><see cref="LdRoi.Measurement.Reason.None"/>, or why there is no matrix: <see cref="Reason.NotFinite"/> (beyond 1e100 as well), <see cref="Reason.NZero"/>, <see cref="Reason.NOne"/>.</summary>
    public Reason Reason { get; }

    /// <summary>The covariance of two columns, or the variance of one.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    /// <exception cref="InvalidOperationException">There is no matrix; see <see cref="Reason"/>.</exception>
    public double this[int row, int column] => Values[row, column];

    internal Matrix<double> Values => _values ?? throw new InvalidOperationException($"No covariances: {Reason.Code()}.");

    /// <summary>From a full table.</summary>
    /// <param name="rows">One row per person, one number per column; people in any order.</param>
    /// <exception cref="ArgumentException">Rows differ in length.</exception>
    public static CovarianceMatrix Of(IReadOnlyCollection<IReadOnlyList<double>> rows)
    {
        var size = rows.Count == 0 ? 0 : rows.First().Count;
        if (rows.Any(row => row.Count != size)) throw new ArgumentException("Every person needs the same columns.", nameof(rows));
        return !rows.All(row => AreWithin(row, LargestAnswer)) ? new CovarianceMatrix(null, size, rows.Count, Reason.NotFinite)
            : rows.Count == 0 ? new CovarianceMatrix(null, size, 0, Reason.NZero)
            : rows.Count == 1 ? new CovarianceMatrix(null, size, 1, Reason.NOne)
            : new CovarianceMatrix(Covariances([.. Enumerable.Range(0, size).Select(column => rows.Select(row => row[column]).ToArray())]), size, rows.Count, Reason.None);
    }

    /// <summary>From a table with gaps: people without a gap count, the others do not.</summary>
    /// <param name="rows">One row per person; null for a missing answer.</param>
    /// <exception cref="ArgumentException">Rows differ in length.</exception>
    public static CovarianceMatrix OfCompleteCases(IReadOnlyCollection<IReadOnlyList<double?>> rows)
    {
        if (rows.Select(row => row.Count).Distinct().Count() > 1) throw new ArgumentException("Every person needs the same columns.", nameof(rows));
        return Of([.. rows.Where(row => row.All(answer => answer is not null)).Select(row => (IReadOnlyList<double>)[.. row.Select(answer => answer!.Value)])]);
    }

    /// <summary>From published variances and covariances.</summary>
    /// <param name="covariances">Square and symmetric, variances (0 or more) on the diagonal.</param>
    /// <param name="n">People they were computed from, 0 or more.</param>
    /// <exception cref="ArgumentException">The matrix is not square, not symmetric, or no covariance matrix.</exception>
    /// <exception cref="ArgumentOutOfRangeException">n is negative.</exception>
    public static CovarianceMatrix FromCovariances(IReadOnlyList<IReadOnlyList<double>> covariances, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        var size = covariances.Count;
        if (covariances.Any(row => row.Count != size)) throw new ArgumentException("A covariance matrix is square.", nameof(covariances));
        if (!covariances.All(row => AreWithin(row, LargestCovariance))) return new CovarianceMatrix(null, size, n, Reason.NotFinite);
        if (n < 2) return new CovarianceMatrix(null, size, n, n == 0 ? Reason.NZero : Reason.NOne);

        var values = Matrix<double>.Build.Dense(size, size, (i, j) => (covariances[i][j] + covariances[j][i]) / 2);
        for (var i = 0; i < size; i++)
        {
            if (values[i, i] < 0) throw new ArgumentException("A variance is 0 or more.", nameof(covariances));
            for (var j = 0; j < i; j++)
            {
                var largest = Math.Sqrt(values[i, i] * values[j, j]);
                if (Math.Abs(covariances[i][j] - covariances[j][i]) > largest * PrintedDigits) throw new ArgumentException("A covariance matrix is symmetric.", nameof(covariances));
                if (Math.Abs(values[i, j]) > largest * (1 + PrintedDigits)) throw new ArgumentException("No correlation lies outside −1…1.", nameof(covariances));
            }
        }

        return new CovarianceMatrix(values, size, n, Reason.None);
    }

    /// <summary>From published correlations and standard deviations.</summary>
    /// <param name="correlations">Square and symmetric, 1 on the diagonal.</param>
    /// <param name="standardDeviations">One per column, 0 or more, divisor n − 1.</param>
    /// <param name="n">People they were computed from, 0 or more.</param>
    /// <exception cref="ArgumentException">The matrix is no correlation matrix, or lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">n or a standard deviation is negative.</exception>
    public static CovarianceMatrix FromCorrelations(IReadOnlyList<IReadOnlyList<double>> correlations, IReadOnlyList<double> standardDeviations, int n)
    {
        if (standardDeviations.Count != correlations.Count) throw new ArgumentException("One standard deviation per column.", nameof(standardDeviations));
        foreach (var deviation in standardDeviations) ArgumentOutOfRangeException.ThrowIfNegative(deviation, nameof(standardDeviations));
        if (correlations.Where((row, i) => i < row.Count && Math.Abs(row[i] - 1) > PrintedDigits).Any()) throw new ArgumentException("A column correlates 1 with itself.", nameof(correlations));
        return FromCovariances([.. correlations.Select((row, i) => (IReadOnlyList<double>)[.. row.Select((r, j) => r * standardDeviations[i] * standardDeviations[Math.Min(j, standardDeviations.Count - 1)])])], n);
    }

    /// <summary>The same people without one column.</summary>
    internal CovarianceMatrix Without(int column) => new(Values.RemoveRow(column).RemoveColumn(column), Size - 1, N, Reason);

    /// <summary>Correlations; null when a column has no spread.</summary>
    internal Matrix<double>? Correlations()
    {
        var spreads = Values.Diagonal().PointwiseSqrt();
        return spreads.Any(spread => spread <= 0) ? null : Matrix<double>.Build.Dense(Size, Size, (i, j) => i == j ? 1 : Values[i, j] / spreads[i] / spreads[j]);
    }

    private static bool AreWithin(IEnumerable<double> values, double largest) => values.All(value => Math.Abs(value) <= largest);

    // Products are summed in ascending order, so that another order of the same people gives the same bits.
    private static Matrix<double> Covariances(double[][] columns)
    {
        double n = columns.Length == 0 ? 0 : columns[0].Length;
        var deviations = columns.Select(column =>
        {
            if (Descriptive.AreEqual(column)) return new double[column.Length];
            var mean = Descriptive.MeanOf(column);
            return [.. column.Select(value => value - mean)];
        }).ToArray();
        var values = Matrix<double>.Build.Dense(columns.Length, columns.Length);
        for (var i = 0; i < columns.Length; i++)
        {
            for (var j = 0; j <= i; j++) values[i, j] = values[j, i] = deviations[i].Zip(deviations[j], (x, y) => x * y).Order().Sum() / (n - 1);
        }

        return values;
    }
}
