using System.Runtime.CompilerServices;

namespace LdRoi.Measurement;

/// <summary>Keeps NaN, infinities and negative zero inside the module.</summary>
internal static class Finite
{
    private const double LargestSquarable = 1e140;

    /// <summary>Whether every number is finite. Data that are not give a reason; an exception is for mistakes of the caller's code.</summary>
    public static bool Are(IEnumerable<double> values) => values.All(double.IsFinite);

    /// <summary>Whether every number is finite, and so are sums of their squares.</summary>
    public static bool AreSquarable(params IEnumerable<double> values) => values.All(value => Math.Abs(value) <= LargestSquarable); // also false for NaN

    /// <summary>The number itself, with −0 as 0.</summary>
    public static double Of(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value)
            ? value + 0.0 // −0 + 0 = 0 in IEEE 754; every other number stays itself
            : throw new ArgumentOutOfRangeException(name, value, "A statistic must be a finite number.");
}
