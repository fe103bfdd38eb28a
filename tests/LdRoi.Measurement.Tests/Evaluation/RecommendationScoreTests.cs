using CsCheck;
using LdRoi.Measurement.Evaluation;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Evaluation;

public sealed class RecommendationScoreTests
{
    // kat_roi.json, the case of the recommendation score: a constructed case; the interval is printed with three decimals, the error with six.
    [Fact]
    public void The_known_counts_give_the_known_score()
    {
        var known = ReferenceFile.Case("kat_roi.json", "NPS");
        var (inputs, expected) = (known.GetProperty("inputs"), known.GetProperty("expected"));

        var measured = RecommendationScore.FromCounts(inputs.GetProperty("promoters").GetInt32(), inputs.GetProperty("passives").GetInt32(), inputs.GetProperty("detractors").GetInt32());
        var result = measured.Value!.Value;

        (measured.N, measured.Notes).ShouldBe((100, []));
        result.Score.ShouldBe(expected.Number("nps"), 1e-12);
        result.StandardError.ShouldBe(expected.Number("se"), 0.5e-6);
        result.Interval!.Low.ShouldBe(expected.GetProperty("ci95").Numbers()[0], 0.5e-3);
        result.Interval.High.ShouldBe(expected.GetProperty("ci95").Numbers()[1], 0.5e-3);
    }

    [Theory]
    [InlineData(0, -100)]
    [InlineData(6, -100)]
    [InlineData(7, 0)]
    [InlineData(8, 0)]
    [InlineData(9, 100)]
    [InlineData(10, 100)]
    public void Each_answer_is_on_its_side(int answer, double score)
    {
        RecommendationScore.Of([answer]).ShouldBe(Measured<RecommendationResult>.Of(new RecommendationResult(score, 0, null), 1, [Reason.NOne]));
        RecommendationScore.Of([answer, answer, answer]).ShouldBe(Measured<RecommendationResult>.Of(new RecommendationResult(score, 0, null), 3, [Reason.ZeroVariance]));
    }

    [Fact]
    public void The_error_is_the_spread_of_plus_and_minus_a_hundred() =>
        Gen.Int[0, 10].Array[2, 40].Where(answers => answers.Select(Side).Distinct().Count() > 1).Sample(answers =>
        {
            double[] sides = [.. answers.Select(Side)];
            var result = RecommendationScore.Of(answers).Value!.Value;

            result.Score.ShouldBe(sides.Average(), 1e-9);
            result.StandardError.ShouldBe(Math.Sqrt(Descriptive.SquaresAround(sides)) / sides.Length, 1e-9);
            var half = 1.959963985 * result.StandardError;
            result.Interval!.Low.ShouldBe(Math.Max(-100, result.Score - half), 1e-6);
            result.Interval.High.ShouldBe(Math.Min(100, result.Score + half), 1e-6);
        });

    [Fact]
    public void No_answers_have_no_score()
    {
        RecommendationScore.Of([]).ShouldBe(Measured<RecommendationResult>.Missing(Reason.NZero, 0));
        RecommendationScore.FromCounts(0, 0, 0).Reason.ShouldBe(Reason.NZero);
    }

    [Fact]
    public void As_many_for_as_against_is_nought_and_not_minus_nought() => double.IsNegative(RecommendationScore.FromCounts(3, 0, 3).Value!.Value.Score).ShouldBeFalse();

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void An_answer_off_the_scale_is_a_programming_error(int answer) => Should.Throw<ArgumentOutOfRangeException>(() => RecommendationScore.Of([5, answer]));

    [Theory]
    [InlineData(-1, 5, 0)]
    [InlineData(0, -1, 5)]
    [InlineData(5, 0, -1)]
    public void A_count_below_nought_is_a_programming_error(int promoters, int passives, int detractors) =>
        Should.Throw<ArgumentOutOfRangeException>(() => RecommendationScore.FromCounts(promoters, passives, detractors));

    [Fact]
    public void More_answers_than_can_be_counted_are_no_score() => Should.Throw<OverflowException>(() => RecommendationScore.FromCounts(int.MaxValue, 1, 0));

    private static double Side(int answer) => answer >= 9 ? 100 : answer <= 6 ? -100 : 0;
}
