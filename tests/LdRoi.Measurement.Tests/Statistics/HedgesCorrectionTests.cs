using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Statistics;

public sealed class HedgesCorrectionTests
{
    // public_small.json: the exact gamma form and 1 − 3/(4df − 1).
    [Fact]
    public void The_known_factors_come_out()
    {
        foreach (var row in ReferenceFile.Json("public_small.json").GetProperty("hedges_J").GetProperty("rows").EnumerateArray())
        {
            HedgesCorrection.Exact(row.Number("df")).ShouldAgreeWith(row.Number("J_exact"));
            HedgesCorrection.Approximate(row.Number("df")).ShouldAgreeWith(row.Number("J_approx"));
        }
    }

    // By recursion: Γ(x + 1) = xΓ(x) gives J(df + 2)·√((df + 2)/df) = J(df)·df/(df − 1).
    [Theory]
    [InlineData(1.5)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(500)]
    [InlineData(997)]
    [InlineData(998.5)] // one side from the gamma function, the other from the series
    [InlineData(999.9)]
    [InlineData(1_000)]
    [InlineData(123_456)]
    public void Each_factor_follows_from_the_one_before(double df) =>
        (HedgesCorrection.Exact(df + 2) * Math.Sqrt((df + 2) / df)).ShouldBe(HedgesCorrection.Exact(df) * df / (df - 1), 1e-11);

    [Theory]
    [InlineData(1_000)]
    [InlineData(1e6)]
    [InlineData(1e12)]
    public void Very_many_people_keep_all_digits(double df) => (1 - HedgesCorrection.Exact(df)).ShouldBe(3 / (4 * df), 3 / (4 * df) * (2 / df + 1e-4) + 1e-15);

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Without_degrees_of_freedom_there_is_no_factor(double df)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => HedgesCorrection.Exact(df));
        Should.Throw<ArgumentOutOfRangeException>(() => HedgesCorrection.Approximate(df));
    }
}
