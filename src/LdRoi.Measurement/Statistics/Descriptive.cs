namespace LdRoi.Measurement.Statistics;

/// <summary>Mean and spread of a set of numbers. Numbers are summed in ascending order, so that another order of the same numbers gives the same bits.</summary>
public static class Descriptive
{
    /// <summary>The arithmetic mean, in the unit of the values.</summary>
    /// <param name="values">Finite numbers, any order.</param>
    /// <returns>The mean. No values: <see cref="Reason.NZero"/>.</returns>
    public static Measured<double> Mean(IReadOnlyCollection<double> values) =>
        values.Count == 0 ? Measured<double>.Missing(Reason.NZero, 0) : Measured<double>.Of(MeanOf(values), values.Count);

    /// <summary>The sample standard deviation (divisor n − 1), in the unit of the values.</summary>
    /// <param name="values">Finite numbers, any order.</param>
    /// <returns>The standard deviation, 0 for equal values. No values: <see cref="Reason.NZero"/>; one value: <see cref="Reason.NOne"/>.</returns>
    public static Measured<double> StandardDeviation(IReadOnlyCollection<double> values) => values.Count switch
    {
        0 => Measured<double>.Missing(Reason.NZero, 0),
        1 => Measured<double>.Missing(Reason.NOne, 1),
        var n => Measured<double>.Of(Math.Sqrt(SquaresAround(values) / (n - 1)), n),
    };

    /// <summary>The mean of at least one value.</summary>
    internal static double MeanOf(IReadOnlyCollection<double> values) => Finite.Of(values.Order().Sum() / values.Count);

    /// <summary>The sum of squared deviations from the mean of at least one value; exactly 0 when the values are equal up to rounding.</summary>
    internal static double SquaresAround(IReadOnlyCollection<double> values)
    {
        if (AreEqual(values)) return 0;
        var mean = MeanOf(values);
        return Finite.Of(values.Order().Sum(value => (value - mean) * (value - mean)));
    }

    /// <summary>Whether the values (at least one) are equal up to rounding.</summary>
    internal static bool AreEqual(IReadOnlyCollection<double> values) => values.Max() - values.Min() <= StatisticsConstants.SmallestSpread;
}
