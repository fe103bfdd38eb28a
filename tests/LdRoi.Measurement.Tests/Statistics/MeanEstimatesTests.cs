using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Statistics;

public sealed class MeanEstimatesTests
{
    // reference_synthetic.json, computed independently: plain mean, sd and t interval of all 24 teams, small ones included.
    [Theory]
    [InlineData("CV", "team_wave1_CV")]
    [InlineData(SyntheticScan.Culture, "team_wave1_LC")]
    public void The_plain_interval_of_every_simulated_team_agrees_with_the_reference(string scale, string expected)
    {
        foreach (var known in ReferenceFile.Json("reference_synthetic.json").GetProperty(expected).EnumerateArray())
        {
            double[] scores = [.. SyntheticScan.Instance.TeamScores(scale, 1, known.GetProperty("team").GetString()!).Values];
            var interval = MeanEstimates.FromOwnSpread(scores)?.ToInterval();

            scores.Length.ShouldBe(known.GetProperty("n").GetInt32());
            Descriptive.Mean(scores).Value!.Value.ShouldAgreeWith(known.Number("mean"));
            Descriptive.StandardDeviation(scores).Value!.Value.ShouldAgreeWith(known.Number("sd"));
            if (known.Number("sd") == 0)
            {
                interval.ShouldBeNull();
                continue;
            }

            interval!.Low.ShouldAgreeWith(known.GetProperty("ci95").Numbers()[0]);
            interval.High.ShouldAgreeWith(known.GetProperty("ci95").Numbers()[1]);
        }
    }

    [Fact]
    public void Too_few_values_have_no_estimate_from_their_own_spread()
    {
        MeanEstimates.FromOwnSpread([]).ShouldBeNull();
        MeanEstimates.FromOwnSpread([50]).ShouldBeNull();
        MeanEstimates.FromOwnSpread([50, 50]).ShouldBeNull();
    }

    [Fact]
    public void A_pooled_spread_brings_its_own_degrees_of_freedom() =>
        MeanEstimates.FromPooledSpread([40, 50, 60, 70], new PooledSpread(16, 40, 6)).ShouldBe(new Estimate(55, 8, 40));

    [Fact]
    public void Without_values_or_without_a_pooled_spread_there_is_no_estimate()
    {
        MeanEstimates.FromPooledSpread([], new PooledSpread(16, 40, 6)).ShouldBeNull();
        MeanEstimates.FromPooledSpread([40, 50], null).ShouldBeNull();
    }
}
