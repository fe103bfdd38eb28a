using LdRoi.Measurement.Evaluation;
using LdRoi.Measurement.Tests.Roi;

namespace LdRoi.Measurement.Tests.Evaluation;

public sealed class RecommendationScoreTests
{
    [Fact]
    public void The_score_has_its_known_error_and_interval()
    {
        var (inputs, expected) = (KnownRoi.Inputs("NPS"), KnownRoi.Expected("NPS"));

        var measured = RecommendationScore.Of(inputs.GetProperty("promoters").GetInt32(), inputs.GetProperty("passives").GetInt32(), inputs.GetProperty("detractors").GetInt32());

        var score = measured.Value!.Value;
        score.Value.ShouldBe(expected.Number("nps"), 1e-9);
        score.StandardError.ShouldBe(expected.Number("se"), 1e-6);
        score.Interval!.Low.ShouldBe(expected.GetProperty("ci95").Numbers()[0], 0.0005);
        score.Interval.High.ShouldBe(expected.GetProperty("ci95").Numbers()[1], 0.0005);
        (measured.N, score.Interval.Level).ShouldBe((100, 0.95));
    }

    [Fact]
    public void It_never_leaves_its_scale_and_a_point_is_no_interval()
    {
        RecommendationScore.Of(9, 1, 0).Value!.Value.Interval!.High.ShouldBe(100);
        RecommendationScore.Of(0, 1, 9).Value!.Value.Interval!.Low.ShouldBe(-100);
        foreach (var (p, n, d) in new[] { (5, 0, 0), (0, 5, 0), (0, 0, 5) })
        {
            var alike = RecommendationScore.Of(p, n, d);
            (alike.Value!.Value.Interval, alike.Value.Value.StandardError, alike.Notes).ShouldBe((null, 0, [Reason.ZeroVariance]));
        }

        RecommendationScore.Of(5, 0, 5).Value!.Value.Value.ShouldBe(0);
    }

    [Fact]
    public void Of_nobody_there_is_none()
    {
        RecommendationScore.Of(0, 0, 0).ShouldBe(Measured<RecommendationScore>.Missing(Reason.NZero, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => RecommendationScore.Of(-1, 1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => RecommendationScore.Of(1, -1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => RecommendationScore.Of(1, 1, -1));
    }
}
