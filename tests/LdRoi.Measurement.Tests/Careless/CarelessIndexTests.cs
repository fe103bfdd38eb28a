using CsCheck;
using LdRoi.Measurement.Careless;
using LdRoi.Measurement.Scan;

namespace LdRoi.Measurement.Tests.Careless;

public sealed class CarelessIndexTests
{
    private static readonly IReadOnlyCollection<Scale> _scales = [.. SyntheticScan.Instance.Scales.Values];
    private static readonly int _items = _scales.Sum(scale => scale.Items.Count);

    // The complete respondents of wave 1, in the order of the file.
    private static readonly IReadOnlyList<SyntheticScan.Row> _complete = [.. SyntheticScan.Instance.Wave(1).Where(row => row.Answers.Count == _items)];

    // reference_synthetic.json → careless, computed independently: longstring and IRV on raw answers, D² and even–odd after reversal, df = 25.
    [Fact]
    public void The_indices_of_every_complete_simulated_respondent_are_the_known_ones()
    {
        var careless = ReferenceFile.Json("reference_synthetic.json").GetProperty("careless");
        var known = careless.GetProperty("rows").EnumerateArray().ToList();
        var distances = MahalanobisDistance.Of([.. _complete.Select(row => (IReadOnlyList<double>)[.. Reversed(row).SelectMany(scale => scale).Select(answer => answer!.Value)])]);

        _complete.Select(row => row.Person).ShouldBe(known.Select(row => row.GetProperty("person").GetString()));
        distances.N.ShouldBe(careless.GetProperty("n_complete").GetInt32());
        distances.Value!.Value.CutOff.ShouldAgreeWith(careless.Number("chi2_crit_999_df25"));
        for (var at = 0; at < known.Count; at++)
        {
            int[] raw = [.. _scales.SelectMany(scale => scale.Items).Select(item => _complete[at].Answers[item.Id])];
            Longstring.Of(raw).ShouldBe(Measured<int>.Of(known[at].GetProperty("longstring").GetInt32(), _items));
            IntraIndividualVariability.Of(raw).Value!.Value.ShouldAgreeWith(known[at].Number("irv"));
            distances.Value.Value.Squared[at].ShouldAgreeWith(known[at].Number("mahal_d2"));

            var halves = EvenOddConsistency.Of(Reversed(_complete[at]));
            if (known[at].GetProperty("even_odd_r").ValueKind == System.Text.Json.JsonValueKind.Null)
            {
                halves.ShouldBe(Measured<EvenOddResult>.Missing(Reason.ZeroVariance, 7));
                continue;
            }

            halves.Value!.Value.R.ShouldAgreeWith(known[at].Number("even_odd_r"));
            halves.Value.Value.Corrected!.Value.ShouldAgreeWith(known[at].Number("even_odd_sb"));
        }
    }

    [Theory]
    [InlineData(new[] { 3 }, 1)]
    [InlineData(new[] { 1, 2, 3 }, 1)]
    [InlineData(new[] { 4, 4, 1, 1, 1, 5 }, 3)]
    [InlineData(new[] { 1, 5, 5 }, 2)]
    [InlineData(new[] { 2, 2, 3, 2, 2 }, 2)]
    public void A_long_string_is_the_longest_run(int[] answers, int longest) => Longstring.Of(answers).ShouldBe(Measured<int>.Of(longest, answers.Length));

    [Fact]
    public void No_answers_have_no_index()
    {
        Longstring.Of([]).ShouldBe(Measured<int>.Missing(Reason.NZero, 0));
        IntraIndividualVariability.Of([]).ShouldBe(Measured<double>.Missing(Reason.NZero, 0));
        IntraIndividualVariability.Of([4]).ShouldBe(Measured<double>.Missing(Reason.NOne, 1));
        MahalanobisDistance.Of([]).ShouldBe(Measured<MahalanobisResult>.Missing(Reason.NZero, 0));
        AnswerSpeed.Median([]).ShouldBe(Measured<double>.Missing(Reason.NZero, 0));
        ContradictionPairs.Count([], 1, 5).ShouldBe(Measured<int>.Missing(Reason.NZero, 0));
        EvenOddConsistency.Of([]).ShouldBe(Measured<EvenOddResult>.Missing(Reason.KTooFew, 0));
    }

    // By hand: odd means 1, 3, 5 and even means 2, 3, 3 (the third item of the second scale is missing); r = 2/√(8·2/3), corrected 2r/(1 + r).
    [Fact]
    public void Halves_are_means_of_what_was_answered()
    {
        var measured = EvenOddConsistency.Of([[1, 2], [3, 3, null], [5, 2, 5, 4], [4, null], [null, 2], []]);

        measured.N.ShouldBe(3);
        var r = 2 / Math.Sqrt(8 * 2 / 3.0);
        measured.Value!.Value.R.ShouldBe(r, 1e-14);
        measured.Value.Value.Corrected!.Value.ShouldBe(2 * r / (1 + r), 1e-14);
    }

    [Fact]
    public void Halves_that_say_the_opposite_cannot_be_corrected_for_length()
    {
        var halves = EvenOddConsistency.Of([[1, 5], [3, 3], [5, 1]]).Value!.Value;

        halves.R.ShouldBe(-1, 1e-14);
        halves.Corrected.ShouldBeNull();
    }

    [Fact]
    public void Two_scales_and_flat_halves_have_no_consistency()
    {
        EvenOddConsistency.Of([[1, 2], [3, 4]]).ShouldBe(Measured<EvenOddResult>.Missing(Reason.KTooFew, 2));
        EvenOddConsistency.Of([[1, 2], [3, 2], [5, 2]]).ShouldBe(Measured<EvenOddResult>.Missing(Reason.ZeroVariance, 3));
        EvenOddConsistency.Of([[1, 2], [3, double.NaN], [5, 2]]).ShouldBe(Measured<EvenOddResult>.Missing(Reason.NotFinite, 3));
    }

    // By hand: covariance matrix of (0,0), (2,0), (0,2), (2,2) is 4/3 on the diagonal, so each lies 2·1/(4/3) from the mean.
    [Fact]
    public void Corners_of_a_square_are_equally_far() =>
        MahalanobisDistance.Of([[0, 0], [2, 0], [0, 2], [2, 2]]).Value!.Value.Squared.ShouldAllBe(distance => Math.Abs(distance - 1.5) < 1e-12);

    [Fact]
    public void Distances_add_up_and_do_not_depend_on_units_or_on_order() =>
        Gen.Select(Gen.Double[1, 5].Array[3].Array[6, 20], Gen.Double[0.1, 9], Gen.Int[0, 1_000]).Sample((rows, unit, turn) =>
        {
            var squared = Squared(rows);

            squared.Sum().ShouldBe(3.0 * (rows.Length - 1), 1e-6);
            Squared([.. rows.Select(row => new[] { unit * row[0], 7 - row[1], row[2] + unit * row[0] })]).ShouldBe(squared, 1e-5);
            turn %= rows.Length;
            Squared([.. rows.Skip(turn), .. rows.Take(turn)]).ShouldBe(squared.Skip(turn).Concat(squared.Take(turn)));
        });

    [Fact]
    public void Items_that_repeat_each_other_or_too_few_people_have_no_distance()
    {
        Why([[1, 2], [2, 4], [3, 6], [5, 10]]).ShouldBe(Reason.Singular);
        Why([[1, 2], [2, 2], [3, 2], [5, 2]]).ShouldBe(Reason.Singular, "everybody answered the second item alike");
        Why([[1, 2], [2, 5]]).ShouldBe(Reason.Singular);
        Why([[1, 2], [2, 5], [2, 1]]).ShouldBe(Reason.None);
        Why([[1, double.NaN], [2, 5], [2, 1]]).ShouldBe(Reason.NotFinite);
        Should.Throw<ArgumentException>(() => Why([[1, 2], [2]]));
        Should.Throw<ArgumentException>(() => Why([[], []]));

        static Reason Why(IReadOnlyList<IReadOnlyList<double>> rows) => MahalanobisDistance.Of(rows).Reason;
    }

    // Both 4–5 or both 1–2 of five, before reversal.
    [Theory]
    [InlineData(4, 5, 1)]
    [InlineData(1, 2, 1)]
    [InlineData(4, 2, 0)]
    [InlineData(3, 5, 0)]
    [InlineData(3, 3, 0)]
    public void Opposites_on_one_side_contradict_each_other(int first, int second, int count) =>
        ContradictionPairs.Count([(first, second)], 1, 5).ShouldBe(Measured<int>.Of(count, 1));

    [Fact]
    public void A_scale_with_an_even_number_of_answers_has_no_middle()
    {
        ContradictionPairs.Count([(4, 6), (3, 1), (3, 4)], 1, 6).Value.ShouldBe(2);
        Should.Throw<ArgumentOutOfRangeException>(() => ContradictionPairs.Count([(0, 3)], 1, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => ContradictionPairs.Count([(3, 6)], 1, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => ContradictionPairs.Count([], 5, 5));
    }

    [Fact]
    public void One_long_pause_does_not_make_a_slow_reader()
    {
        AnswerSpeed.Median([1, 600, 2]).ShouldBe(Measured<double>.Of(2, 3));
        AnswerSpeed.Median([4, 1, 3, 2]).ShouldBe(Measured<double>.Of(2.5, 4));
        AnswerSpeed.Median([1, double.NaN]).ShouldBe(Measured<double>.Missing(Reason.NotFinite, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => AnswerSpeed.Median([1, -1]));
    }

    private static IReadOnlyList<double> Squared(double[][] rows) => MahalanobisDistance.Of(rows).Value!.Value.Squared;

    private static IReadOnlyList<IReadOnlyList<double?>> Reversed(SyntheticScan.Row row) =>
    [
        .. _scales.Select(scale => (IReadOnlyList<double?>)
        [
            .. scale.Items.Select(item => (double?)(item.ReverseKeyed ? scale.Minimum + scale.Maximum - row.Answers[item.Id] : row.Answers[item.Id])),
        ]),
    ];
}
