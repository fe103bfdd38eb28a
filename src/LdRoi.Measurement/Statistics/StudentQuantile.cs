using MathNet.Numerics.Distributions;

namespace LdRoi.Measurement.Statistics;

/// <summary>Quantiles of Student's t to at least ten digits, for any number of people.</summary>
internal static class StudentQuantile
{
    // The library's root finder loses digits as the degrees of freedom grow (five are left at 10⁹); the series below gains them and is exact to 1e-10 from here on.
    private const double SeriesFrom = 1_000;

    /// <param name="degreesOfFreedom">At least 1.</param>
    /// <param name="probability">Between 0.5 and 0.9995; the library's search ends at t = 800.</param>
    public static double Of(double degreesOfFreedom, double probability) =>
        degreesOfFreedom < SeriesFrom
            ? StudentT.InvCDF(location: 0, scale: 1, degreesOfFreedom, probability)
            : FromNormal(Normal.InvCDF(mean: 0, stddev: 1, probability), degreesOfFreedom);

    // Abramowitz & Stegun (1964), 26.7.5.
    private static double FromNormal(double x, double degreesOfFreedom)
    {
        var x2 = x * x;
        var first = x * (x2 + 1) / 4;
        var second = x * ((5 * x2 + 16) * x2 + 3) / 96;
        var third = x * (((3 * x2 + 19) * x2 + 17) * x2 - 15) / 384;
        return x + (first + (second + third / degreesOfFreedom) / degreesOfFreedom) / degreesOfFreedom;
    }
}
