using System.Text.Json;
using CsCheck;
using LdRoi.Measurement.Statistics;
using LdRoi.Measurement.Statistics.Comparison;

namespace LdRoi.Measurement.Tests.Statistics.Comparison;

public sealed class PairedTTestTests
{
    private static readonly JsonElement _sleep = ReferenceFile.Json("public_small.json").GetProperty("paired");

    public static TheoryData<string> Scales => ["SL", "ID", "CV", "GM", "ZR", "FB", "LD", "LC"];

    // Student (1908), Biometrika 6: extra hours of sleep, ten people, difference = condition 1 − condition 2; public_small.json.
    [Fact]
    public void Students_table_gives_its_known_test()
    {
        var known = _sleep.GetProperty("expected").GetProperty("paired");

        var measured = PairedTTest.Of(_sleep.GetProperty("inputs").GetProperty("condition2").Numbers(), _sleep.GetProperty("inputs").GetProperty("condition1").Numbers());
        var result = measured.Value!.Value;

        measured.N.ShouldBe(10);
        measured.Notes.ShouldBe([]);
        result.Difference.ShouldAgreeWith(known.Number("mean_diff"));
        result.Test!.Value.Statistic.ShouldAgreeWith(known.Number("t"));
        result.Test.Value.DegreesOfFreedom.ShouldBe(known.Number("df"));
        result.Test.Value.PValue.ShouldAgreeWith(known.Number("p"));
        result.Interval!.Low.ShouldAgreeWith(known.GetProperty("ci").Numbers()[0]);
        result.Interval.High.ShouldAgreeWith(known.GetProperty("ci").Numbers()[1]);
    }

    // reference_synthetic.json, computed independently: wave 2 − wave 1, matched people.
    [Theory, MemberData(nameof(Scales))]
    public void The_change_of_the_simulated_scan_is_the_known_one(string scale)
    {
        var (before, after) = Matched(SyntheticScan.Instance.Scores(scale, 1), SyntheticScan.Instance.Scores(scale, 2));

        ShouldBeKnown(PairedTTest.Of(before, after), scale);
    }

    [Theory, MemberData(nameof(Scales))]
    public void Published_means_spreads_and_correlation_give_the_same(string scale)
    {
        var (before, after) = Matched(SyntheticScan.Instance.Scores(scale, 1), SyntheticScan.Instance.Scores(scale, 2));
        var whole = PairedTTest.Of(before, after).Value!.Value;

        ShouldBeKnown(PairedTTest.FromSummary(whole.Earlier!.Value, whole.Later!.Value, whole.Correlation!.Value), scale);
    }

    [Fact]
    public void Differences_alone_give_all_but_what_needs_the_scores()
    {
        var (before, after) = Matched(SyntheticScan.Instance.Scores("LC", 1), SyntheticScan.Instance.Scores("LC", 2));
        var whole = PairedTTest.Of(before, after).Value!.Value;

        var alone = PairedTTest.OfDifferences([.. before.Zip(after, (one, two) => two - one)]).Value!.Value;

        alone.ShouldBe(new PairedTResult(null, null, whole.Differences, null, whole.Estimate));
        PairedTTest.FromDifferences(whole.Differences).Value!.Value.ShouldBe(alone);
        alone.Dz.ShouldBe(whole.Dz);
        (alone.DAverage, alone.GAverage).ShouldBe((null, null));
    }

    // reference_synthetic.json, t-tests per team with at least five matched people.
    [Fact]
    public void The_change_of_every_simulated_team_is_the_known_one()
    {
        foreach (var known in ReferenceFile.Json("reference_synthetic.json").GetProperty("team_change_LC_BH").EnumerateArray())
        {
            var team = known.GetProperty("team").GetString()!;
            var (before, after) = Matched(SyntheticScan.Instance.TeamScores("LC", 1, team), SyntheticScan.Instance.TeamScores("LC", 2, team));

            var measured = PairedTTest.Of(before, after);

            measured.N.ShouldBe(known.GetProperty("n").GetInt32());
            measured.Value!.Value.Difference.ShouldAgreeWith(known.Number("diff"));
            measured.Value.Value.Test!.Value.Statistic.ShouldAgreeWith(known.Number("t"));
            measured.Value.Value.Test!.Value.PValue.ShouldAgreeWith(known.Number("p"));
        }
    }

    [Fact]
    public void Nobody_one_person_and_equal_differences_say_so()
    {
        PairedTTest.Of([], []).ShouldBe(Measured<PairedTResult>.Missing(Reason.NZero, 0));
        PairedTTest.OfDifferences([]).ShouldBe(Measured<PairedTResult>.Missing(Reason.NZero, 0));

        var one = PairedTTest.Of([40], [50]);
        (one.N, one.Notes).ShouldBe((1, [Reason.NOne]));
        WithoutError(one);
        (one.Value!.Value.Dz, one.Value.Value.DAverage, one.Value.Value.GAverage).ShouldBe((null, null, null));

        var alike = PairedTTest.Of([40, 50, 60], [50, 60, 70]);
        (alike.N, alike.Notes).ShouldBe((3, [Reason.ZeroVariance]));
        WithoutError(alike);
        alike.Value!.Value.Dz.ShouldBeNull();
        alike.Value.Value.DAverage!.Value.ShouldBe(1, 1e-14, "the scores have a spread, though their differences have none");
        alike.Value.Value.GAverage!.Value.ShouldBe(HedgesCorrection.Exact(4), 1e-14);

        var flat = PairedTTest.Of([40, 40], [50, 50]);
        (flat.Value!.Value.DAverage, flat.Value.Value.GAverage, flat.Value.Value.Correlation).ShouldBe((null, null, null));

        static void WithoutError(Measured<PairedTResult> measured)
        {
            measured.Value!.Value.Difference.ShouldBe(10, 1e-13);
            (measured.Value.Value.Estimate, measured.Value.Value.Test, measured.Value.Value.Interval).ShouldBe((null, null, null));
        }
    }

    [Fact]
    public void One_flat_measure_has_a_test_but_no_correlation()
    {
        var result = PairedTTest.Of([50, 50, 50], [40, 50, 75]).Value!.Value;

        result.Test.ShouldNotBeNull();
        result.Correlation.ShouldBeNull();
        PairedTTest.FromSummary(new SampleSummary(3, 50, 0), new SampleSummary(3, 55, 10), 0.5).Value!.Value.Correlation.ShouldBeNull();
        PairedTTest.FromSummary(new SampleSummary(3, 55, 10), new SampleSummary(3, 50, 0), 0.5).Value!.Value.Correlation.ShouldBeNull();
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)]
    public void What_is_no_number_or_has_no_square_is_named(double value)
    {
        PairedTTest.Of([1, 2], [value, 3]).ShouldBe(Measured<PairedTResult>.Missing(Reason.NotFinite, 2));
        PairedTTest.Of([1, value], [2, 3]).ShouldBe(Measured<PairedTResult>.Missing(Reason.NotFinite, 2));
        PairedTTest.OfDifferences([1, value]).ShouldBe(Measured<PairedTResult>.Missing(Reason.NotFinite, 2));
        PairedTTest.FromSummary(new SampleSummary(5, value, 1), new SampleSummary(5, 1, 1), 0).Reason.ShouldBe(Reason.NotFinite);
        PairedTTest.FromSummary(new SampleSummary(5, 1, 1), new SampleSummary(5, 1, value), 0).Reason.ShouldBe(Reason.NotFinite);
    }

    [Fact]
    public void A_correlation_that_is_no_number_is_named_and_one_beyond_its_range_refused()
    {
        var sample = new SampleSummary(5, 1, 1);
        PairedTTest.FromSummary(sample, sample, double.NaN).Reason.ShouldBe(Reason.NotFinite);
        PairedTTest.FromSummary(sample, sample, 1).Notes.ShouldBe([Reason.ZeroVariance]);
        PairedTTest.FromSummary(sample, sample, -1).Value!.Value.Differences.StandardDeviation.ShouldBe(2);
        Should.Throw<ArgumentOutOfRangeException>(() => PairedTTest.FromSummary(sample, sample, 1.01));
        Should.Throw<ArgumentOutOfRangeException>(() => PairedTTest.FromSummary(sample, sample, -1.01));
    }

    [Fact]
    public void A_spread_that_is_nothing_beside_the_difference_is_no_spread()
    {
        var measured = PairedTTest.FromSummary(new SampleSummary(5, 0, 1e-180), new SampleSummary(5, 1e130, 2e-180), 0.5);

        measured.Notes.ShouldBe([Reason.ZeroVariance]);
        (measured.Value!.Value.Test, measured.Value.Value.Dz, measured.Value.Value.DAverage, measured.Value.Value.GAverage).ShouldBe((null, null, null, null));
        PairedTTest.FromDifferences(new SampleSummary(5, 1e130, 1e-200)).Value!.Value.Dz.ShouldBeNull("the quotient is no number");
        PairedTTest.FromDifferences(new SampleSummary(5, 1e130, 1e-200)).Notes.ShouldBe([Reason.ZeroVariance]);
    }

    [Fact]
    public void Other_people_than_before_are_a_programming_error()
    {
        Should.Throw<ArgumentException>(() => PairedTTest.Of([1, 2], [1]));
        Should.Throw<ArgumentException>(() => PairedTTest.FromSummary(new SampleSummary(5, 1, 1), new SampleSummary(6, 1, 1), 0));
    }

    [Fact]
    public void The_order_of_people_does_not_show_in_the_last_bit() =>
        Gen.Select(Gen.Double[0, 100], Gen.Double[0, 100]).Array[2, 30].SelectMany(people => Gen.Shuffle(people.ToArray()).Select(shuffled => (people, shuffled)))
            .Sample(both => Of(both.people) == Of(both.shuffled));

    [Fact]
    public void Another_unit_changes_the_difference_and_nothing_else() =>
        Gen.Select(Gen.Double[0, 100].Array[8], Gen.Double[0, 100].Array[8], Gen.Double[0.01, 90]).Sample((before, after, unit) =>
        {
            var plain = PairedTTest.Of(before, after).Value!.Value;
            var scaled = PairedTTest.Of([.. before.Select(score => 7 + unit * score)], [.. after.Select(score => 7 + unit * score)]).Value!.Value;

            scaled.Difference.ShouldBe(unit * plain.Difference, 1e-9);
            scaled.Test!.Value.Statistic.ShouldBe(plain.Test!.Value.Statistic, 1e-7);
            scaled.GAverage!.Value.ShouldBe(plain.GAverage!.Value, 1e-9);
        });

    private static Measured<PairedTResult> Of((double Before, double After)[] people) =>
        PairedTTest.Of([.. people.Select(person => person.Before)], [.. people.Select(person => person.After)]);

    private static (double[] Before, double[] After) Matched(IReadOnlyDictionary<string, double> before, IReadOnlyDictionary<string, double> after)
    {
        string[] both = [.. before.Keys.Where(after.ContainsKey)];
        return ([.. both.Select(person => before[person])], [.. both.Select(person => after[person])]);
    }

    private static void ShouldBeKnown(Measured<PairedTResult> measured, string scale)
    {
        var known = ReferenceFile.Json("reference_synthetic.json").GetProperty("change").GetProperty(scale);
        var result = measured.Value!.Value;

        measured.N.ShouldBe(known.GetProperty("n_matched").GetInt32());
        result.Earlier!.Value.Mean.ShouldAgreeWith(known.Number("mean1"));
        result.Later!.Value.Mean.ShouldAgreeWith(known.Number("mean2"));
        result.Difference.ShouldAgreeWith(known.Number("diff"));
        result.Differences.StandardDeviation.ShouldAgreeWith(known.Number("sd_diff"));
        result.Correlation!.Value.ShouldAgreeWith(known.Number("r"));
        result.Test!.Value.Statistic.ShouldAgreeWith(known.Number("t"));
        result.Test.Value.DegreesOfFreedom.ShouldBe(known.Number("df"));
        result.Test.Value.PValue.ShouldAgreeWith(known.Number("p"));
        result.Interval!.Low.ShouldAgreeWith(known.GetProperty("ci95").Numbers()[0]);
        result.Interval.High.ShouldAgreeWith(known.GetProperty("ci95").Numbers()[1]);
        result.Dz!.Value.ShouldAgreeWith(known.Number("dz"));
        result.DAverage!.Value.ShouldAgreeWith(known.Number("d_av"));
        result.GAverage!.Value.ShouldAgreeWith(known.Number("g_av"));
        (result.DAverage.Value * HedgesCorrection.Approximate(2 * (measured.N - 1))).ShouldAgreeWith(known.Number("g_av_approx"));
    }
}
