using CsCheck;
using LdRoi.Measurement.Reliability;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Reliability;

public sealed class CronbachAlphaTests
{
    private static readonly Gen<double[][]> _answers = Gen.Int[1, 5].Select(answer => (double)answer).Array[4].Array[3, 30];

    // reference_synthetic.json, computed independently: complete cases per scale after reversal.
    [Theory]
    [InlineData("SL")]
    [InlineData("ID")]
    [InlineData("CV")]
    [InlineData("GM")]
    [InlineData("ZR")]
    [InlineData("FB")]
    [InlineData("LD")]
    public void Alpha_and_its_interval_agree_with_the_reference_on_every_scale(string scale)
    {
        var known = ReferenceFile.Json("reference_synthetic.json").GetProperty("reliability_wave1").GetProperty(scale);

        var measured = CronbachAlpha.Of(Scales.OfWave1(scale));

        measured.N.ShouldBe(known.GetProperty("n_complete").GetInt32());
        measured.Notes.ShouldBe(default);
        var alpha = measured.Value!.Value;
        alpha.Raw.ShouldAgreeWith(known.Number("alpha"));
        alpha.Displayed.ShouldBe(alpha.Raw);
        alpha.Interval!.Low.ShouldAgreeWith(known.GetProperty("feldt95").Numbers()[0]);
        alpha.Interval.High.ShouldAgreeWith(known.GetProperty("feldt95").Numbers()[1]);
        alpha.Interval.Level.ShouldBe(0.95);
    }

    // Chatterjee & Price, Regression Analysis by Example: computed from the published correlations and standard deviations.
    [Fact]
    public void Alpha_of_a_published_table_follows_from_its_summary()
    {
        var known = ReferenceFile.Json("attitude_summary.json").GetProperty("expected").GetProperty("reliability");

        var alpha = CronbachAlpha.Of(Scales.OfAttitude()).Value!.Value;

        alpha.Raw.ShouldAgreeWith(known.Number("alpha_raw"));
        alpha.Interval!.Low.ShouldAgreeWith(known.GetProperty("feldt95").Number("lower"));
        alpha.Interval.High.ShouldAgreeWith(known.GetProperty("feldt95").Number("upper"));
        alpha.Interval.ShouldBe(CronbachAlpha.Feldt(alpha.Raw, 30, 7));
    }

    // The same table: k·r̄/(1 + (k − 1)·r̄) from the mean of its 21 correlations.
    [Fact]
    public void Standardised_alpha_follows_from_the_mean_correlation()
    {
        var correlations = ReferenceFile.Json("attitude_summary.json").GetProperty("inputs").GetProperty("cor").EnumerateArray().Select(row => row.Numbers()).ToArray();
        var mean = (correlations.Sum(row => row.Sum()) - 7) / 42;

        CronbachAlpha.Of(Scales.OfAttitude()).Value!.Value.Standardised!.Value.ShouldAgreeWith(7 * mean / (1 + 6 * mean));
    }

    // kat_small.json, computed.
    [Fact]
    public void Alpha_of_three_published_covariances_is_the_known_one() =>
        CronbachAlpha.Of(McDonaldOmegaTests.ThreeItems()).Value!.Value.Raw
            .ShouldBe(ReferenceFile.Case("kat_small.json", "OMEGA-3ITEM").GetProperty("expected").Number("alpha"), 5e-9);

    // kat_degenerate.json D05, convention.
    [Fact]
    public void Answers_without_any_spread_have_no_alpha()
    {
        var known = ReferenceFile.Case("kat_degenerate.json", "D05");

        var alpha = CronbachAlpha.Of(CovarianceMatrix.Of(Scales.Rows(known.GetProperty("inputs").GetProperty("rows"))));

        alpha.HasValue.ShouldBeFalse();
        alpha.Reason.Code().ShouldBe(known.GetProperty("expected").GetProperty("reason").GetString());
        alpha.N.ShouldBe(3);
    }

    [Fact]
    public void What_has_no_alpha_says_why()
    {
        Why([]).ShouldBe(Reason.NZero);
        Why([[1, 2]]).ShouldBe(Reason.NOne);
        Why([[1], [2]]).ShouldBe(Reason.KTooFew);
        Why([[], []]).ShouldBe(Reason.KTooFew);
        Why([[1, 2], [2, double.NaN]]).ShouldBe(Reason.NotFinite);
        Why([[1, 2], [2, double.PositiveInfinity]]).ShouldBe(Reason.NotFinite);
        Why([[1, 5], [5, 1], [3, 3]]).ShouldBe(Reason.ZeroVariance); // two items that undo each other
        CronbachAlpha.Of(CovarianceMatrix.OfCompleteCases([[1, null], [null, 2]])).Reason.ShouldBe(Reason.NZero);

        static Reason Why(double[][] rows) => CronbachAlpha.Of(CovarianceMatrix.Of(rows)).Reason;
    }

    [Fact]
    public void A_missed_reversal_gives_a_negative_alpha_that_is_kept_and_not_displayed()
    {
        var measured = CronbachAlpha.Of(CovarianceMatrix.Of([[1, 5, 3], [2, 4, 3], [4, 2, 2], [5, 2, 4]]));

        measured.Notes.ShouldBe([Reason.NegativeEstimate]);
        measured.Value!.Value.Raw.ShouldBeLessThan(0);
        measured.Value.Value.Displayed.ShouldBeNull();
        measured.Value.Value.Interval!.Low.ShouldBeLessThan(measured.Value.Value.Raw);
    }

    [Fact]
    public void Items_that_say_the_same_have_an_alpha_of_one_and_no_interval_that_looks_certain()
    {
        var alpha = CronbachAlpha.Of(CovarianceMatrix.Of([[1, 2], [2, 3], [4, 5]])).Value!.Value;

        alpha.Raw.ShouldBe(1, 1e-12);
        alpha.Raw.ShouldBeLessThanOrEqualTo(1);
        alpha.Interval.ShouldBeNull();
    }

    [Fact]
    public void An_item_without_spread_leaves_alpha_and_takes_the_standardised_one()
    {
        var alpha = CronbachAlpha.Of(CovarianceMatrix.Of([[1, 2, 3], [2, 2, 3], [4, 5, 3]])).Value!.Value;

        alpha.Standardised.ShouldBeNull();
        alpha.Raw.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Neither_a_shift_nor_one_unit_for_all_items_changes_alpha() =>
        Gen.Select(_answers, Gen.Double[-9, 9].Array[4], Gen.Double[0.1, 9]).Sample((rows, shifts, unit) =>
        {
            var plain = CronbachAlpha.Of(CovarianceMatrix.Of(rows));
            var moved = CronbachAlpha.Of(CovarianceMatrix.Of([.. rows.Select(row => (IReadOnlyList<double>)[.. row.Select((answer, item) => shifts[item] + unit * answer)])]));
            return plain.Reason == moved.Reason && (plain.Value is null || Math.Abs(plain.Value.Value.Raw - moved.Value!.Value.Raw) <= 1e-8 * Math.Max(1, Math.Abs(plain.Value.Value.Raw)));
        });

    [Fact]
    public void Reversing_every_item_changes_nothing_and_reversing_twice_is_as_if_never() =>
        _answers.Sample(rows =>
        {
            double[][] turned = [.. rows.Select(row => row.Select(answer => 6 - answer).ToArray())];
            double[][] back = [.. turned.Select(row => row.Select(answer => 6 - answer).ToArray())];
            var plain = CronbachAlpha.Of(CovarianceMatrix.Of(rows));
            var once = CronbachAlpha.Of(CovarianceMatrix.Of(turned));
            CronbachAlpha.Of(CovarianceMatrix.Of(back)).ShouldBe(plain);
            return plain.Reason == once.Reason && (plain.Value is null || Math.Abs(plain.Value.Value.Raw - once.Value!.Value.Raw) <= 1e-9 * Math.Max(1, Math.Abs(plain.Value.Value.Raw)));
        });

    [Fact]
    public void The_order_of_people_does_not_show_in_the_last_bit() =>
        _answers.SelectMany(rows => Gen.Shuffle(rows.ToArray()).Select(shuffled => (rows, shuffled)))
            .Sample(pair => CronbachAlpha.Of(CovarianceMatrix.Of(pair.rows)).Equals(CronbachAlpha.Of(CovarianceMatrix.Of(pair.shuffled))));

    [Fact]
    public void More_people_and_a_lower_level_make_the_interval_narrower()
    {
        Width(CronbachAlpha.Feldt(0.8, 400, 4)!).ShouldBeLessThan(Width(CronbachAlpha.Feldt(0.8, 100, 4)!));
        Width(CronbachAlpha.Feldt(0.8, 100, 4, 0.90)!).ShouldBeLessThan(Width(CronbachAlpha.Feldt(0.8, 100, 4)!));
        CronbachAlpha.Of(Scales.OfAttitude(), 0.90).Value!.Value.Interval.ShouldBe(CronbachAlpha.Feldt(CronbachAlpha.Of(Scales.OfAttitude()).Value!.Value.Raw, 30, 7, 0.90));

        static double Width(Interval interval) => interval.High - interval.Low;
    }

    [Fact]
    public void An_interval_of_what_cannot_be_is_refused()
    {
        CronbachAlpha.Feldt(1, 2, 2).ShouldBeNull();
        CronbachAlpha.Feldt(0, 2, 2)!.Low.ShouldBe(1 - 647.78901, 1e-4); // tables of F
        Should.Throw<ArgumentOutOfRangeException>(() => CronbachAlpha.Feldt(1.01, 100, 4));
        Should.Throw<ArgumentOutOfRangeException>(() => CronbachAlpha.Feldt(double.NaN, 100, 4));
        Should.Throw<ArgumentOutOfRangeException>(() => CronbachAlpha.Feldt(0.8, 1, 4));
        Should.Throw<ArgumentOutOfRangeException>(() => CronbachAlpha.Feldt(0.8, 100, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => CronbachAlpha.Feldt(0.8, 100, 4, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => CronbachAlpha.Of(Scales.OfAttitude(), 0));
        Should.Throw<ArgumentOutOfRangeException>(() => CronbachAlpha.Of(Scales.OfAttitude(), double.NaN));
    }
}
