using CsCheck;
using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Scan;

public sealed class ScoreChangesTests
{
    private const int FivePeople = 5;
    private const int MoreThanThereAre = int.MaxValue;

    private static readonly PooledSpread _differences = new(12, 40, 6);
    private static readonly PooledSpread _scores = new(16, 40, 6);

    public static TheoryData<string> Scales => ["SL", "ID", "CV", "GM", "ZR", "FB", "LD", "LC"];

    // reference_synthetic.json, computed independently: wave 2 − wave 1, matched people, paired t.
    [Theory, MemberData(nameof(Scales))]
    public void The_linked_change_of_the_simulated_scan_agrees_with_the_reference(string scale)
    {
        var known = ReferenceFile.Json("reference_synthetic.json").GetProperty("change").GetProperty(scale);
        var interval = known.GetProperty("ci95").Numbers();

        var change = ScoreChanges.Between(SyntheticScan.Instance.Scores(scale, 1), SyntheticScan.Instance.Scores(scale, 2), null, null, FivePeople);

        change.Linked.ShouldBeTrue();
        change.Reason.ShouldBe(Reason.None);
        change.Matched.ShouldBe(known.GetProperty("n_matched").GetInt32());
        change.Mean!.Value.ShouldAgreeWith(known.Number("diff"));
        change.Interval!.Low.ShouldAgreeWith(interval[0]);
        change.Interval.High.ShouldAgreeWith(interval[1]);
        change.Verdict.ShouldBe(Verdicts.From(new Interval(interval[0], interval[1], 0.95)));
    }

    // reference_synthetic.json, computed independently: Welch on everybody.
    [Theory, MemberData(nameof(Scales))]
    public void The_unlinked_change_of_the_simulated_scan_agrees_with_the_reference(string scale)
    {
        var known = ReferenceFile.Json("reference_synthetic.json").GetProperty("change").GetProperty(scale).GetProperty("unmatched");
        var before = SyntheticScan.Instance.Scores(scale, 1);
        var after = SyntheticScan.Instance.Scores(scale, 2);

        var change = ScoreChanges.Between(before, after, null, null, MoreThanThereAre);
        var welch = DifferenceEstimates.Welch([.. before.Values], [.. after.Values])!;

        change.Linked.ShouldBeFalse();
        change.Reason.ShouldBe(Reason.NotLinked);
        change.Mean!.Value.ShouldAgreeWith(known.Number("diff"));
        change.Interval.ShouldBe(welch.ToInterval());
        (welch.Value / welch.StandardError).ShouldAgreeWith(known.Number("welch_t"));
        welch.DegreesOfFreedom.ShouldAgreeWith(known.Number("welch_df"));
    }

    // reference_synthetic.json: learning culture changes by 1.84 points; with the link that is clear of zero, without it is not.
    [Fact]
    public void Linking_sees_what_two_separate_means_do_not()
    {
        var before = SyntheticScan.Instance.Scores(SyntheticScan.Culture, 1);
        var after = SyntheticScan.Instance.Scores(SyntheticScan.Culture, 2);

        ScoreChanges.Between(before, after, null, null, FivePeople).Verdict.ShouldBe(Verdict.ProbablyBetter);
        ScoreChanges.Between(before, after, null, null, MoreThanThereAre).Interval!.Low.ShouldBeLessThan(0);
    }

    // reference_synthetic.json, t-tests per team: the mean difference of every team with at least five matched people.
    [Fact]
    public void The_change_of_every_simulated_team_agrees_with_the_reference()
    {
        foreach (var known in ReferenceFile.Json("reference_synthetic.json").GetProperty("team_change_LC_BH").EnumerateArray())
        {
            var team = known.GetProperty("team").GetString()!;
            var before = SyntheticScan.Instance.TeamScores(SyntheticScan.Culture, 1, team);
            var after = SyntheticScan.Instance.TeamScores(SyntheticScan.Culture, 2, team);

            var change = ScoreChanges.Between(before, after, _differences, null, FivePeople);
            var own = MeanEstimates.FromOwnSpread([.. ScoreChanges.Differences(before, after)])!;

            change.Matched.ShouldBe(known.GetProperty("n").GetInt32());
            change.Mean!.Value.ShouldAgreeWith(known.Number("diff"));
            (own.Value / own.StandardError).ShouldAgreeWith(known.Number("t"));
        }
    }

    // t(.975; 40) = 2.0210753903 (tables of Student's t).
    [Fact]
    public void Below_twenty_matched_people_the_interval_uses_the_pooled_spread_of_differences()
    {
        var change = ScoreChanges.Between(People(40, 50, 60, 70), People(50, 50, 70, 90), _differences, _scores, minimumMatched: 4);

        change.Mean.ShouldBe(10);
        change.Interval!.Low.ShouldBe(10 - 2.0210753903 * 6, 1e-8);
        change.Interval.High.ShouldBe(10 + 2.0210753903 * 6, 1e-8);
        change.Verdict.ShouldBe(Verdict.Unclear);
        change.Reason.ShouldBe(Reason.None);
    }

    [Fact]
    public void Below_twenty_people_an_unlinked_change_uses_the_pooled_spread_of_scores()
    {
        var change = ScoreChanges.Between(People(40, 50, 60, 70), People(50, 50, 70, 90), _differences, _scores, FivePeople);

        change.ShouldBe(new ScoreChange(4, 10, change.Interval, Verdict.Unclear, Linked: false, Reason.NotLinked));
        change.Interval!.High.ShouldBe(10 + 2.0210753903 * 16 * Math.Sqrt(0.5), 1e-8);
    }

    [Fact]
    public void One_small_wave_is_enough_for_the_pooled_spread()
    {
        var large = Enumerable.Range(0, 30).ToDictionary(person => person, person => 40.0 + person);

        ScoreChanges.Between(large, People(40, 60), null, null, FivePeople).Interval.ShouldBeNull();
        ScoreChanges.Between(People(40, 60), large, null, _scores, FivePeople).Interval.ShouldNotBeNull();
        ScoreChanges.Between(large, People([.. Enumerable.Range(0, 20).Select(person => 50.0 + person)]), null, null, MoreThanThereAre).Interval.ShouldNotBeNull("twenty are enough for their own");
    }

    [Fact]
    public void Without_a_pooled_spread_a_small_change_has_neither_interval_nor_words()
    {
        var before = People(40, 50, 60, 70);
        var after = People(50, 50, 70, 90);

        ScoreChanges.Between(before, after, null, _scores, minimumMatched: 4)
            .ShouldBe(new ScoreChange(4, 10, null, null, Linked: true, Reason.NBelowMin));
        ScoreChanges.Between(before, after, _differences, null, FivePeople)
            .ShouldBe(new ScoreChange(4, 10, null, null, Linked: false, Reason.NotLinked));
    }

    [Fact]
    public void Exactly_as_many_matched_people_as_needed_are_linked()
    {
        var before = People(40, 50, 60, 70, 80);

        ScoreChanges.Between(before, before, null, null, FivePeople).Linked.ShouldBeTrue();
        ScoreChanges.Between(before, before, null, null, FivePeople + 1).Linked.ShouldBeFalse();
    }

    [Fact]
    public void Leavers_and_joiners_are_not_part_of_a_linked_change()
    {
        var before = new Dictionary<string, double> { ["stayer"] = 40, ["second"] = 50, ["leaver"] = 90 };
        var after = new Dictionary<string, double> { ["stayer"] = 50, ["second"] = 60, ["joiner"] = 10 };

        ScoreChanges.Between(before, after, _differences, null, minimumMatched: 2).ShouldSatisfyAllConditions(
            change => change.Matched.ShouldBe(2),
            change => change.Mean.ShouldBe(10));
    }

    [Fact]
    public void A_wave_without_scores_has_no_change()
    {
        var nobody = new ScoreChange(0, null, null, null, Linked: false, Reason.NZero);

        ScoreChanges.Between(People(), People(40, 50), _differences, _scores, 1).ShouldBe(nobody);
        ScoreChanges.Between(People(40, 50), People(), _differences, _scores, 1).ShouldBe(nobody);
    }

    [Fact]
    public void One_matched_person_has_a_mean_and_no_interval() =>
        ScoreChanges.Between(People(40), People(50), _differences, _scores, 1).ShouldBe(new ScoreChange(1, 10, null, null, Linked: true, Reason.NOne));

    // The earlier mean is shown as a band, and 70 − 20 would be the number that the band hides.
    [Fact]
    public void A_change_never_gives_away_a_mean_that_is_shown_as_a_band()
    {
        var unanimous = People(50, 50, 50, 50, 50);
        var mixed = People(60, 65, 70, 75, 80);

        ScoreChanges.Between(unanimous, mixed, _differences, _scores, FivePeople).ShouldBe(new ScoreChange(5, null, null, null, Linked: true, Reason.Unanimous));
        ScoreChanges.Between(mixed, unanimous, _differences, _scores, FivePeople + 1).ShouldBe(new ScoreChange(5, null, null, null, Linked: false, Reason.Unanimous));
        ScoreChanges.Between(mixed, People(95, 95, 95, 95, 100), _differences, _scores, FivePeople).Reason.ShouldBe(Reason.Unanimous);
    }

    [Fact]
    public void Many_people_who_all_changed_alike_have_no_interval()
    {
        var before = Enumerable.Range(0, 20).ToDictionary(person => person, person => 40.0 + person);
        var after = before.ToDictionary(person => person.Key, person => person.Value + 10);

        ScoreChanges.Between(before, after, _differences, _scores, FivePeople).ShouldBe(new ScoreChange(20, 10, null, null, Linked: true, Reason.ZeroVariance));
    }

    [Fact]
    public void Nothing_but_scores_and_a_sensible_minimum_is_accepted()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreChanges.Between(People(40, 50), People(40, 120), null, null, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreChanges.Between(People(40, 120), People(40, 50), null, null, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreChanges.Between(People(40, 50), People(40, 60), null, null, 0));
    }

    [Fact]
    public void Exchanging_the_waves_turns_the_change_round() =>
        Gen.Select(Scores, Scores, Gen.Int[1, 12]).Sample((before, after, minimum) =>
        {
            var forward = ScoreChanges.Between(before, after, _differences, _scores, minimum);
            var backward = ScoreChanges.Between(after, before, _differences, _scores, minimum);

            (backward.Reason, backward.Linked, backward.Matched).ShouldBe((forward.Reason, forward.Linked, forward.Matched));
            (backward.Mean + forward.Mean ?? 0).ShouldBe(0, 1e-9);
            (backward.Interval?.Low + forward.Interval?.High ?? 0).ShouldBe(0, 1e-9);
        });

    private static Gen<Dictionary<int, double>> Scores =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 16]).List[0, 30].Select(people => people.DistinctBy(person => person.Item1).ToDictionary(person => person.Item1, person => person.Item2 * 6.25));

    private static Dictionary<int, double> People(params double[] scores) =>
        scores.Select((score, person) => (score, person)).ToDictionary(scored => scored.person, scored => scored.score);
}
