using CsCheck;
using LdRoi.Measurement.Statistics;
using LdRoi.Measurement.Statistics.Comparison;

namespace LdRoi.Measurement.Tests.Statistics.Comparison;

public sealed class WelchTTestTests
{
    public static TheoryData<string> Scales => ["SL", "ID", "CV", "GM", "ZR", "FB", "LD", "LC"];

    // reference_synthetic.json, computed independently: everybody of wave 2 against everybody of wave 1.
    [Theory, MemberData(nameof(Scales))]
    public void The_unlinked_change_of_the_simulated_scan_is_the_known_one(string scale)
    {
        var known = ReferenceFile.Json("reference_synthetic.json").GetProperty("change").GetProperty(scale).GetProperty("unmatched");

        var measured = WelchTTest.Of([.. SyntheticScan.Instance.Scores(scale, 1).Values], [.. SyntheticScan.Instance.Scores(scale, 2).Values]);
        var result = measured.Value!.Value;

        (measured.N, measured.Notes).ShouldBe(((int)(known.Number("n1") + known.Number("n2")), []));
        result.Earlier.N.ShouldBe((int)known.Number("n1"));
        result.Difference.ShouldAgreeWith(known.Number("diff"));
        result.Test!.Value.Statistic.ShouldAgreeWith(known.Number("welch_t"));
        result.Test.Value.DegreesOfFreedom!.Value.ShouldAgreeWith(known.Number("welch_df"));
        result.Test.Value.PValue.ShouldAgreeWith(known.Number("welch_p"));
        result.G!.Value.ShouldAgreeWith(known.Number("g_pooled"));
    }

    // Student (1908), the sleep table as if it were two sets of people: R prints t = -1.8608, df = 17.776, p-value = 0.07939, interval -3.3654832 to 0.2054832.
    [Fact]
    public void Students_table_as_two_sets_gives_the_published_test()
    {
        var inputs = ReferenceFile.Json("public_small.json").GetProperty("paired").GetProperty("inputs");

        var result = WelchTTest.Of(inputs.GetProperty("condition2").Numbers(), inputs.GetProperty("condition1").Numbers()).Value!.Value;

        result.Test!.Value.Statistic.ShouldBe(-1.8608, 0.5e-4);
        result.Test.Value.DegreesOfFreedom!.Value.ShouldBe(17.776, 0.5e-3);
        result.Test.Value.PValue.ShouldBe(0.07939, 0.5e-5);
        result.Interval!.Low.ShouldBe(-3.3654832, 0.5e-7);
        result.Interval.High.ShouldBe(0.2054832, 0.5e-7);
    }

    // By hand: both standard deviations 10, so d = 5/10 whatever the numbers of people; J(48).
    [Fact]
    public void Published_means_and_spreads_are_enough()
    {
        var result = WelchTTest.FromSummary(new SampleSummary(20, 50, 10), new SampleSummary(30, 55, 10)).Value!.Value;

        result.D.ShouldBe(0.5);
        result.G!.Value.ShouldBe(0.5 * HedgesCorrection.Exact(48), 1e-15);
        result.Estimate!.StandardError.ShouldBe(10 * Math.Sqrt(1 / 20.0 + 1 / 30.0), 1e-14);
    }

    // By hand: s²pooled = (9·16 + 4·36)/13.
    [Fact]
    public void The_pooled_spread_weighs_by_people() =>
        WelchTTest.FromSummary(new SampleSummary(10, 0, 4), new SampleSummary(5, 1, 6)).Value!.Value.D!.Value.ShouldBe(1 / Math.Sqrt(288.0 / 13), 1e-14);

    [Fact]
    public void An_empty_set_one_person_and_no_spread_say_so()
    {
        WelchTTest.Of([], [1, 2]).ShouldBe(Measured<WelchTResult>.Missing(Reason.NZero, 2));
        WelchTTest.Of([1, 2], []).ShouldBe(Measured<WelchTResult>.Missing(Reason.NZero, 2));
        WithoutTest(WelchTTest.Of([40], [40, 60]), Reason.NOne);
        WithoutTest(WelchTTest.Of([40, 40], [50]), Reason.NOne);
        WithoutTest(WelchTTest.Of([40, 40], [50, 50]), Reason.ZeroVariance);

        static void WithoutTest(Measured<WelchTResult> measured, Reason note)
        {
            measured.Notes.ShouldBe([note]);
            measured.Value!.Value.Difference.ShouldBe(10);
            (measured.Value.Value.Test, measured.Value.Value.Interval, measured.Value.Value.D, measured.Value.Value.G).ShouldBe((null, null, null, null));
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e250)]
    public void What_is_no_number_or_has_no_square_is_named(double value)
    {
        WelchTTest.Of([1, value], [1, 2]).ShouldBe(Measured<WelchTResult>.Missing(Reason.NotFinite, 4));
        WelchTTest.Of([1, 2], [1, 2, value]).ShouldBe(Measured<WelchTResult>.Missing(Reason.NotFinite, 5));
    }

    [Fact]
    public void Exchanging_the_sets_turns_the_sign() =>
        Gen.Select(Gen.Double[0, 100].Array[2, 20], Gen.Double[0, 100].Array[2, 20]).Sample((one, other) =>
        {
            var there = WelchTTest.Of(one, other).Value!.Value;
            var back = WelchTTest.Of(other, one).Value!.Value;

            (there.Difference, there.Test!.Value.PValue, there.G).ShouldBe((-back.Difference, back.Test!.Value.PValue, -back.G));
        });

    [Theory]
    [InlineData(1e-60)]
    [InlineData(1e-120)]
    [InlineData(1e130)]
    public void Another_unit_does_not_show_in_the_test(double unit)
    {
        var plain = WelchTTest.FromSummary(new SampleSummary(10, 1, 4), new SampleSummary(5, 3, 6)).Value!.Value;
        var scaled = WelchTTest.FromSummary(new SampleSummary(10, unit, 4 * unit), new SampleSummary(5, 3 * unit, 6 * unit)).Value!.Value;

        scaled.Test!.Value.Statistic.ShouldBe(plain.Test!.Value.Statistic, 1e-12);
        scaled.Test.Value.DegreesOfFreedom!.Value.ShouldBe(plain.Test.Value.DegreesOfFreedom!.Value, 1e-12);
        scaled.G!.Value.ShouldBe(plain.G!.Value, 1e-12);
    }

    [Fact]
    public void The_order_of_people_does_not_show_in_the_last_bit() =>
        Gen.Double[0, 100].Array[2, 30].SelectMany(scores => Gen.Shuffle(scores.ToArray()).Select(shuffled => (scores, shuffled)))
            .Sample(pair => WelchTTest.Of(pair.scores, [1, 5, 9]) == WelchTTest.Of(pair.shuffled, [9, 1, 5]));
}
