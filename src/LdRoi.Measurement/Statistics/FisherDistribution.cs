using MathNet.Numerics;

namespace LdRoi.Measurement.Statistics;

/// <summary>Tails and quantiles of Fisher's F, with all their digits in both tails.</summary>
internal static class FisherDistribution
{
    // ln F between e^−80 and e^80, halved until a double ends.
    private const double Farthest = 80;
    private const int Halvings = 64;

    /// <summary>The probability of a larger value.</summary>
    /// <param name="f">0 or more.</param>
    /// <param name="numerator">Degrees of freedom, above 0.</param>
    /// <param name="denominator">Degrees of freedom, above 0.</param>
    /// <remarks>Abramowitz &amp; Stegun (1964), 26.6.2.</remarks>
    public static double UpperTail(double f, double numerator, double denominator) =>
        Math.Clamp(SpecialFunctions.BetaRegularized(denominator / 2, numerator / 2, denominator / (denominator + numerator * f)), 0, 1);

    /// <summary>The value that a share of the distribution lies above.</summary>
    /// <param name="upper">Above 0 and at most 0.5; a lower quantile is the reciprocal of an upper one with the degrees of freedom exchanged.</param>
    /// <param name="numerator">Degrees of freedom, above 0.</param>
    /// <param name="denominator">Degrees of freedom, above 0.</param>
    /// <remarks>By halving: the library's search ends at F = 1000, which few degrees of freedom pass.</remarks>
    public static double UpperQuantile(double upper, double numerator, double denominator)
    {
        double low = -Farthest, high = Farthest;
        for (var step = 0; step < Halvings; step++)
        {
            var middle = (low + high) / 2;
            if (UpperTail(Math.Exp(middle), numerator, denominator) > upper) low = middle;
            else high = middle;
        }

        return Math.Exp((low + high) / 2);
    }
}
