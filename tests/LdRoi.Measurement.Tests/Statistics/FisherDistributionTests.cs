using CsCheck;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Statistics;

public sealed class FisherDistributionTests
{
    // Tables of F: Pearson & Hartley (1966), Biometrika tables for statisticians, vol. 1.
    [Theory]
    [InlineData(0.05, 1, 1, 161.4476)]
    [InlineData(0.025, 1, 1, 647.7890)]
    [InlineData(0.05, 5, 10, 3.3258)]
    [InlineData(0.05, 2, 10, 4.1028)]
    [InlineData(0.025, 10, 20, 2.7737)]
    public void Quantiles_are_those_of_the_tables(double upper, double numerator, double denominator, double f) =>
        FisherDistribution.UpperQuantile(upper, numerator, denominator).ShouldBe(f, 5e-5);

    // With two degrees of freedom in the numerator the tail is (1 + 2f/ν)^(−ν/2).
    [Fact]
    public void With_two_degrees_of_freedom_tail_and_quantile_have_a_closed_form() =>
        Gen.Select(Gen.Double[0.0005, 0.5], Gen.Int[1, 300_000]).Sample((upper, denominator) =>
        {
            var f = denominator / 2.0 * (Math.Pow(upper, -2.0 / denominator) - 1);
            FisherDistribution.UpperTail(f, 2, denominator).ShouldBe(upper, 1e-9);
            FisherDistribution.UpperQuantile(upper, 2, denominator).ShouldBe(f, f * 1e-8);
        }, iter: 200);

    [Fact]
    public void Many_degrees_of_freedom_keep_their_digits() =>
        FisherDistribution.UpperTail(FisherDistribution.UpperQuantile(0.025, 99_999, 299_997), 99_999, 299_997).ShouldBe(0.025, 1e-9);

    [Fact]
    public void The_tails_end_at_one_and_at_nought()
    {
        FisherDistribution.UpperTail(0, 3, 7).ShouldBe(1);
        FisherDistribution.UpperTail(1e300, 3, 7).ShouldBe(0, 1e-300);
    }
}
