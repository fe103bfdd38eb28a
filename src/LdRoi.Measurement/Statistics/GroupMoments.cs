namespace LdRoi.Measurement.Statistics;

/// <summary>All that comparisons between groups need to know of one group: its size, its mean and its spread.</summary>
/// <param name="N">People with a value.</param>
/// <param name="Mean">Their mean, in the unit of the values; null exactly when there is nobody.</param>
/// <param name="Squares">Sum of squared deviations from that mean; 0 for equal values.</param>
/// <remarks><c>default</c> is a group of nobody.</remarks>
public readonly record struct GroupMoments(int N, double? Mean, double Squares)
{
    /// <summary>Sample variance (divisor n − 1); null with fewer than two people.</summary>
    public double? Variance => N < 2 ? null : Squares / (N - 1);

    /// <summary>From one value per person.</summary>
    /// <param name="values">Finite numbers, any order.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite.</exception>
    public static GroupMoments Of(IReadOnlyCollection<double> values) =>
        values.Count == 0 ? default : new GroupMoments(values.Count, Descriptive.MeanOf(values), Descriptive.SquaresAround(values));

    /// <summary>From a published mean and standard deviation.</summary>
    /// <param name="n">People, at least 1.</param>
    /// <param name="mean">Finite.</param>
    /// <param name="standardDeviation">Divisor n − 1; 0 or more, and 0 for one person.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static GroupMoments Of(int n, double mean, double standardDeviation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(Finite.Of(standardDeviation), nameof(standardDeviation));
        if (n == 1) ArgumentOutOfRangeException.ThrowIfNotEqual(standardDeviation, 0);
        return new GroupMoments(n, Finite.Of(mean), standardDeviation * standardDeviation * (n - 1));
    }

    internal bool IsFinite => double.IsFinite(Mean ?? 0) && double.IsFinite(Squares) && Squares >= 0;
}
