using System.Text.Json;
using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Scan;

public sealed class ScaleScoringTests
{
    private static readonly Scale _four = ScaleOf(4);

    // kat_small.json, computed: x' = min + max − x.
    [Fact]
    public void Reversing_mirrors_the_range()
    {
        var known = ReferenceFile.Case("kat_small.json", "REVERSE");
        var range = known.GetProperty("inputs").GetProperty("scale").Numbers();
        var answers = known.GetProperty("inputs").GetProperty("x").Numbers();

        answers.Select(answer => (double)ScaleScoring.Reverse((int)answer, (int)range[0], (int)range[1]))
            .ShouldBe(known.GetProperty("expected").Numbers());
    }

    // kat_small.json, computed: [mean, min, max] → per cent of maximum possible.
    [Fact]
    public void Per_cent_of_maximum_possible_runs_from_0_to_100()
    {
        var known = ReferenceFile.Case("kat_small.json", "POMP");

        known.GetProperty("inputs").GetProperty("cases").EnumerateArray()
            .Select(one => one.Numbers())
            .Select(one => ScaleScoring.Pomp(one[0], (int)one[1], (int)one[2]))
            .ShouldBe(known.GetProperty("expected").Numbers());
    }

    // kat_small.json, computed: the mean of the answered items if at least half of them were answered.
    [Theory]
    [InlineData("k4", 4)]
    [InlineData("k3", 3)]
    public void Fewer_than_half_of_the_items_give_no_score(string set, int items)
    {
        var known = ReferenceFile.Case("kat_small.json", "HALF-RULE");
        var people = known.GetProperty("inputs").GetProperty(set).EnumerateArray();
        var means = known.GetProperty("expected").GetProperty(set).EnumerateArray();

        foreach (var (person, mean) in people.Zip(means))
        {
            var score = ScaleScoring.Score(ScaleOf(items), Answers(person));

            if (mean.ValueKind == JsonValueKind.Null) score.Reason.ShouldBe(Reason.HalfRule);
            else score.Value.ShouldBe(ScaleScoring.Pomp(mean.GetDouble(), 1, 5));
        }
    }

    // kat_degenerate.json D04, convention.
    [Fact]
    public void One_answer_of_four_is_the_half_rule_by_name()
    {
        var known = ReferenceFile.Case("kat_degenerate.json", "D04");

        ScaleScoring.Score(_four, Answers(known.GetProperty("inputs").GetProperty("answers"))).Reason.Code()
            .ShouldBe(known.GetProperty("expected").GetProperty("reason").GetString());
    }

    [Fact]
    public void Nothing_answered_is_the_half_rule_too()
    {
        var score = ScaleScoring.Score(_four, new Dictionary<string, int>());

        score.Reason.ShouldBe(Reason.HalfRule);
        score.N.ShouldBe(0);
    }

    [Fact]
    public void Only_reverse_keyed_items_are_reversed()
    {
        var scale = new Scale("X", 1, 5, [new ScaleItem("X1", ReverseKeyed: false), new ScaleItem("X2", ReverseKeyed: true)]);

        ScaleScoring.Score(scale, new Dictionary<string, int> { ["X1"] = 5, ["X2"] = 1 }).Value.ShouldBe(100);
        ScaleScoring.Score(scale, new Dictionary<string, int> { ["X1"] = 5, ["X2"] = 5 }).Value.ShouldBe(50);
    }

    [Fact]
    public void Answers_to_other_scales_are_not_looked_at() =>
        ScaleScoring.Score(_four, new Dictionary<string, int> { ["X1"] = 4, ["X2"] = 5, ["Y1"] = 99 })
            .ShouldBe(Measured<double>.Of(87.5, 2));

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void An_answer_outside_the_range_is_a_programming_error(int answer)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ScaleScoring.Score(_four, new Dictionary<string, int> { ["X1"] = answer }));
        Should.Throw<ArgumentOutOfRangeException>(() => ScaleScoring.Reverse(answer, 1, 5));
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(5.1)]
    [InlineData(double.NaN)]
    public void A_mean_outside_the_range_has_no_place_on_the_scale(double mean) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ScaleScoring.Pomp(mean, 1, 5));

    [Fact]
    public void An_impossible_scale_is_refused()
    {
        Should.Throw<ArgumentException>(() => new Scale("X", 5, 5, [new ScaleItem("X1", false)]));
        Should.Throw<ArgumentException>(() => new Scale("X", 1, 5, []));
        Should.Throw<ArgumentException>(() => new Scale("X", 1, 5, [new ScaleItem("X1", false), new ScaleItem("X1", true)]));
    }

    // reference_synthetic.json, computed independently: mean and sd of the scale scores in POMP with the half rule.
    [Theory]
    [InlineData("SL")]
    [InlineData("ID")]
    [InlineData("CV")]
    [InlineData("GM")]
    [InlineData("ZR")]
    [InlineData("FB")]
    [InlineData("LD")]
    public void Agrees_with_the_reference_on_every_scale_of_the_simulated_scan(string scale)
    {
        var known = ReferenceFile.Json("reference_synthetic.json").GetProperty("reliability_wave1").GetProperty(scale);

        double[] scores = [.. SyntheticScan.Instance.Scores(scale, wave: 1).Values];

        scores.Length.ShouldBe(known.GetProperty("n_scored_half_rule").GetInt32());
        Descriptive.Mean(scores).Value!.Value.ShouldAgreeWith(known.Number("mean_pomp"));
        Descriptive.StandardDeviation(scores).Value!.Value.ShouldAgreeWith(known.Number("sd_pomp"));
    }

    private static Scale ScaleOf(int items) =>
        new("X", 1, 5, [.. Enumerable.Range(1, items).Select(item => new ScaleItem($"X{item}", ReverseKeyed: false))]);

    private static Dictionary<string, int> Answers(JsonElement person) =>
        person.EnumerateArray()
            .Select((answer, item) => (Id: $"X{item + 1}", answer))
            .Where(given => given.answer.ValueKind == JsonValueKind.Number)
            .ToDictionary(given => given.Id, given => given.answer.GetInt32());
}
