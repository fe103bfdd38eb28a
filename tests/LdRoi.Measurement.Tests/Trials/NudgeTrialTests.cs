using System.Globalization;
using System.Text.Json;
using LdRoi.Measurement.Statistics;
using LdRoi.Measurement.Trials;

namespace LdRoi.Measurement.Tests.Trials;

public sealed class NudgeTrialTests
{
    // 40 simulated people × 30 decision points; computed in R by weighted least squares with Mancl–DeRouen's correction.
    private static readonly JsonElement _known = ReferenceFile.Json("reference_synthetic.json").GetProperty("mrt");
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string?>> _rows = ReferenceFile.Table("mrt_nudges.csv");

    [Fact]
    public void The_mean_effect_is_the_known_one()
    {
        var effect = Check("continuous_marginal", Points("outcome", row => [row.Number("prev"), row.Number("busy")], _ => []));

        effect.NaiveDifference.ShouldAgreeWith(_known.Number("naive_diff_available"));
        (effect.People, effect.Available, effect.Nudged).ShouldBe((40, 1028, 526));
    }

    [Fact]
    public void The_effect_that_fades_is_the_known_one() =>
        Check("continuous_by_time", Points("outcome", row => [row.Number("prev"), row.Number("busy"), Since(row)], row => [Since(row)]));

    [Fact]
    public void The_effect_on_doing_it_or_not_is_the_known_one() =>
        Check("binary_riskdiff", Points("done", row => [row.Number("busy")], _ => []));

    [Fact]
    public void What_an_unavailable_moment_says_counts_for_nothing()
    {
        var points = Points("outcome", row => [row.Number("busy")], _ => []);
        var noise = points.Select(point => point.IsAvailable ? point : point with { Outcome = double.NaN, Probability = 0, Nudged = true }).Reverse().ToList();

        var plain = NudgeTrial.Effect(points).Value!.Value;
        var noisy = NudgeTrial.Effect(noise).Value!.Value;
        (noisy.Effect, noisy.NaiveDifference, noisy.Available).ShouldBe((plain.Effect, plain.NaiveDifference, plain.Available));
    }

    [Fact]
    public void Another_unit_scales_the_effect_and_its_error()
    {
        var plain = NudgeTrial.Effect(Points("outcome", row => [row.Number("busy")], _ => [])).Value!.Value.Effect;
        var scaled = NudgeTrial.Effect([.. Points("outcome", row => [row.Number("busy")], _ => []).Select(point => point with { Outcome = 10 - 2 * point.Outcome })]).Value!.Value.Effect;

        scaled.Value.ShouldBe(-2 * plain.Value, 1e-9);
        scaled.StandardError!.Value.ShouldBe(2 * plain.StandardError!.Value, 1e-9);
        scaled.PValue!.Value.ShouldBe(plain.PValue!.Value, 1e-9);
    }

    [Fact]
    public void A_trial_whose_best_case_is_not_worth_a_nudge_advises_to_stop()
    {
        NudgeEffect With(double low, double high) => new(new Coefficient(0, 1, 9, 0.5, new Interval(low, high, 0.95)), [], [], 0, 20, 200, 100);

        With(-0.03, 0.0199).AdvisesToStop().ShouldBeTrue();
        With(-0.03, 0.02).AdvisesToStop().ShouldBeFalse();
        With(-0.03, 0.02).AdvisesToStop(0.05).ShouldBeTrue();
        new NudgeEffect(new Coefficient(0, null, null, null, null), [], [], 0, 20, 200, 100).AdvisesToStop().ShouldBeFalse();
    }

    [Fact]
    public void Twenty_people_with_ten_points_each_may_be_looked_at()
    {
        List<DecisionPoint> Of(int people, int points) => [.. Enumerable.Range(0, people * points).Select(at => Point(at % people, at % 2 == 0))];

        NudgeTrial.MayBeAnalysed(Of(20, 10)).ShouldBe(Reason.None);
        NudgeTrial.MayBeAnalysed(Of(19, 10)).ShouldBe(Reason.NBelowMin);
        NudgeTrial.MayBeAnalysed(Of(20, 9)).ShouldBe(Reason.NBelowMin);
    }

    [Fact]
    public void What_cannot_be_estimated_says_why()
    {
        List<DecisionPoint> points = [.. Enumerable.Range(0, 40).Select(at => Point(at % 8, at % 3 == 0) with { Outcome = at % 7 })];
        Why(points).ShouldBe(Reason.None);
        Why([]).ShouldBe(Reason.NZero);
        Why([.. points.Select(point => point with { IsAvailable = false })]).ShouldBe(Reason.NZero);
        Why([.. points.Select(point => point with { Nudged = true })]).ShouldBe(Reason.NoRandomVariation);
        Why([.. points.Select(point => point with { Nudged = false })]).ShouldBe(Reason.NoRandomVariation);
        Why([.. points, Point(1, true) with { Probability = 0.0999 }]).ShouldBe(Reason.NoPositivity);
        Why([.. points, Point(1, true) with { Probability = 0.9001 }]).ShouldBe(Reason.NoPositivity);
        Why([.. points, Point(1, true) with { Probability = 0.9 }, Point(1, true) with { Probability = 0.1 }]).ShouldBe(Reason.None);
        Why([.. points, Point(1, true) with { Outcome = double.NaN }]).ShouldBe(Reason.NotFinite);
        Why([.. points.Select(point => point with { Controls = [double.PositiveInfinity] })]).ShouldBe(Reason.NotFinite);
        Why([.. points.Select(point => point with { Controls = [1] })]).ShouldBe(Reason.Singular);
        Why([.. points.Where(point => point.Person < 2)]).ShouldBe(Reason.TooManyPredictors);
        Why([.. points.Select(point => point with { Controls = [point.Person == 3 ? 1 : 0] })]).ShouldBe(Reason.Singular, "one person determines it alone");
        Should.Throw<ArgumentException>(() => NudgeTrial.Effect([.. points, points[0] with { Controls = [1, 2] }]));
    }

    private static Reason Why(List<DecisionPoint> points) => NudgeTrial.Effect(points).Reason;

    private static DecisionPoint Point(int person, bool nudged) => new(person, true, 0.5, nudged, 1, [], []);

    private static double Since(IReadOnlyDictionary<string, string?> row) => row.Number("decision_point") - 1;

    private static List<DecisionPoint> Points(
        string outcome, Func<IReadOnlyDictionary<string, string?>, double[]> controls, Func<IReadOnlyDictionary<string, string?>, double[]> moderators) =>
    [
        .. _rows.Select(row => new DecisionPoint(
            int.Parse(row["id"]![1..], CultureInfo.InvariantCulture), row["available"] == "1", row.Number("rand_prob"), row["nudged"] == "1", row.Number(outcome),
            controls(row), moderators(row))),
    ];

    private static NudgeEffect Check(string name, List<DecisionPoint> points)
    {
        var known = _known.GetProperty(name);
        var measured = NudgeTrial.Effect(points);
        var effect = measured.Value!.Value;
        measured.N.ShouldBe(40);
        Coefficient[] all = [effect.Effect, .. effect.Moderation];
        all.Length.ShouldBe(Values("estimate").Length);
        for (var at = 0; at < all.Length; at++)
        {
            all[at].Value.ShouldAgreeWith(Values("estimate")[at]);
            all[at].StandardError!.Value.ShouldAgreeWith(Values("se_mancl_derouen")[at]);
            all[at].T!.Value.ShouldAgreeWith(Values("t")[at]);
            all[at].Interval!.Low.ShouldAgreeWith(Values("lcl")[at]);
            all[at].Interval!.High.ShouldAgreeWith(Values("ucl")[at]);
            all[at].PValue!.Value.ShouldBe(Values("p")[at], 5.1e-10 + Values("p")[at] * 5e-6);
            all[at].DegreesOfFreedom.ShouldBe(known.Number("df"));
        }

        effect.Controls.ShouldBe(Values("alpha"), 5e-9);
        return effect;

        double[] Values(string property) => known.GetProperty(property) is { ValueKind: JsonValueKind.Array } array ? array.Numbers() : [known.Number(property)];
    }
}
