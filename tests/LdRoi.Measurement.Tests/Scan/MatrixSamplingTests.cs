using CsCheck;
using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Scan;

public sealed class MatrixSamplingTests
{
    // reference_extra.json, computed independently: the i-th row of wave 1 keeps two of the four SL items, in six patterns by turns.
    [Fact]
    public void A_scale_of_which_everybody_was_asked_half_has_the_known_mean_and_error()
    {
        int[][] patterns = [[0, 1], [2, 3], [0, 2], [1, 3], [0, 3], [1, 2]];
        var rows = Rows().Select((row, at) => (IReadOnlyList<double?>)[.. row.Select((answer, item) => patterns[at % 6].Contains(item) ? answer : null)]).ToList();

        Check(rows, "org");
    }

    // The same estimator on all answers.
    [Fact]
    public void A_scale_of_which_everybody_was_asked_everything_has_the_known_mean_and_error() => Check(Rows(), "org_full");

    [Fact]
    public void Without_a_gap_it_is_the_mean_of_the_persons_means_with_its_own_error() =>
        Gen.Int[1, 5].Select(answer => (double?)answer).Array[3].Array[2, 20].Sample(rows =>
        {
            double[] people = [.. rows.Select(row => row.Sum()!.Value / 3)];
            var mean = MatrixSampling.ScaleMean(rows).Value!.Value;
            mean.Mean.ShouldBe(people.Average(), 1e-9);
            var own = MeanEstimates.FromOwnSpread(people);
            if (own is not null) mean.StandardError!.Value.ShouldBe(own.StandardError, 1e-9);
            else (mean.StandardError ?? 0).ShouldBe(0, 1e-9);
        });

    [Fact]
    public void The_order_of_people_does_not_show_in_the_last_bit_and_who_answered_nothing_does_not_count() =>
        Gen.Int[0, 5].Select(answer => answer == 0 ? (double?)null : answer).Array[3].Array[2, 20].SelectMany(rows => Gen.Shuffle(rows.ToArray()).Select(shuffled => (rows, shuffled))).Sample(pair =>
        {
            var plain = MatrixSampling.ScaleMean(pair.rows);
            var shuffled = MatrixSampling.ScaleMean([.. pair.shuffled, [null, null, null]]);
            return plain.N == shuffled.N && plain.Reason == shuffled.Reason && plain.Notes == shuffled.Notes
                && plain.Value?.Mean == shuffled.Value?.Mean && plain.Value?.StandardError == shuffled.Value?.StandardError;
        });

    [Fact]
    public void Release_depends_on_the_item_that_was_answered_least()
    {
        IReadOnlyList<double?>[] rows = [[1, null], [2, 3], [3, 4], [4, 4], [5, 2], [5, 1]];

        var mean = MatrixSampling.ScaleMean(rows).Value!.Value;

        mean.ItemAnswers.ShouldBe([6, 5]);
        mean.SmallestItemAnswers.ShouldBe(5);
        mean.MayBeReleased().ShouldBe(Reason.None);
        mean.MayBeReleased(threshold: 6).ShouldBe(Reason.PrivacyMinN);
        Should.Throw<ArgumentOutOfRangeException>(() => mean.MayBeReleased(threshold: 4));
    }

    [Fact]
    public void The_error_has_one_degree_of_freedom_less_than_people()
    {
        var mean = MatrixSampling.ScaleMean([[1, 2], [3, null], [null, 5]]).Value!.Value;

        mean.ToEstimate().ShouldBe(new Estimate(mean.Mean, mean.StandardError!.Value, 2));
    }

    [Fact]
    public void Without_spread_or_people_there_is_a_mean_and_no_error()
    {
        var one = MatrixSampling.ScaleMean([[1, 3]]);
        one.Value!.Value.Mean.ShouldBe(2);
        (one.Value.Value.StandardError, one.N).ShouldBe((null, 1));
        one.Notes.ShouldBe([Reason.NOne]);
        one.Value.Value.ToEstimate().ShouldBeNull();

        var equal = MatrixSampling.ScaleMean([[4, null], [null, 3], [4, 3]]);
        (equal.Value!.Value.Mean, equal.Value.Value.StandardError).ShouldBe((3.5, null));
        equal.Notes.ShouldBe([Reason.ZeroVariance]);
    }

    [Fact]
    public void What_has_no_mean_says_why()
    {
        MatrixSampling.ScaleMean([]).Reason.ShouldBe(Reason.NZero);
        MatrixSampling.ScaleMean([[null, null]]).ShouldBe(Measured<MatrixSampledMean>.Missing(Reason.NZero, 0));
        MatrixSampling.ScaleMean([[1, null], [2, null]]).ShouldBe(Measured<MatrixSampledMean>.Missing(Reason.NZero, 2));
        MatrixSampling.ScaleMean([[1, double.NaN]]).Reason.ShouldBe(Reason.NotFinite);
        MatrixSampling.ScaleMean([[1e200], [-1e200]]).Reason.ShouldBe(Reason.NotFinite);
        MatrixSampling.ScaleMean([[], []]).Reason.ShouldBe(Reason.KTooFew);
        Should.Throw<ArgumentException>(() => MatrixSampling.ScaleMean([[1], [1, 2]]));
    }

    private static IReadOnlyList<IReadOnlyList<double?>> Rows() => ScaleRows.Of(SyntheticScan.Instance.Scales["SL"], SyntheticScan.Instance.Wave(1).Select(row => row.Answers));

    private static void Check(IReadOnlyCollection<IReadOnlyList<double?>> rows, string expected)
    {
        var known = ReferenceFile.Json("reference_extra.json").GetProperty("matrix_sampling").GetProperty(expected);
        var items = SyntheticScan.Instance.Scales["SL"].Items;

        var measured = MatrixSampling.ScaleMean(rows);

        var mean = measured.Value!.Value;
        measured.N.ShouldBe(known.GetProperty("n_persons").GetInt32());
        mean.People.ShouldBe(measured.N);
        mean.Mean.ShouldAgreeWith(known.Number("scale_mean"));
        mean.StandardError!.Value.ShouldAgreeWith(known.Number("se_linearised"));
        for (var item = 0; item < items.Count; item++)
        {
            mean.ItemMeans[item].ShouldAgreeWith(known.GetProperty("item_means").Number(items[item].Id));
            mean.ItemAnswers[item].ShouldBe(known.GetProperty("n_per_item").GetProperty(items[item].Id).GetInt32());
        }
    }
}
