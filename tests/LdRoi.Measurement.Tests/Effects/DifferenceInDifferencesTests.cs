using CsCheck;
using LdRoi.Measurement.Effects;

namespace LdRoi.Measurement.Tests.Effects;

public sealed class DifferenceInDifferencesTests
{
    // Computed in R: lm, and clubSandwich for CR1 and CR2 with Satterthwaite's degrees of freedom, on the simulated scan.
    private static readonly System.Text.Json.JsonElement _known = ReferenceFile.Json("reference_synthetic.json").GetProperty("did_LC");

    private static readonly bool[] _moments = [false, true];
    private static readonly int[] _waves = [1, 2];

    private static readonly Gen<DifferenceRow[]> _rows = Gen.Select(Gen.Int[1, 8], Gen.Bool, Gen.Double[0, 100])
        .Select((team, after, outcome) => new DifferenceRow(team, team % 2 == 0, after, outcome)).Array[12, 40];

    [Fact]
    public void The_effect_its_means_and_its_errors_are_the_known_ones()
    {
        var measured = DifferenceInDifferences.Estimate(Rows());

        var result = measured.Value!.Value;
        var cells = _known.GetProperty("cells");
        result.TreatedBefore.ShouldAgreeWith(cells.Number("T_pre"));
        result.TreatedAfter.ShouldAgreeWith(cells.Number("T_post"));
        result.ControlBefore.ShouldAgreeWith(cells.Number("C_pre"));
        result.ControlAfter.ShouldAgreeWith(cells.Number("C_post"));
        result.Effect.Value.ShouldAgreeWith(_known.Number("did"));
        result.Ordinary.StandardError!.Value.ShouldAgreeWith(_known.Number("se_ols"));
        result.Cr1.StandardError!.Value.ShouldAgreeWith(_known.Number("se_cluster_CR1"));
        result.Cr2.StandardError!.Value.ShouldAgreeWith(_known.Number("se_CR2"));
        result.Cr2.DegreesOfFreedom!.Value.ShouldBe(_known.Number("df_satt"), 5.1e-6);
        result.Cr2.PValue!.Value.ShouldBe(_known.Number("p_CR2"), 5.1e-9);
        (result.TreatedTeams, result.ControlTeams).ShouldBe((12, 12));
        result.Cr1.DegreesOfFreedom.ShouldBe(23);
        result.Effect.ShouldBe(result.Cr2);
        measured.Notes.ShouldBe(default);
    }

    [Fact]
    public void Teams_of_each_side_are_counted_once_and_by_themselves()
    {
        DifferenceRow[] rows =
        [
            .. from team in Enumerable.Range(1, 5) from after in _moments from person in Enumerable.Range(0, 3)
               select new DifferenceRow(team, Treated: team <= 3, after, 50 + team + person + (after ? 5 : 0)),
        ];

        var result = DifferenceInDifferences.Estimate(rows).Value!.Value;

        (result.TreatedTeams, result.ControlTeams).ShouldBe((3, 2));
    }

    [Fact]
    public void From_forty_teams_on_the_simpler_error_is_reported()
    {
        var random = new Random(4);
        var rows = Enumerable.Range(0, 40).SelectMany(team => _moments.SelectMany(after =>
            Enumerable.Range(0, 3).Select(_ => new DifferenceRow(team, team < 20, after, random.NextDouble() * 100)))).ToList();

        DifferenceInDifferences.Estimate(rows).Value!.Value.Effect.ShouldBe(DifferenceInDifferences.Estimate(rows).Value!.Value.Cr1);
        var fewer = DifferenceInDifferences.Estimate([.. rows.Where(row => row.Team > 0)]).Value!.Value;
        fewer.Effect.ShouldBe(fewer.Cr2);
    }

    [Fact]
    public void The_effect_is_the_difference_of_the_four_means_and_no_order_of_rows_changes_a_bit() => _rows.Sample(rows =>
    {
        var measured = DifferenceInDifferences.Estimate(rows);
        if (measured.Value is not { } result) return measured.Reason == Reason.NZero;

        var means = DifferenceInDifferences.FromMeans(result.TreatedBefore, result.TreatedAfter, result.ControlBefore, result.ControlAfter);
        var turned = DifferenceInDifferences.Estimate([.. rows.Reverse()]).Value!.Value;
        return Math.Abs(result.Effect.Value - means) < 1e-9 && turned == result;
    });

    [Fact]
    public void Another_unit_scales_the_effect_and_its_error_and_another_zero_changes_neither() => _rows.Sample(rows =>
    {
        if (DifferenceInDifferences.Estimate(rows).Value is not { } plain || plain.Effect.StandardError is not { } error) return true;
        var other = DifferenceInDifferences.Estimate([.. rows.Select(row => row with { Outcome = row.Outcome * -3 + 17 })]).Value!.Value.Effect;
        return Math.Abs(other.Value + 3 * plain.Effect.Value) < 1e-8 && Math.Abs(other.StandardError!.Value - 3 * error) < 1e-8;
    });

    [Fact]
    public void With_one_team_on_a_side_there_is_an_effect_and_no_error()
    {
        DifferenceRow[] rows = [new(1, true, false, 50), new(1, true, true, 60), new(2, false, false, 50), new(2, false, true, 52), new(3, false, false, 40), new(3, false, true, 43)];

        var measured = DifferenceInDifferences.Estimate(rows);

        measured.Value!.Value.Effect.Value.ShouldBe(7.5, 1e-9);
        measured.Value!.Value.Effect.StandardError.ShouldBeNull();
        measured.Notes.ShouldBe([Reason.FewClusters]);
    }

    [Fact]
    public void With_few_teams_there_is_an_error_but_no_p_value()
    {
        DifferenceRow[] rows =
        [
            new(1, true, false, 50), new(1, true, true, 60), new(2, true, false, 51), new(2, true, true, 57),
            new(3, false, false, 40), new(3, false, true, 43), new(4, false, false, 44), new(4, false, true, 45),
        ];

        var measured = DifferenceInDifferences.Estimate(rows);

        var effect = measured.Value!.Value.Effect;
        effect.Value.ShouldBe(6, 1e-9);

        // By hand: the teams' changes are 10 and 6 against 3 and 1, so the variance is 8/2 + 2/2 over two moments of balanced teams.
        effect.StandardError!.Value.ShouldBe(Math.Sqrt(5), 1e-9);
        effect.DegreesOfFreedom!.Value.ShouldBe(2, 1e-9);
        (effect.PValue, effect.Interval).ShouldBe((null, null));
        measured.Value!.Value.Cr1.PValue.ShouldBeNull();
        measured.Notes.ShouldBe([Reason.FewClusters]);
    }

    [Fact]
    public void What_cannot_be_compared_says_why()
    {
        DifferenceInDifferences.Estimate([]).Reason.ShouldBe(Reason.NZero);
        DifferenceInDifferences.Estimate([new(1, true, false, 50), new(1, true, true, 60), new(2, false, true, 50)]).Reason.ShouldBe(Reason.NZero);
        DifferenceInDifferences.Estimate([new(1, true, false, 1), new(1, true, true, 2), new(2, false, false, 3), new(2, false, true, 5)]).Reason.ShouldBe(Reason.TooManyPredictors);
        DifferenceInDifferences.Estimate([new(1, true, false, double.NaN)]).Reason.ShouldBe(Reason.NotFinite);
        Should.Throw<ArgumentException>(() => DifferenceInDifferences.Estimate([new(1, true, false, 1), new(1, false, true, 2)]));
    }

    [Fact]
    public void Equal_outcomes_have_no_error()
    {
        var rows = Rows().Select(row => row with { Outcome = 50 }).ToList();
        var effect = DifferenceInDifferences.Estimate(rows).Value!.Value.Effect;
        effect.Value.ShouldBe(0, 1e-9);
        effect.StandardError.ShouldBeNull();
    }

    private static List<DifferenceRow> Rows()
    {
        var scan = SyntheticScan.Instance;
        return
        [
            .. _waves.SelectMany(wave => scan.Wave(wave).Select(row => (row, Score: scan.ScoreOf(row, SyntheticScan.Culture)))
                .Where(scored => scored.Score is not null)
                .Select(scored => new DifferenceRow(int.Parse(scored.row.Team[1..], System.Globalization.CultureInfo.InvariantCulture), scored.row.Treated, wave == 2, scored.Score!.Value))),
        ];
    }
}
