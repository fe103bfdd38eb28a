using CsCheck;
using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Scan;

public sealed class WaveScoringTests
{
    private static readonly Gen<(Scale Scale, sbyte[][] Rows, int[] Teams)> _waves =
        Gen.Select(Gen.Int[1, 9], Gen.Int[-3, 1], Gen.Int[1, 9]).SelectMany((k, minimum, range) =>
            Gen.Select(
                Gen.Bool.Array[k],
                Gen.Int[minimum - 1, minimum + range].Select(answer => answer < minimum ? AnswerColumns.NoAnswer : (sbyte)answer).Array[k].Array[0, 60],
                Gen.Int[0, 4].Array[60])
            .Select((reversed, rows, teams) => (
                new Scale("X", minimum, minimum + range, [.. reversed.Select((isReversed, item) => new ScaleItem($"X{item}", isReversed))]), rows, teams[..rows.Length])));

    [Fact]
    public void A_wave_scored_in_bulk_is_what_scoring_everybody_would_give() =>
        _waves.Sample((scale, rows, teams) =>
        {
            var moments = WaveScoring.TeamMoments(scale, Columns(scale, rows), teams, 5);
            moments.Count.ShouldBe(5);
            for (var team = 0; team < 5; team++)
            {
                double[] scores = [.. rows.Where((_, person) => teams[person] == team).Select(row => ScaleScoring.Score(scale, Answers(scale, row))).Where(score => score.HasValue).Select(score => score.Value!.Value)];
                var expected = GroupMoments.Of(scores);
                moments[team].N.ShouldBe(expected.N);
                (moments[team].Mean is null).ShouldBe(expected.Mean is null);
                (moments[team].Mean ?? 0).ShouldBe(expected.Mean ?? 0, 1e-11);
                moments[team].Squares.ShouldBe(expected.Squares, 1e-9 * Math.Max(1, expected.Squares));
            }
        });

    [Fact]
    public void Scores_and_rows_read_from_columns_are_those_of_each_person() =>
        _waves.Sample((scale, rows, _) =>
        {
            var columns = Columns(scale, rows);
            var scores = WaveScoring.Scores(scale, columns);
            scores.Count.ShouldBe(rows.Length);
            for (var person = 0; person < rows.Length; person++)
            {
                var expected = ScaleScoring.Score(scale, Answers(scale, rows[person])).Value;
                (scores[person] is null).ShouldBe(expected is null);
                (scores[person] ?? 0).ShouldBe(expected ?? 0, 1e-11);
            }

            ScaleRows.Of(scale, columns).ShouldBe(ScaleRows.Of(scale, rows.Select(row => Answers(scale, row))));
        });

    [Fact]
    public void The_order_of_people_does_not_show_in_the_last_bit() =>
        _waves.SelectMany(wave => Gen.Shuffle(Enumerable.Range(0, wave.Rows.Length).ToArray()).Select(order => (wave, order))).Sample(pair =>
        {
            var (scale, rows, teams) = pair.wave;
            var shuffled = WaveScoring.TeamMoments(scale, Columns(scale, [.. pair.order.Select(at => rows[at])]), pair.order.Select(at => teams[at]).ToArray(), 5);
            return shuffled.SequenceEqual(WaveScoring.TeamMoments(scale, Columns(scale, rows), teams, 5));
        });

    // reference_synthetic.json, computed independently.
    [Fact]
    public void The_simulated_scan_comes_to_the_same_team_means_and_from_there_to_the_same_mean_squares()
    {
        var wave = SyntheticScan.Instance.Wave(1);
        var teams = wave.Select(row => row.Team).Distinct().ToList();
        var answers = new AnswerColumns(wave.Count, SyntheticScan.Instance.Scales.Values.SelectMany(scale => scale.Items).ToDictionary(
            item => item.Id,
            item => new ReadOnlyMemory<sbyte>([.. wave.Select(row => row.Answers.TryGetValue(item.Id, out var answer) ? (sbyte)answer : AnswerColumns.NoAnswer)])));

        var moments = WaveScoring.TeamMoments([.. SyntheticScan.Instance.Scales.Values], answers, wave.Select(row => teams.IndexOf(row.Team)).ToArray(), teams.Count);

        moments.Keys.ShouldBe(SyntheticScan.Instance.Scales.Keys);
        foreach (var known in ReferenceFile.Json("reference_synthetic.json").GetProperty("team_wave1_CV").EnumerateArray())
        {
            var team = moments["CV"][teams.IndexOf(known.GetProperty("team").GetString()!)];
            team.N.ShouldBe(known.GetProperty("n").GetInt32());
            team.Mean!.Value.ShouldAgreeWith(known.Number("mean"));
            Math.Sqrt(team.Variance!.Value).ShouldAgreeWith(known.Number("sd"));
        }

        var squares = Measurement.Agreement.OneWayVariance.Of(moments["SL"]).Value!.Value;
        squares.Between.ShouldAgreeWith(ReferenceFile.Json("reference_synthetic.json").GetProperty("aggregation_wave1").GetProperty("SL").Number("MSB"));
    }

    [Fact]
    public void Equal_scores_have_no_squares_at_all_whatever_was_left_out()
    {
        var scale = ScaleOf(4, 1, 5);

        // Means of 3.5 from two answers and from four, a third of the way from none of them.
        WaveScoring.TeamMoments(scale, Columns(scale, [[3, 4, N, N], [4, 4, 3, 3], [N, 2, 5, N]]), [0, 0, 0], 1).ShouldBe([new GroupMoments(3, 62.5, 0)]);
    }

    [Fact]
    public void More_people_than_fit_in_one_block_all_count()
    {
        const int people = 5_000;
        var scale = ScaleOf(2, 1, 5);
        var column = Enumerable.Range(0, people).Select(person => (sbyte)(person < 2_500 ? 1 : 5)).ToArray();
        var answers = new AnswerColumns(people, new Dictionary<string, ReadOnlyMemory<sbyte>> { ["X0"] = column, ["X1"] = column });

        WaveScoring.TeamMoments(scale, answers, Enumerable.Range(0, people).Select(person => person % 2).ToArray(), 2)
            .ShouldBe([new GroupMoments(2_500, 50, 2_500 * 2_500.0), new GroupMoments(2_500, 50, 2_500 * 2_500.0)]);
    }

    [Fact]
    public void A_scale_with_more_items_than_any_scan_has_is_scored_as_exactly()
    {
        var scale = ScaleOf(61, 1, 5);
        sbyte[][] rows =
        [
            [.. Enumerable.Repeat((sbyte)4, 61)],
            [.. Enumerable.Range(0, 61).Select(item => item < 37 ? (sbyte)4 : N)],
            [.. Enumerable.Range(0, 61).Select(item => item < 30 ? (sbyte)1 : N)],
        ];

        var moments = WaveScoring.TeamMoments(scale, Columns(scale, rows), [0, 0, 0], 1).Single();

        (moments.N, moments.Squares).ShouldBe((2, 0));
        moments.Mean!.Value.ShouldBe(75, 1e-12);
    }

    [Fact]
    public void An_item_without_a_column_is_an_item_that_nobody_answered()
    {
        var scale = ScaleOf(2, 1, 5);
        var answers = new AnswerColumns(1, new Dictionary<string, ReadOnlyMemory<sbyte>> { ["X0"] = new sbyte[] { 4 }, ["Y0"] = new sbyte[] { 99 } });

        WaveScoring.TeamMoments(scale, answers, [0], 1).ShouldBe([new GroupMoments(1, 75, 0)]);
        WaveScoring.TeamMoments(scale, new AnswerColumns(1, new Dictionary<string, ReadOnlyMemory<sbyte>>()), [0], 1).ShouldBe([default]);
    }

    [Fact]
    public void A_wave_of_nobody_has_teams_of_nobody()
    {
        var scale = ScaleOf(2, 1, 5);

        WaveScoring.TeamMoments(scale, Columns(scale, []), [], 2).ShouldBe([default, default]);
        WaveScoring.TeamMoments(scale, Columns(scale, []), [], 0).ShouldBeEmpty();
        WaveScoring.TeamMoments(scale, Columns(scale, [[N, N]]), [1], 2).ShouldBe([default, default]);
    }

    [Fact]
    public void What_is_no_wave_is_a_programming_error()
    {
        var scale = ScaleOf(2, 1, 5);
        Should.Throw<ArgumentOutOfRangeException>(() => WaveScoring.TeamMoments(scale, Columns(scale, [[0, 1]]), [0], 1));
        Should.Throw<ArgumentOutOfRangeException>(() => WaveScoring.TeamMoments(scale, Columns(scale, [[6, 1]]), [0], 1)).Message.ShouldNotContain("6");
        Should.Throw<ArgumentOutOfRangeException>(() => WaveScoring.TeamMoments(scale, Columns(scale, [[1, 1]]), [1], 1));
        Should.Throw<ArgumentOutOfRangeException>(() => WaveScoring.TeamMoments(scale, Columns(scale, [[1, 1]]), [-1], 1));
        Should.Throw<ArgumentOutOfRangeException>(() => WaveScoring.TeamMoments(scale, Columns(scale, [[1, 1]]), [0], -1));
        Should.Throw<ArgumentException>(() => WaveScoring.TeamMoments(scale, Columns(scale, [[1, 1]]), [0, 0], 1));
        Should.Throw<ArgumentException>(() => WaveScoring.TeamMoments(scale, Columns(scale, [[1, 1], [2, 2]]), [0], 1));
        Should.Throw<ArgumentOutOfRangeException>(() => WaveScoring.TeamMoments(ScaleOf(2, -128, 5), Columns(scale, [[1, 1]]), [0], 1));
        Should.Throw<ArgumentOutOfRangeException>(() => WaveScoring.TeamMoments(ScaleOf(2, 1, 128), Columns(scale, [[1, 1]]), [0], 1));
        WaveScoring.TeamMoments(ScaleOf(2, -127, 127), Columns(scale, [[-127, 127]]), [0], 1).ShouldBe([new GroupMoments(1, 50, 0)]);
        Should.Throw<ArgumentException>(() => WaveScoring.TeamMoments([scale, scale], Columns(scale, [[1, 1]]), [0], 1));
        Should.Throw<ArgumentException>(() => new AnswerColumns(2, new Dictionary<string, ReadOnlyMemory<sbyte>> { ["X0"] = new sbyte[] { 4 } }));
        Should.Throw<ArgumentOutOfRangeException>(() => new AnswerColumns(-1, new Dictionary<string, ReadOnlyMemory<sbyte>>()));
    }

    private const sbyte N = AnswerColumns.NoAnswer;

    private static Scale ScaleOf(int items, int minimum, int maximum) =>
        new("X", minimum, maximum, [.. Enumerable.Range(0, items).Select(item => new ScaleItem($"X{item}", false))]);

    private static AnswerColumns Columns(Scale scale, sbyte[][] rows) =>
        new(rows.Length, scale.Items.Select((item, at) => (item.Id, Column: new ReadOnlyMemory<sbyte>([.. rows.Select(row => row[at])]))).ToDictionary(column => column.Id, column => column.Column));

    private static Dictionary<string, int> Answers(Scale scale, sbyte[] row) =>
        scale.Items.Zip(row).Where(given => given.Second != N).ToDictionary(given => given.First.Id, given => (int)given.Second);
}
