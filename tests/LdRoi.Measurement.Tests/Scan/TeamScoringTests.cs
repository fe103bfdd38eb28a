using CsCheck;
using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Scan;

public sealed class TeamScoringTests
{
    private static readonly PooledSpread _pooled = new(16, 40, 6);

    // kat_degenerate.json D01 and D02, convention.
    [Fact]
    public void Nobody_has_no_score_and_one_person_no_interval()
    {
        TeamScoring.Score([], _pooled).ShouldBe(new TeamScore(0, null, null, null, Reason.NZero));
        TeamScoring.Score([62.5], _pooled).ShouldBe(new TeamScore(1, 62.5, null, null, Reason.NOne));
    }

    // kat_degenerate.json D18, convention.
    [Fact]
    public void A_unanimous_team_gets_a_band_and_no_number()
    {
        var known = ReferenceFile.Case("kat_degenerate.json", "D18");
        var band = known.GetProperty("expected").GetProperty("value").GetProperty("band").Numbers();

        var score = TeamScoring.Score(known.GetProperty("inputs").GetProperty("pomp").Numbers(), _pooled);

        score.ShouldBe(new TeamScore(6, null, null, new ScoreBand((int)band[0], (int)band[1]), Reason.Unanimous));
    }

    // reference_synthetic.json: team T01 has sd 0 on CV; an interval from 50 to 50 would look certain.
    [Fact]
    public void The_simulated_team_without_spread_gets_a_band() =>
        TeamScoring.Score([.. SyntheticScan.Instance.TeamScores("CV", 1, "T01").Values], WithinGroups.Pool(SyntheticScan.Instance.ByTeam("CV", 1)))
            .ShouldBe(new TeamScore(3, null, null, new ScoreBand(40, 60), Reason.Unanimous));

    [Theory]
    [InlineData(0, 10, 5, true)]
    [InlineData(0, 10.5, 5.25, false)]
    [InlineData(100, 90, 95, true)]
    [InlineData(100, 89.5, 94.75, false)]
    public void A_mean_next_to_an_end_of_the_scale_gets_a_band(double low, double high, double mean, bool band)
    {
        var score = TeamScoring.Score([.. Enumerable.Repeat(low, 5), .. Enumerable.Repeat(high, 5)], _pooled);

        score.Reason.ShouldBe(band ? Reason.Unanimous : Reason.None);
        score.Mean.ShouldBe(band ? null : mean);
        (score.Band is not null).ShouldBe(band);
    }

    // Five people: at 90 nobody can be below 100 − 5 · 10 = 50, so less than two points of a scale of five are left.
    [Theory]
    [InlineData(90, true)]
    [InlineData(89, false)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void A_mean_of_few_that_leaves_nobody_two_scale_points_gets_a_band(double mean, bool band) =>
        (TeamScoring.Score([mean - 5, mean - 5, mean, mean + 5, mean + 5], _pooled).Band is not null).ShouldBe(band);

    // Six times 75 on a question of five steps: the band 60–80 holds that step alone, and nothing but unanimity would bring it about. The mean 75 fits many answers.
    [Theory]
    [InlineData(75, 75, false)]
    [InlineData(50, 50, false)]
    [InlineData(100, 100, true)]
    [InlineData(0, 0, true)]
    [InlineData(100, 75, true)]
    [InlineData(75, 100, false)]
    public void A_mean_that_stands_alone_is_a_band_at_an_end_of_the_scale_only(double most, double one, bool band)
    {
        double[] scores = [.. Enumerable.Repeat(most, 5), one];

        var score = TeamScoring.ScoreAlone(scores);

        score.ShouldBe(band
            ? new TeamScore(6, null, null, ScoreBand.Holding(scores.Average(), 20), Reason.Unanimous) : new TeamScore(6, scores.Average(), null, null, Reason.None));
        TeamScoring.ScoreAlone([]).Reason.ShouldBe(Reason.NZero);
        TeamScoring.ScoreAlone([75]).ShouldBe(new TeamScore(1, 75, null, null, Reason.NOne));
    }

    [Fact]
    public void Scores_that_differ_by_rounding_only_are_unanimous() =>
        TeamScoring.Score([(50.0 + 75 + 56.25) / 3, (56.25 + 50.0 + 75) / 3 + 1e-13], _pooled).Reason.ShouldBe(Reason.Unanimous);

    [Fact]
    public void Everybody_favourable_is_no_reason_for_a_band() =>
        TeamScoring.Score([62.5, 75, 87.5, 68.75, 81.25], _pooled).Reason.ShouldBe(Reason.None);

    // t(.975; 40) = 2.0210753903 (tables of Student's t).
    [Fact]
    public void Below_twenty_people_the_interval_uses_the_pooled_spread()
    {
        var score = TeamScoring.Score([40, 50, 60, 70], _pooled);

        score.Mean.ShouldBe(55);
        score.Interval!.Low.ShouldBe(55 - 2.0210753903 * 8, 1e-8);
        score.Interval.High.ShouldBe(55 + 2.0210753903 * 8, 1e-8);
        score.Interval.Level.ShouldBe(0.95);
    }

    [Fact]
    public void Below_twenty_people_the_interval_says_nothing_about_the_teams_own_spread() =>
        TeamScoring.Score([54, 55, 55, 56], _pooled).Interval.ShouldBe(TeamScoring.Score([10, 55, 55, 100], _pooled).Interval);

    [Fact]
    public void Below_twenty_people_without_a_pooled_spread_there_is_no_interval() =>
        TeamScoring.Score([40, 50, 60, 70], null).ShouldBe(new TeamScore(4, 55, null, null, Reason.NBelowMin));

    [Fact]
    public void Nineteen_people_use_the_pooled_spread_and_twenty_their_own()
    {
        double[] nineteen = [.. Enumerable.Range(0, 19).Select(person => 40.0 + person)];
        double[] twenty = [.. nineteen, 59];

        TeamScoring.Score(nineteen, null).Interval.ShouldBeNull();
        TeamScoring.Score(twenty, null).Interval.ShouldBe(MeanEstimates.FromOwnSpread(twenty)!.ToInterval());
        TeamScoring.Score(twenty, _pooled).ShouldBe(TeamScoring.Score(twenty, null));
    }

    [Fact]
    public void An_interval_never_leaves_the_scale()
    {
        var score = TeamScoring.Score([.. Enumerable.Repeat(5.0, 6), .. Enumerable.Repeat(10.0, 6)], new PooledSpread(60, 40, 6));

        score.Interval!.Low.ShouldBe(0);
        double.IsNegative(score.Interval.Low).ShouldBeFalse();
        TeamScoring.Score([.. Enumerable.Repeat(95.0, 6), .. Enumerable.Repeat(90.0, 6)], new PooledSpread(60, 40, 6)).Interval!.High.ShouldBe(100);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(100.5)]
    [InlineData(double.NaN)]
    public void What_is_not_a_score_is_a_programming_error(double value) =>
        Should.Throw<ArgumentOutOfRangeException>(() => TeamScoring.Score([50, value], _pooled));

    [Fact]
    public void There_is_always_a_number_a_band_or_a_reason() =>
        Gen.Select(Gen.Int[0, 16].Select(step => step * 6.25).List[0, 30], Gen.Bool).Sample((scores, hasPooled) =>
        {
            var score = TeamScoring.Score(scores, hasPooled ? _pooled : null);

            score.Respondents.ShouldBe(scores.Count);
            (score.Reason == Reason.None).ShouldBe(score.Mean is not null && score.Interval is not null);
            (score.Band is not null).ShouldBe(score.Reason == Reason.Unanimous);
            (score.Mean is null).ShouldBe(score.Reason is Reason.Unanimous or Reason.NZero);
            if (score.Interval is { } interval) (interval.Low <= score.Mean && score.Mean <= interval.High && interval.Low >= 0 && interval.High <= 100).ShouldBeTrue();
        });

    [Fact]
    public void The_order_of_people_does_not_show_in_the_last_bit() =>
        Gen.Double[0, 100].Array[2, 40].SelectMany(scores => Gen.Shuffle(scores.ToArray()).Select(shuffled => (scores, shuffled)))
            .Sample(pair => TeamScoring.Score(pair.scores, _pooled) == TeamScoring.Score(pair.shuffled, _pooled));
}
