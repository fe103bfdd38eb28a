using MathNet.Numerics;

namespace LdRoi.Measurement.Statistics;

/// <summary>What a standardised difference from few people must be multiplied by: d is too large on average, g = d·J is not.</summary>
/// <remarks>Hedges (1981), Journal of Educational Statistics 6.</remarks>
public static class HedgesCorrection
{
    // Two large logarithms of the gamma function differ by a small number: digits are lost as the degrees of freedom grow, while the series gains them.
    private const double SeriesFrom = 1_000;

    /// <summary>J(df) = Γ(df/2)/(√(df/2)·Γ((df − 1)/2)), 0–1, to ten digits for any number of people.</summary>
    /// <param name="degreesOfFreedom">Of the standard deviation in d: n₁ + n₂ − 2 for two sets, 2(n − 1) for one set twice. Above 1, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not above 1, or not finite.</exception>
    public static double Exact(double degreesOfFreedom)
    {
        Require(degreesOfFreedom);
        if (degreesOfFreedom >= SeriesFrom) return Series((degreesOfFreedom - 1) / 2) * Math.Sqrt((degreesOfFreedom - 1) / degreesOfFreedom);
        return Math.Exp(SpecialFunctions.GammaLn(degreesOfFreedom / 2) - SpecialFunctions.GammaLn((degreesOfFreedom - 1) / 2)) / Math.Sqrt(degreesOfFreedom / 2);
    }

    /// <summary>1 − 3/(4df − 1), as most tables and papers use; for comparison with them, not for results.</summary>
    /// <param name="degreesOfFreedom">Above 1, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not above 1, or not finite.</exception>
    public static double Approximate(double degreesOfFreedom)
    {
        Require(degreesOfFreedom);
        return 1 - 3 / (4 * degreesOfFreedom - 1);
    }

    // Γ(x + ½)/(√x·Γ(x)): Tricomi & Erdélyi (1951), Pacific Journal of Mathematics 1.
    private static double Series(double x) => 1 - (1 - (1 + (5 - 21 / (32 * x)) / (8 * x)) / (16 * x)) / (8 * x);

    private static void Require(double degreesOfFreedom)
    {
        if (!(degreesOfFreedom > 1) || !double.IsFinite(degreesOfFreedom)) throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Not above 1.");
    }
}
