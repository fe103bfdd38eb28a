using System.Runtime.CompilerServices;

namespace LdRoi.Measurement;

/// <summary>Keeps NaN, infinities and negative zero inside the module.</summary>
internal static class Finite
{
    /// <summary>The number itself, with −0 as 0.</summary>
    public static double Of(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value)
            ? value + 0.0 // −0 + 0 = 0 in IEEE 754; every other number stays itself
            : throw new ArgumentOutOfRangeException(name, value, "A statistic must be a finite number.");
}
