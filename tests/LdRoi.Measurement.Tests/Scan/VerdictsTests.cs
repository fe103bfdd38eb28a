using CsCheck;
using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Scan;

public sealed class VerdictsTests
{
    // Convention, smallest relevant change 5: low ≥ 5 clearly better; 0 < low < 5 probably better; −5 < low ≤ 0 ≤ high < 5 much the same; mirrored; otherwise unclear.
    [Theory]
    [InlineData(5, 9, Verdict.ClearlyBetter)]
    [InlineData(5, 5, Verdict.ClearlyBetter)]
    [InlineData(4.999999, 9, Verdict.ProbablyBetter)]
    [InlineData(0.000001, 0.000002, Verdict.ProbablyBetter)]
    [InlineData(0.000001, 40, Verdict.ProbablyBetter)]
    [InlineData(0, 4.999999, Verdict.MuchTheSame)]
    [InlineData(0, 5, Verdict.Unclear)]
    [InlineData(-4.999999, 4.999999, Verdict.MuchTheSame)]
    [InlineData(0, 0, Verdict.MuchTheSame)]
    [InlineData(-4.999999, 0, Verdict.MuchTheSame)]
    [InlineData(-5, 0, Verdict.Unclear)]
    [InlineData(-5, 4, Verdict.Unclear)]
    [InlineData(-4, 5, Verdict.Unclear)]
    [InlineData(-5, 5, Verdict.Unclear)]
    [InlineData(-30, 30, Verdict.Unclear)]
    [InlineData(-9, -0.000001, Verdict.ProbablyWorse)]
    [InlineData(-9, -4.999999, Verdict.ProbablyWorse)]
    [InlineData(-9, -5, Verdict.ClearlyWorse)]
    [InlineData(-5, -5, Verdict.ClearlyWorse)]
    public void Words_follow_the_table_to_the_border(double low, double high, Verdict verdict) =>
        Verdicts.From(new Interval(low, high, 0.95)).ShouldBe(verdict);

    [Fact]
    public void The_smallest_relevant_change_moves_the_borders()
    {
        Verdicts.From(new Interval(3, 9, 0.95), smallestRelevantChange: 3).ShouldBe(Verdict.ClearlyBetter);
        Verdicts.From(new Interval(-4, 4, 0.95), smallestRelevantChange: 3).ShouldBe(Verdict.Unclear);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_relevant_change_is_a_number_above_zero(double smallest) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Verdicts.From(new Interval(1, 2, 0.95), smallest));

    [Fact]
    public void Better_and_worse_are_judged_alike() =>
        Gen.Select(Gen.Int[-40, 40], Gen.Int[0, 40]).Sample((low, width) =>
        {
            var verdict = Verdicts.From(new Interval(low / 4.0, (low + width) / 4.0, 0.95));
            var mirrored = Verdicts.From(new Interval(-(low + width) / 4.0, -low / 4.0, 0.95));
            return mirrored == Mirror(verdict);
        });

    private static Verdict Mirror(Verdict verdict) => verdict switch
    {
        Verdict.ClearlyBetter => Verdict.ClearlyWorse,
        Verdict.ProbablyBetter => Verdict.ProbablyWorse,
        Verdict.ProbablyWorse => Verdict.ProbablyBetter,
        Verdict.ClearlyWorse => Verdict.ClearlyBetter,
        _ => verdict,
    };
}
