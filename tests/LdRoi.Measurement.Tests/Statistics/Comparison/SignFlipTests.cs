using CsCheck;
using LdRoi.Measurement.Statistics.Comparison;

namespace LdRoi.Measurement.Tests.Statistics.Comparison;

public sealed class SignFlipTests
{
    // Student (1908), Biometrika 6: extra hours of sleep, condition 1 − condition 2; public_small.json and reference_synthetic.json.
    [Fact]
    public void Students_table_gives_its_known_p()
    {
        var paired = ReferenceFile.Json("public_small.json").GetProperty("paired");
        double[] differences = [.. paired.GetProperty("inputs").GetProperty("condition1").Numbers().Zip(paired.GetProperty("inputs").GetProperty("condition2").Numbers(), (one, two) => one - two)];

        var measured = SignFlip.Test(differences);

        foreach (var known in new[] { paired.GetProperty("expected").GetProperty("signflip"), ReferenceFile.Json("reference_synthetic.json").GetProperty("signflip_sleep") })
        {
            measured.N.ShouldBe(10);
            measured.Value!.Value.Sum.ShouldAgreeWith(known.Number("sum"));
            measured.Value.Value.PValue.ShouldBe(known.Number("p_two_sided"));
            measured.Value.Value.IsExact.ShouldBeTrue();
        }
    }

    // Fisher (1935), The Design of Experiments, section 21: Darwin's 15 pairs of maize, differences in eighths of an inch; 863 + 863 of 32,768 patterns.
    [Fact]
    public void Darwins_maize_gives_Fishers_count() =>
        SignFlip.Test([49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]).Value!.Value.PValue.ShouldBe(1_726 / 32_768.0);

    [Fact]
    public void It_counts_what_trying_every_pattern_counts() =>
        Gen.OneOf(Gen.Int[-3, 3].Select(whole => whole * 25 / 12.0), Gen.Double[-9, 9]).Array[2, 11].Sample(differences =>
        {
            var least = Math.Abs(differences.Sum()) - 1e-9;
            var patterns = 1 << differences.Length;
            var extreme = Enumerable.Range(0, patterns)
                .Count(pattern => Math.Abs(differences.Select((difference, at) => (pattern >> at & 1) == 0 ? difference : -difference).Sum()) >= least);

            SignFlip.Test(differences).Value!.Value.PValue.ShouldBe((double)extreme / patterns);
        });

    [Fact]
    public void The_order_of_people_the_sign_and_the_unit_do_not_show() =>
        Gen.Int[-20, 20].Select(whole => whole / 3.0).Array[2, 14].SelectMany(differences => Gen.Shuffle(differences.ToArray()).Select(shuffled => (differences, shuffled)))
            .Sample(pair =>
            {
                var p = SignFlip.Test(pair.differences).Value!.Value;
                SignFlip.Test(pair.shuffled).Value!.Value.ShouldBe(p);
                SignFlip.Test([.. pair.differences.Select(difference => -difference)]).Value!.Value.PValue.ShouldBe(p.PValue);
                SignFlip.Test([.. pair.differences.Select(difference => difference * 1e7 / 7)]).Value!.Value.PValue.ShouldBe(p.PValue);
            });

    [Fact]
    public void Who_did_not_change_costs_nothing() =>
        SignFlip.Test([0, 3, 0, 5, 4, 0]).Value!.Value.ShouldBe(SignFlip.Test([3, 5, 4]).Value!.Value);

    [Theory]
    [InlineData(5, 0.0625)]
    [InlineData(1, 1)]
    [InlineData(12, 1 / 2048.0)]
    public void The_smallest_p_is_that_of_everybody_changing_one_way(int n, double smallest)
    {
        SignFlip.SmallestPValue(n).ShouldBe(smallest);
        if (n > 1) SignFlip.Test([.. Enumerable.Range(1, n).Select(size => (double)size)]).Value!.Value.PValue.ShouldBe(smallest);
    }

    // Equal sizes make the sum binomial: 26 of 40 or more on one side; both tails 0.0807 (tables of the binomial distribution, n = 40).
    [Fact]
    public void Forty_people_are_counted_exactly()
    {
        var flip = SignFlip.Test([.. Enumerable.Range(0, 40).Select(at => at < 26 ? 2.5 : -2.5)]).Value!.Value;

        flip.IsExact.ShouldBeTrue();
        var tail = Enumerable.Range(26, 15).Sum(k => MathNet.Numerics.SpecialFunctions.Binomial(40, k)) / Math.Pow(2, 40);
        flip.PValue.ShouldBe(2 * tail, 1e-15);
        flip.PValue.ShouldBe(0.0807, 0.5e-4);
    }

    // Φ by hand: Σd = 20, Σd² = 100 → z = 2, two-sided .0455002639.
    [Fact]
    public void More_than_forty_are_compared_with_the_normal_distribution()
    {
        var flip = SignFlip.Test([.. Enumerable.Range(0, 100).Select(at => at < 60 ? 1.0 : -1.0)]).Value!.Value;

        (flip.Sum, flip.IsExact).ShouldBe((20, false));
        flip.PValue.ShouldBe(0.0455002639, 1e-9);
        SignFlip.Test([.. Enumerable.Repeat(0.0, 100), 1, 2]).Value!.Value.IsExact.ShouldBeTrue();
        SignFlip.Test([.. Enumerable.Range(0, 41).Select(at => at < 30 ? 1.0 : -1.0)]).Value!.Value.IsExact.ShouldBeFalse();
    }

    [Fact]
    public void A_sum_of_nothing_is_as_near_to_nought_as_can_be()
    {
        SignFlip.Test([0, 0, 0]).Value!.Value.ShouldBe(new SignFlipResult(0, 1, true));
        SignFlip.Test([.. Enumerable.Range(0, 100).Select(at => at % 2 == 0 ? 1.0 : -1.0)]).Value!.Value.ShouldBe(new SignFlipResult(0, 1, true));
        double.IsNegative(SignFlip.Test([-0.0, -0.0]).Value!.Value.Sum).ShouldBeFalse();
    }

    [Fact]
    public void What_cannot_be_tested_says_why()
    {
        SignFlip.Test([]).ShouldBe(Measured<SignFlipResult>.Missing(Reason.NZero, 0));
        SignFlip.Test([3]).ShouldBe(Measured<SignFlipResult>.Missing(Reason.NOne, 1));
        SignFlip.Test([3, double.NaN]).ShouldBe(Measured<SignFlipResult>.Missing(Reason.NotFinite, 2));
        SignFlip.Test([3, double.PositiveInfinity]).ShouldBe(Measured<SignFlipResult>.Missing(Reason.NotFinite, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => SignFlip.SmallestPValue(0));
    }

    // By hand: 2 + 4 + … + 82 less 1 + 3 + … + 81 is 41; the squares of 1 to 82 are 82·83·165/6 together.
    [Fact]
    public void Beyond_the_exact_count_the_sum_is_as_wide_as_its_squares()
    {
        var result = SignFlip.Test([.. Enumerable.Range(1, 82).Select(size => size % 2 == 0 ? size : -(double)size)]).Value!.Value;

        (result.Sum, result.IsExact).ShouldBe((41, false));
        result.PValue.ShouldBe(MathNet.Numerics.SpecialFunctions.Erfc(41 / Math.Sqrt(2 * (82 * 83 * 165 / 6.0))), 1e-12);
    }
}
