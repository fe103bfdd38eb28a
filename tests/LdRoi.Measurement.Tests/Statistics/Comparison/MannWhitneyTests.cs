using CsCheck;
using LdRoi.Measurement.Statistics.Comparison;

namespace LdRoi.Measurement.Tests.Statistics.Comparison;

public sealed class MannWhitneyTests
{
    // By hand: of 9 pairs the later one is higher in 4, equal in 3, lower in 2. Ties: 3 threes, 2 fours; 9/12·(7 − (24 + 6)/30) = 4.5.
    [Fact]
    public void Ties_count_half_and_shrink_the_variance()
    {
        var result = MannWhitney.Test([1, 3, 4], [3, 3, 4]).Value!.Value;

        result.U.ShouldBe(5.5);
        result.Variance.ShouldBe(4.5, 1e-14);
        result.CliffDelta.ShouldBe(2 / 9.0, 1e-15);
    }

    // Student (1908), the sleep table as two sets: R's wilcox.test prints W = 25.5, p-value = 0.06933, with a continuity correction of ½.
    [Fact]
    public void Students_table_as_two_sets_has_its_known_U()
    {
        var inputs = ReferenceFile.Json("public_small.json").GetProperty("paired").GetProperty("inputs");

        var result = MannWhitney.Test(inputs.GetProperty("condition2").Numbers(), inputs.GetProperty("condition1").Numbers()).Value!.Value;

        result.U.ShouldBe(25.5);
        result.CliffDelta.ShouldBe(-0.49, 1e-12);
        MathNet.Numerics.SpecialFunctions.Erfc((50 - 25.5 - 0.5) / Math.Sqrt(2 * result.Variance)).ShouldBe(0.06933, 0.5e-5);
    }

    [Fact]
    public void It_counts_what_comparing_every_pair_counts() =>
        Gen.Select(Gen.Int[1, 5].Select(answer => (double)answer).Array[1, 15], Gen.Int[1, 5].Select(answer => (double)answer).Array[1, 15]).Sample((earlier, later) =>
        {
            var signs = earlier.SelectMany(x => later.Select(y => Math.Sign(y - x))).ToList();
            double n1 = earlier.Length, n2 = later.Length, n = n1 + n2;
            var ties = earlier.Concat(later).GroupBy(score => score).Sum(tied => Math.Pow(tied.Count(), 3) - tied.Count());
            var variance = n1 * n2 / 12 * (n + 1 - ties / (n * (n - 1)));

            var measured = MannWhitney.Test(earlier, later);
            var result = measured.Value!.Value;

            measured.N.ShouldBe((int)n);
            result.U.ShouldBe(signs.Sum(sign => sign > 0 ? 1 : sign == 0 ? 0.5 : 0));
            result.CliffDelta.ShouldBe(signs.Average(), 1e-12);
            result.Variance.ShouldBe(variance, 1e-9);
            (result.Test is null).ShouldBe(measured.Notes.Contains(Reason.ZeroVariance));
            if (result.Test is { } test) test.Statistic.ShouldBe((result.U - n1 * n2 / 2) / Math.Sqrt(variance), 1e-9);
        });

    [Fact]
    public void Only_the_order_counts() =>
        Gen.Select(Gen.Int[0, 50].Array[1, 12], Gen.Int[0, 50].Array[1, 12]).Sample((earlier, later) =>
            MannWhitney.Test(Plain(earlier), Plain(later)) == MannWhitney.Test(Curved(earlier), Curved(later)));

    [Fact]
    public void Exchanging_the_sets_turns_the_sign()
    {
        var there = MannWhitney.Test([1, 2, 2, 5], [2, 4, 6]).Value!.Value;
        var back = MannWhitney.Test([6, 4, 2], [5, 2, 1, 2]).Value!.Value;

        (there.U + back.U, there.CliffDelta + back.CliffDelta).ShouldBe((12, 0));
        there.Test!.Value.PValue.ShouldBe(back.Test!.Value.PValue);
        there.Test.Value.DegreesOfFreedom.ShouldBeNull();
    }

    // By hand: U = 9 of 9, expected 4.5, variance 9·7/12 → z = 1.9639610121; two-sided .0495346134.
    [Fact]
    public void Nobody_below_anybody_is_the_end_of_the_scale()
    {
        var result = MannWhitney.Test([1, 2, 3], [4, 5, 6]).Value!.Value;

        (result.U, result.CliffDelta).ShouldBe((9, 1));
        result.Test!.Value.Statistic.ShouldBe(1.9639610121, 1e-9);
        result.Test.Value.PValue.ShouldBe(0.0495346134, 1e-9);
    }

    [Fact]
    public void Scores_that_differ_by_rounding_are_tied()
    {
        MannWhitney.Test([175 / 3.0, 50], [175 / 3.0 + 1e-12, 75]).ShouldBe(MannWhitney.Test([58, 50], [58, 75]));
        MannWhitney.Test([10], [10 + 2e-9]).Value!.Value.CliffDelta.ShouldBe(1);
    }

    [Fact]
    public void An_empty_set_and_nothing_but_ties_say_so()
    {
        MannWhitney.Test([], [1]).ShouldBe(Measured<MannWhitneyResult>.Missing(Reason.NZero, 1));
        MannWhitney.Test([1], []).ShouldBe(Measured<MannWhitneyResult>.Missing(Reason.NZero, 1));
        MannWhitney.Test([1, double.NaN], [1]).ShouldBe(Measured<MannWhitneyResult>.Missing(Reason.NotFinite, 3));
        MannWhitney.Test([1], [double.NegativeInfinity]).ShouldBe(Measured<MannWhitneyResult>.Missing(Reason.NotFinite, 2));
        MannWhitney.Test([3, 3], [3, 3, 3]).ShouldBe(Measured<MannWhitneyResult>.Of(new MannWhitneyResult(3, 0, null, 0), 5, [Reason.ZeroVariance]));
    }

    private static double[] Plain(int[] scores) => [.. scores.Select(score => (double)score)];

    private static double[] Curved(int[] scores) => [.. scores.Select(score => Math.Exp(score / 10.0) - 3)];
}
