using CsCheck;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Statistics;

public sealed class MeanIntervalsTests
{
    // reference_synthetic.json, computed independently: plain mean, sd and t interval of all 24 teams.
    [Theory]
    [InlineData("CV", "team_wave1_CV")]
    [InlineData(SyntheticScan.Culture, "team_wave1_LC")]
    public void The_plain_interval_of_every_simulated_team_is_the_known_one(string scale, string expected)
    {
        foreach (var known in ReferenceFile.Json("reference_synthetic.json").GetProperty(expected).EnumerateArray())
        {
            var measured = MeanIntervals.Of([.. SyntheticScan.Instance.TeamScores(scale, 1, known.GetProperty("team").GetString()!).Values]);
            var result = measured.Value!.Value;

            measured.N.ShouldBe(known.GetProperty("n").GetInt32());
            result.Mean.ShouldAgreeWith(known.Number("mean"));
            result.StandardDeviation!.Value.ShouldAgreeWith(known.Number("sd"));
            if (known.Number("sd") == 0)
            {
                measured.Notes.ShouldBe([Reason.ZeroVariance]);
                result.Interval.ShouldBeNull();
                continue;
            }

            measured.Notes.ShouldBe([]);
            result.Interval!.Low.ShouldAgreeWith(known.GetProperty("ci95").Numbers()[0]);
            result.Interval.High.ShouldAgreeWith(known.GetProperty("ci95").Numbers()[1]);
        }
    }

    // kat_degenerate.json D01–D03, convention.
    [Fact]
    public void No_value_one_value_and_equal_values_say_so()
    {
        Of("D01").ShouldBe(Measured<MeanResult>.Missing(Reason.NZero, 0));
        Of("D02").ShouldBe(Measured<MeanResult>.Of(new MeanResult(62.5, null, null), 1, [Reason.NOne]));
        Of("D03").ShouldBe(Measured<MeanResult>.Of(new MeanResult(50, 0, null), 3, [Reason.ZeroVariance]));

        static Measured<MeanResult> Of(string id) => MeanIntervals.Of(ReferenceFile.Case("kat_degenerate.json", id).GetProperty("inputs").GetProperty("x").Numbers());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e200)]
    public void What_is_no_number_or_has_no_square_is_named(double value)
    {
        MeanIntervals.Of([1, value, 3]).ShouldBe(Measured<MeanResult>.Missing(Reason.NotFinite, 3));
        MeanIntervals.Of([value]).ShouldBe(Measured<MeanResult>.Missing(Reason.NotFinite, 1));
        MeanIntervals.FromSummary(new SampleSummary(9, value, 3)).ShouldBe(Measured<MeanResult>.Missing(Reason.NotFinite, 9));
        MeanIntervals.FromSummary(new SampleSummary(9, 3, Math.Abs(value))).ShouldBe(Measured<MeanResult>.Missing(Reason.NotFinite, 9));
    }

    [Fact]
    public void Numbers_as_large_as_can_be_squared_still_have_an_interval() => MeanIntervals.Of([1e139, -1e139]).Value!.Value.Interval.ShouldNotBeNull();

    // Cochran (1977), section 2.6, by hand: √(1 − 9/25) = 0.8; t(.975; 8) = 2.3060041350 (tables of Student's t).
    [Fact]
    public void Of_a_team_as_it_is_now_the_error_is_smaller_by_what_was_asked()
    {
        var team = MeanIntervals.TeamAsItIsNowFromSummary(new SampleSummary(9, 60, 15), headcount: 25).Value!.Value;

        team.Estimate.ShouldBe(new Estimate(60, 4, 8));
        team.Interval!.HalfWidth.ShouldBe(4 * 2.3060041350, 1e-8);
        team.StandardDeviation.ShouldBe(15);
    }

    [Fact]
    public void Where_everybody_answered_there_is_no_interval_instead_of_one_without_width()
    {
        var all = MeanIntervals.OfTeamAsItIsNow([40, 50, 60], headcount: 3);

        all.Notes.ShouldBe([Reason.ZeroVariance]);
        all.Value!.Value.ShouldBe(new MeanResult(50, 10, null));
        MeanIntervals.OfTeamAsItIsNow([40], headcount: 1).Notes.ShouldBe([Reason.NOne]);
        MeanIntervals.OfTeamAsItIsNow([], headcount: 0).Reason.ShouldBe(Reason.NZero);
        MeanIntervals.OfTeamAsItIsNow([], headcount: 4).Reason.ShouldBe(Reason.NZero);
    }

    [Fact]
    public void More_answers_than_people_is_a_programming_error() =>
        Should.Throw<ArgumentOutOfRangeException>(() => MeanIntervals.OfTeamAsItIsNow([40, 50, 60], headcount: 2));

    [Fact]
    public void A_summary_says_what_its_numbers_say() =>
        Gen.Double[0, 100].Array[2, 30].Sample(values =>
            MeanIntervals.FromSummary(new SampleSummary(values.Length, Descriptive.Mean(values).Value!.Value, Descriptive.StandardDeviation(values).Value!.Value)) == MeanIntervals.Of(values));

    [Fact]
    public void The_order_of_people_does_not_show_in_the_last_bit() =>
        Gen.Double[0, 100].Array[2, 30].SelectMany(values => Gen.Shuffle(values.ToArray()).Select(shuffled => (values, shuffled)))
            .Sample(pair => MeanIntervals.Of(pair.values) == MeanIntervals.Of(pair.shuffled));

    [Fact]
    public void A_large_team_of_which_few_were_asked_is_as_good_as_no_roster()
    {
        double[] values = [40, 50, 55, 60];
        MeanIntervals.OfTeamAsItIsNow(values, int.MaxValue).Value!.Value.Interval!.HalfWidth.ShouldBe(MeanIntervals.Of(values).Value!.Value.Interval!.HalfWidth, 1e-6);
    }

    [Fact]
    public void A_summary_counts_nobody_negatively_and_has_no_spread_of_one()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new SampleSummary(-1, 0, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new SampleSummary(5, 0, -0.1));
        new SampleSummary(1, 5, double.NaN).ShouldBe(new SampleSummary(1, 5, 0));
        new SampleSummary(0, double.NaN, double.NaN).ShouldBe(default);
        double.IsNegative(new SampleSummary(4, -0.0, -0.0).Mean).ShouldBeFalse();
        double.IsNegative(new SampleSummary(4, -0.0, -0.0).StandardDeviation).ShouldBeFalse();
    }
}
