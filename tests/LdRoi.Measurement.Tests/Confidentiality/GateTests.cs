using LdRoi.Measurement.Confidentiality;
using LdRoi.Measurement.Scan;

namespace LdRoi.Measurement.Tests.Confidentiality;

public sealed class GateTests
{
    private const int Threshold = 5;

    // kat_degenerate.json D17, convention.
    [Fact]
    public void A_readers_own_score_does_not_count_towards_the_threshold()
    {
        var known = ReferenceFile.Case("kat_degenerate.json", "D17");
        var inputs = known.GetProperty("inputs");
        double[] scores = [.. Enumerable.Range(0, inputs.GetProperty("n").GetInt32()).Select(person => 40.0 + person)];

        var score = ScoreGate.Release(scores, inputs.GetProperty("viewersAmongRespondents").GetInt32(), inputs.GetProperty("k").GetInt32());

        score.ShouldBe(new TeamScore(0, null, null, null, Reason.PrivacyMinN));
        score.Reason.Code().ShouldBe(known.GetProperty("expected").GetProperty("reason").GetString());
        ScoreGate.Release([.. scores, 60], 1, Threshold).Mean.ShouldNotBeNull();
    }

    // kat_degenerate.json D18, convention.
    [Fact]
    public void Equal_scores_come_as_a_band()
    {
        var known = ReferenceFile.Case("kat_degenerate.json", "D18");

        var score = ScoreGate.Release(known.GetProperty("inputs").GetProperty("pomp").Numbers(), 0, known.GetProperty("inputs").GetProperty("k").GetInt32());

        score.Mean.ShouldBeNull();
        score.Interval.ShouldBeNull();
        double[] band = [score.Band!.Low, score.Band.High];
        band.ShouldBe(known.GetProperty("expected").GetProperty("value").GetProperty("band").Numbers());
        score.Reason.Code().ShouldBe(known.GetProperty("expected").GetProperty("reason").GetString());
    }

    // kat_degenerate.json D21, convention: a second reason would betray the answers.
    [Fact]
    public void Of_two_reasons_only_the_confidential_one_is_given()
    {
        var known = ReferenceFile.Case("kat_degenerate.json", "D21");

        var score = ScoreGate.Release(known.GetProperty("inputs").GetProperty("pomp").Numbers(), 0, known.GetProperty("inputs").GetProperty("k").GetInt32());

        score.ShouldBe(new TeamScore(0, null, null, null, Reason.PrivacyMinN));
        score.Reason.Code().ShouldBe(known.GetProperty("expected").GetProperty("reason").GetString());
    }

    [Fact]
    public void A_group_of_nobody_reads_like_any_other_that_is_too_small() => ScoreGate.Release([], 0, Threshold).Reason.ShouldBe(Reason.PrivacyMinN);

    [Fact]
    public void A_distribution_has_three_classes()
    {
        double[] scores = [0, 25, 37.5, 50, 50, 62.5, 75, 75, 100, 62.4];

        ScoreClasses.Of(scores).ShouldBe(Measured<ScoreClasses>.Of(new ScoreClasses(0.4, 0.3, 0.3), 10));
    }

    // 1/3 and its like: a mean of items that was to be 62.5 or 37.5 exactly.
    [Fact]
    public void A_score_on_a_border_but_for_rounding_is_on_it() =>
        ScoreClasses.Of([62.5 - 1e-12, 37.5 + 1e-12, .. Enumerable.Repeat(50.0, 8)]).Value.ShouldBe(new ScoreClasses(0.1, 0.8, 0.1));

    [Fact]
    public void A_distribution_needs_ten_others()
    {
        double[] ten = [25, 25, 50, 50, 50, 75, 75, 75, 75, 75];

        ScoreClasses.Of(ten).HasValue.ShouldBeTrue();
        ScoreClasses.Of(ten[1..]).ShouldBe(Measured<ScoreClasses>.Missing(Reason.PrivacyMinN, 0));
        ScoreClasses.Of(ten, readers: 1).Reason.ShouldBe(Reason.PrivacyMinN);
        ScoreClasses.Of(ten, fewest: 11).Reason.ShouldBe(Reason.PrivacyMinN);
    }

    [Fact]
    public void There_is_no_distribution_where_everybody_or_nobody_is_favourable()
    {
        ScoreClasses.Of([.. Enumerable.Repeat(75.0, 9), 100]).ShouldBe(Measured<ScoreClasses>.Missing(Reason.Unanimous, 10));
        ScoreClasses.Of([.. Enumerable.Repeat(25.0, 9), 50]).Reason.ShouldBe(Reason.Unanimous);
        ScoreClasses.Of([.. Enumerable.Repeat(0.0, 19), 75]).Reason.ShouldBe(Reason.Unanimous); // a mean of 3.75
    }

    [Fact]
    public void Comments_need_ten_different_people_who_are_not_readers()
    {
        CommentGate.Decide(10).ShouldBe(Reason.None);
        CommentGate.Decide(9).ShouldBe(Reason.PrivacyComments);
        CommentGate.Decide(0).ShouldBe(Reason.PrivacyComments);
        CommentGate.Decide(10, readers: 1).ShouldBe(Reason.PrivacyComments);
        CommentGate.Decide(11, readers: 1).ShouldBe(Reason.None);
        CommentGate.Decide(11, fewest: 12).ShouldBe(Reason.PrivacyComments);
    }

    [Fact]
    public void Floors_are_not_lowered_and_impossible_counts_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => CommentGate.Decide(20, fewest: 9));
        Should.Throw<ArgumentOutOfRangeException>(() => CommentGate.Decide(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => CommentGate.Decide(20, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => CommentGate.Decide(20, 21));
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreClasses.Of([50], fewest: 9));
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreClasses.Of([50], 2));
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreClasses.Of([50], -1));
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreClasses.Of([double.NaN]));
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreGate.Release([50], 2, Threshold));
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreGate.Release([50], -1, Threshold));
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreGate.Release([50], 0, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreGate.Release([101], 0, Threshold));
    }
}
