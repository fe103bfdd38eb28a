using LdRoi.Measurement.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace LdRoi.Measurement.Drivers;

/// <summary>Pearson's correlations of drivers, among themselves and with the outcome.</summary>
internal sealed record DriverCorrelations(Matrix<double> Among, Vector<double> WithOutcome)
{
    public int Drivers => WithOutcome.Count;

    /// <param name="sums">Count, sums and products of the outcome and the drivers: a row of <see cref="DriverMoments"/>.</param>
    /// <param name="drivers">How many.</param>
    /// <returns>The correlations; null when the outcome or a driver has no spread.</returns>
    public static DriverCorrelations? Of(double[] sums, int drivers)
    {
        var n = sums[0];
        var variables = drivers + 1;
        var squares = new double[variables, variables];
        for (int one = 0, pair = 1 + variables; one < variables; one++)
        {
            for (var other = one; other < variables; other++, pair++) squares[one, other] = sums[pair] - sums[1 + one] * sums[1 + other] / n;

            // What rounding leaves of no spread is no spread.
            var before = sums[pair - (variables - one)];
            if (!(squares[one, one] > DriverConstants.Rounding * before && squares[one, one] > n * StatisticsConstants.SmallestSpread * StatisticsConstants.SmallestSpread)) return null;
        }

        return new DriverCorrelations(
            Matrix<double>.Build.Dense(drivers, drivers, (one, other) => one == other ? 1 : R(Math.Min(one, other) + 1, Math.Max(one, other) + 1)),
            Vector<double>.Build.Dense(drivers, driver => R(0, driver + 1)));

        double R(int one, int other) => Math.Clamp(squares[one, other] / Math.Sqrt(squares[one, one]) / Math.Sqrt(squares[other, other]), -1, 1);
    }

    /// <param name="matrix">Of the outcome and the drivers, in this order: symmetric, ones on the diagonal.</param>
    public static DriverCorrelations Of(IReadOnlyList<IReadOnlyList<double>> matrix) => new(
        Matrix<double>.Build.Dense(matrix.Count - 1, matrix.Count - 1, (one, other) => matrix[one + 1][other + 1]),
        Vector<double>.Build.Dense(matrix.Count - 1, driver => matrix[0][driver + 1]));
}
