namespace LdRoi.Measurement.Statistics;

/// <summary>What a published table says of one set of numbers, and what most tests need of it.</summary>
/// <param name="N">How many numbers, 0 or more.</param>
/// <param name="Mean">Their mean, in their unit; of no consequence without numbers.</param>
/// <param name="StandardDeviation">With divisor n − 1, in their unit, 0 or more; of no consequence with fewer than two.</param>
/// <remarks><c>default</c> is a summary of nothing. A mean or spread that is no number, or too large to be squared, gives <see cref="Reason.NotFinite"/> wherever it is used.</remarks>
/// <exception cref="ArgumentOutOfRangeException">The number or the standard deviation is below 0.</exception>
public readonly record struct SampleSummary(int N, double Mean, double StandardDeviation)
{
    /// <summary>How many numbers.</summary>
    public int N { get; } = N >= 0 ? N : throw new ArgumentOutOfRangeException(nameof(N), N, "Below 0.");

    /// <summary>Their mean; 0 without numbers, whatever was given.</summary>
    public double Mean { get; } = N == 0 ? 0 : Mean + 0.0; // −0 becomes 0

    /// <summary>Their standard deviation, with divisor n − 1; 0 with fewer than two numbers, whatever was given.</summary>
    public double StandardDeviation { get; } = StandardDeviation < 0
        ? throw new ArgumentOutOfRangeException(nameof(StandardDeviation), StandardDeviation, "Below 0.")
        : N < 2 ? 0 : StandardDeviation + 0.0;

    /// <summary>s²/n: the variance of the mean. Of at least one number.</summary>
    internal double ErrorVariance => StandardDeviation * StandardDeviation / N;

    internal bool IsFinite => Finite.AreSquarable(Mean, StandardDeviation);

    // Not public: whoever has the numbers calls the test with them, and no NaN leaves the module.
    /// <summary>The summary of some numbers; the standard deviation is exactly 0 for one number, and for numbers that are equal up to rounding.</summary>
    /// <param name="values">Any numbers, in any order.</param>
    /// <returns>The summary. Where a number is none, or too large to be squared, mean and standard deviation are not a number either.</returns>
    internal static SampleSummary Of(IReadOnlyCollection<double> values) => values.Count switch
    {
        0 => default,
        _ when !Finite.AreSquarable(values) => new SampleSummary(values.Count, double.NaN, double.NaN),
        1 => new SampleSummary(1, values.Single(), 0),
        var n => new SampleSummary(n, Descriptive.MeanOf(values), Math.Sqrt(Descriptive.SquaresAround(values) / (n - 1))),
    };
}
