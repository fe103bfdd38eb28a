using MathNet.Numerics;

namespace LdRoi.Measurement.Statistics;

/// <summary>Tails of Student's t.</summary>
internal static class StudentProbability
{
    // From here on t is the normal distribution to 1e-10, while the incomplete beta function loses digits.
    private const double NormalFrom = 1e10;

    /// <summary>The probability of a value at least so far from 0, on either side.</summary>
    /// <param name="t">Finite.</param>
    /// <param name="degreesOfFreedom">Above 0.</param>
    /// <remarks>Abramowitz &amp; Stegun (1964), 26.7.1: I(ν/(ν + t²); ν/2, ½).</remarks>
    public static double TwoSided(double t, double degreesOfFreedom)
    {
        if (degreesOfFreedom >= NormalFrom) return SpecialFunctions.Erfc(Math.Abs(t) / Math.Sqrt(2));
        var tail = degreesOfFreedom / (degreesOfFreedom + t * t);
        return tail <= 0 ? 0 : Math.Clamp(SpecialFunctions.BetaRegularized(degreesOfFreedom / 2, 0.5, tail), 0, 1);
    }
}
