using CsCheck;
using LdRoi.Measurement.Response;

namespace LdRoi.Measurement.Tests.Response;

public sealed class ResponseTests
{
    // reference_synthetic.json, computed independently: headcount = roster of wave 1.
    [Fact]
    public void Rate_and_bounds_of_every_simulated_team_are_the_known_ones()
    {
        foreach (var known in ReferenceFile.Json("reference_synthetic.json").GetProperty("response_wave2").EnumerateArray())
        {
            var headcount = known.GetProperty("headcount").GetInt32();
            double[] scores = [.. SyntheticScan.Instance.TeamScores(SyntheticScan.Culture, 2, known.GetProperty("team").GetString()!).Values];

            var rate = ResponseRate.Of(known.GetProperty("responded").GetInt32(), headcount);
            var bounds = ManskiBounds.Of(scores, headcount);

            (rate.N, rate.Value!.Value.Invited).ShouldBe((headcount, headcount));
            rate.Value.Value.Share.ShouldAgreeWith(known.Number("rate"));
            rate.Value.Value.NeedsWarning.ShouldBeFalse();
            bounds.N.ShouldBe(known.GetProperty("LC_n").GetInt32());
            bounds.Value!.Value.Low.ShouldAgreeWith(known.Number("manski_lo"));
            bounds.Value.Value.High.ShouldAgreeWith(known.Number("manski_hi"));
            ManskiBounds.FromMean(known.Number("mean"), scores.Length, headcount).Value!.Value.High.ShouldAgreeWith(known.Number("manski_hi"));
        }
    }

    [Theory]
    [InlineData(5, 10, false)]
    [InlineData(4, 10, true)]
    [InlineData(0, 3, true)]
    [InlineData(1_073_741_824, int.MaxValue, false)]
    [InlineData(1_073_741_823, int.MaxValue, true)]
    public void Fewer_than_half_is_a_warning_and_half_is_not(int answered, int invited, bool warning) =>
        ResponseRate.Of(answered, invited).Value!.Value.NeedsWarning.ShouldBe(warning);

    [Fact]
    public void Nobody_invited_has_no_rate()
    {
        ResponseRate.Of(0, 0).ShouldBe(Measured<ResponseRate>.Missing(Reason.NZero, 0));
        ResponseRate.Of(2, 3).Value!.Value.Answered.ShouldBe(2);
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    [InlineData(0, -1)]
    public void An_impossible_count_is_a_programming_error(int answered, int invited)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ResponseRate.Of(answered, invited));
        Should.Throw<ArgumentOutOfRangeException>(() => ManskiBounds.FromMean(50, answered, invited));
    }

    // Convention: without a score everything is possible.
    [Fact]
    public void Without_scores_everything_is_possible()
    {
        var bounds = ManskiBounds.Of([], headcount: 6);

        (bounds.N, bounds.Notes).ShouldBe((0, [Reason.NZero]));
        (bounds.Value!.Value.Low, bounds.Value.Value.High).ShouldBe((0, 100));
        ManskiBounds.FromMean(double.NaN, 0, 6).ShouldBe(bounds);
        ManskiBounds.Of([], headcount: 0).ShouldBe(Measured<ManskiBounds>.Missing(Reason.NZero, 0));
    }

    [Fact]
    public void They_are_what_the_worst_and_the_best_answers_would_give() =>
        Gen.Select(Gen.Double[0, 100].Array[1, 12], Gen.Int[0, 12]).Sample((scores, silent) =>
        {
            var bounds = ManskiBounds.Of(scores, scores.Length + silent).Value!.Value;

            bounds.Low.ShouldBe(scores.Concat(Enumerable.Repeat(0.0, silent)).Average(), 1e-9);
            bounds.High.ShouldBe(scores.Concat(Enumerable.Repeat(100.0, silent)).Average(), 1e-9);
            bounds.Width.ShouldBe(100.0 * silent / (scores.Length + silent), 1e-9);
        });

    [Fact]
    public void The_best_is_never_above_the_scale() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[0, 40]).Sample((scored, silent) => ManskiBounds.FromMean(100, scored, scored + silent).Value!.Value.High <= 100);

    [Fact]
    public void What_is_no_score_is_named_or_refused()
    {
        ManskiBounds.Of([50, double.NaN], 5).ShouldBe(Measured<ManskiBounds>.Missing(Reason.NotFinite, 2));
        ManskiBounds.FromMean(double.PositiveInfinity, 2, 5).ShouldBe(Measured<ManskiBounds>.Missing(Reason.NotFinite, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => ManskiBounds.Of([50, 100.5], 5));
        Should.Throw<ArgumentOutOfRangeException>(() => ManskiBounds.FromMean(-1, 2, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => ManskiBounds.Of([50, 60], 1));
    }
}
