using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Statistics;

public sealed class StudentProbabilityTests
{
    [Theory]
    [InlineData(0, 5, 1)]
    [InlineData(-4.0621276834, 9, 0.0028328902)] // Student (1908), paired; computed in R
    [InlineData(1, 1, 0.5)] // Cauchy: the quartiles are at -1 and 1
    [InlineData(1.959963984540054, 1e12, 0.05)]
    public void The_tails_are_known(double t, double degreesOfFreedom, double tails) => StudentProbability.TwoSided(t, degreesOfFreedom).ShouldBe(tails, 1e-9);

    [Theory]
    [InlineData(2.5, 0.05)]
    [InlineData(30, 0.05)]
    [InlineData(5_000, 0.01)]
    [InlineData(1e7, 0.05)]
    public void It_undoes_the_quantile(double degreesOfFreedom, double tails) =>
        StudentProbability.TwoSided(StudentQuantile.Of(degreesOfFreedom, 1 - tails / 2), degreesOfFreedom).ShouldBe(tails, 1e-9);

    // Computed with forty digits from the incomplete beta function; here the series of the quantile begins.
    [Theory]
    [InlineData(0.975, 1.96233908082640848, 1e-11)]
    [InlineData(0.9995, 3.30028264842391291, 1e-10)]
    public void The_series_of_the_quantile_is_exact_where_it_begins(double probability, double quantile, double digits) => StudentQuantile.Of(1_000, probability).ShouldBe(quantile, digits);
}
