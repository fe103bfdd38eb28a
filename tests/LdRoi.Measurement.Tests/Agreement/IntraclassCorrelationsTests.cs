using CsCheck;
using LdRoi.Measurement.Agreement;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Agreement;

public sealed class IntraclassCorrelationsTests
{
    private const double Iterative = 1e-4;

    // reference_synthetic.json, computed independently: analysis of variance over 24 teams, with Searle's k₀, the mean size, and REML by a mixed model.
    [Theory]
    [InlineData("SL")]
    [InlineData("ID")]
    [InlineData("CV")]
    [InlineData("LD")]
    public void Every_variant_agrees_with_the_reference(string scale)
    {
        var known = ReferenceFile.Json("reference_synthetic.json").GetProperty("aggregation_wave1").GetProperty(scale);

        var measured = OneWayVariance.Of(Teams.OfWave1(scale));

        var squares = measured.Value!.Value;
        squares.Between.ShouldAgreeWith(known.Number("MSB"));
        squares.Within.ShouldAgreeWith(known.Number("MSW"));
        squares.F!.Value.ShouldAgreeWith(known.Number("F"));
        OneWayVariance.PValue(squares)!.Value.ShouldBe(known.Number("p"), 5.1e-11);
        squares.Groups.ShouldBe(known.GetProperty("G").GetInt32());
        squares.N.ShouldBe(known.GetProperty("N").GetInt32());
        squares.SearlesK.ShouldAgreeWith(known.Number("k_searle"));
        squares.MeanK.ShouldAgreeWith(known.Number("k_mean"));
        IntraclassCorrelations.Icc1Searle(measured).Value!.Value.Raw!.Value.ShouldAgreeWith(known.Number("ICC1_searle"));
        IntraclassCorrelations.Icc1MeanGroupSize(measured).Value!.Value.Raw!.Value.ShouldAgreeWith(known.Number("ICC1_kmean"));
        IntraclassCorrelations.Icc2(measured).Value!.Value.Raw!.Value.ShouldAgreeWith(known.Number("ICC2"));

        var reml = RestrictedLikelihood.Components(Teams.Moments(Teams.OfWave1(scale))).Value!.Value;
        reml.Icc1Reml.ShouldBe(known.Number("ICC1_REML"), Iterative);
        reml.Between.ShouldBe(known.Number("tau2_REML"), known.Number("tau2_REML") * Iterative + 1e-9);
        reml.Within.ShouldBe(known.Number("sigma2_REML"), known.Number("sigma2_REML") * Iterative);
    }

    // Test data ID: fewer differences between teams than chance would make.
    [Fact]
    public void A_negative_estimate_is_shown_as_nought_and_kept_raw()
    {
        var icc = IntraclassCorrelations.Icc1Searle(OneWayVariance.Of(Teams.OfWave1("ID")));

        icc.Notes.ShouldBe([Reason.NegativeEstimate]);
        icc.Value!.Value.Value.ShouldBe(0);
        icc.Value.Value.Raw!.Value.ShouldBeLessThan(0);
        IntraclassCorrelations.Icc2(OneWayVariance.Of(Teams.OfWave1("ID"))).Notes.ShouldBe([Reason.NegativeEstimate]);
        IntraclassCorrelations.Icc2(OneWayVariance.Of(Teams.OfWave1("LD"))).Notes.ShouldBe(default);
    }

    // kat_degenerate.json D08, convention.
    [Fact]
    public void Published_mean_squares_are_enough()
    {
        var known = ReferenceFile.Case("kat_degenerate.json", "D08");
        var inputs = known.GetProperty("inputs");

        var icc = IntraclassCorrelations.Icc1Searle(Published(inputs.Number("MSB"), inputs.Number("MSW"), inputs.Number("k0")));

        icc.Value!.Value.Raw!.Value.ShouldBe(known.GetProperty("expected").GetProperty("value").Number("raw"), 1e-9);
        icc.Value.Value.Value.ShouldBe(known.GetProperty("expected").GetProperty("value").Number("display"));
        icc.Notes.ToString().ShouldBe(known.GetProperty("expected").GetProperty("reason").GetString());
    }

    // Shrout & Fleiss (1979): BMS 11.24, WMS 6.26, ICC(1, 1) = .17, ICC(1, 4) = .44.
    [Fact]
    public void Six_targets_of_four_judges_are_as_published()
    {
        var squares = OneWayVariance.Of(Teams.Targets);

        squares.Value!.Value.Between.ShouldBe(11.24, 0.005);
        squares.Value.Value.Within.ShouldBe(6.26, 0.005);
        IntraclassCorrelations.Icc1Searle(squares).Value!.Value.Value.ShouldBe(0.17, 0.005);
        IntraclassCorrelations.Icc2(squares).Value!.Value.Value.ShouldBe(0.44, 0.005);
    }

    // Bates, Mächler, Bolker & Walker (2015), Journal of Statistical Software 67: 1764 between batches, 2451 within.
    [Fact]
    public void Six_batches_of_dyestuff_are_as_published()
    {
        var components = RestrictedLikelihood.Components(Teams.Moments(Teams.Dyestuff)).Value!.Value;

        components.Between.ShouldBe(1764, 0.5);
        components.Within.ShouldBe(2451, 0.5);
    }

    [Fact]
    public void In_groups_of_one_size_all_variants_of_ICC1_are_one_and_steps_up_to_ICC2() =>
        Gen.Int[2, 6].SelectMany(size => Gen.Double[0, 100].Array[size].Array[3, 12]).Sample(groups =>
        {
            var squares = OneWayVariance.Of(groups);
            var icc1 = IntraclassCorrelations.Icc1Searle(squares);
            IntraclassCorrelations.Icc1MeanGroupSize(squares).Value!.Value.Raw!.Value.ShouldBe(icc1.Value!.Value.Raw!.Value, 1e-9);
            RestrictedLikelihood.Components(Teams.Moments(groups)).Value!.Value.Icc1Reml.ShouldBe(icc1.Value.Value.Value, 1e-5);
            var stepped = SpearmanBrown.StepUp(icc1.Select(icc => icc.Value), groups[0].Length);
            stepped.Value!.Value.ShouldBe(IntraclassCorrelations.Icc2(squares).Value!.Value.Value, 1e-9);
        }, iter: 200);

    [Fact]
    public void Neither_unit_nor_order_nor_groups_of_nobody_change_it() =>
        Gen.Double[0, 100].Array[1, 8].Array[3, 12].Where(groups => groups.Any(group => group.Length > 1)).SelectMany(groups => Gen.Shuffle(groups.ToArray()).Select(shuffled => (groups, shuffled))).Sample(pair =>
        {
            var plain = OneWayVariance.Of(pair.groups);
            OneWayVariance.Of([.. pair.shuffled, []]).ShouldBe(plain);
            RestrictedLikelihood.Components(Teams.Moments(pair.shuffled)).ShouldBe(RestrictedLikelihood.Components(Teams.Moments(pair.groups)));
            double[][] scaled = [.. pair.groups.Select(group => group.Select(value => 7 - 0.2 * value).ToArray())];
            IntraclassCorrelations.Icc1Searle(OneWayVariance.Of(scaled)).Value!.Value.Raw!.Value.ShouldBe(IntraclassCorrelations.Icc1Searle(plain).Value!.Value.Raw!.Value, 1e-8);
        }, iter: 200);

    [Fact]
    public void Groups_without_spread_of_their_own_are_all_difference()
    {
        var squares = OneWayVariance.Of([[1, 1], [3, 3, 3]]);

        IntraclassCorrelations.Icc1Searle(squares).Value.ShouldBe(new NotBelowZero(1, 1));
        squares.Value!.Value.F.ShouldBeNull();
        OneWayVariance.PValue(squares.Value.Value).ShouldBeNull();
        RestrictedLikelihood.Components([GroupMoments.Of([1, 1]), GroupMoments.Of([3, 3, 3])]).Value!.Value.Icc1Reml.ShouldBe(1);
    }

    [Fact]
    public void What_cannot_be_compared_says_why()
    {
        Why([]).ShouldBe(Reason.NZero);
        Why([[], []]).ShouldBe(Reason.NZero);
        Why([[1, 2, 3]]).ShouldBe(Reason.OneGroup);
        Why([[1, 2, 3], []]).ShouldBe(Reason.OneGroup);
        Why([[1], [2], [3]]).ShouldBe(Reason.OneGroup);
        Why([[4, 4], [4, 4]]).ShouldBe(Reason.ZeroVariance);
        Why([[0.1 + 0.2, 0.3], [0.3, 0.3, 0.3]]).ShouldBe(Reason.ZeroVariance);
        Why([[1, double.NaN], [2, 3]]).ShouldBe(Reason.NotFinite);
        OneWayVariance.Of([new GroupMoments(3, double.NaN, 1), new GroupMoments(3, 1, 1)]).Reason.ShouldBe(Reason.NotFinite);
        OneWayVariance.Of([new GroupMoments(3, 1e200, 1), new GroupMoments(3, -1e200, 1)]).Reason.ShouldBe(Reason.NotFinite);
        OneWayVariance.Of([new GroupMoments(3, 1, -1), new GroupMoments(3, 1, 1)]).Reason.ShouldBe(Reason.NotFinite);
        OneWayVariance.Of([[1, double.NaN], [2, 3]]).N.ShouldBe(4);
        OneWayVariance.Of([[1, 2], [3]]).HasValue.ShouldBeTrue();

        static Reason Why(double[][] groups)
        {
            var squares = OneWayVariance.Of(groups);
            IntraclassCorrelations.Icc1Searle(squares).Reason.ShouldBe(squares.Reason);
            IntraclassCorrelations.Icc1MeanGroupSize(squares).N.ShouldBe(squares.N);
            if (groups.All(group => group.All(double.IsFinite))) RestrictedLikelihood.Components(Teams.Moments(groups)).Reason.ShouldBe(squares.Reason);
            return IntraclassCorrelations.Icc2(squares).Reason;
        }
    }

    [Fact]
    public void Equal_means_leave_ICC2_without_its_divisor()
    {
        var squares = OneWayVariance.Of([[1, 3], [0, 4]]);

        squares.Value!.Value.Between.ShouldBe(0);
        IntraclassCorrelations.Icc2(squares).Reason.ShouldBe(Reason.ZeroVariance);
        IntraclassCorrelations.Icc1Searle(squares).Value!.Value.Raw.ShouldBe(-1);
        IntraclassCorrelations.Icc1Searle(Published(0, 3, 1)).Reason.ShouldBe(Reason.ZeroVariance);
    }

    [Fact]
    public void Mean_squares_that_cannot_be_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => IntraclassCorrelations.Icc1Searle(Published(-1, 3, 10)));
        Should.Throw<ArgumentOutOfRangeException>(() => IntraclassCorrelations.Icc1Searle(Published(1, -3, 10)));
        Should.Throw<ArgumentOutOfRangeException>(() => IntraclassCorrelations.Icc2(Published(1, double.NaN, 10)));
        Should.Throw<ArgumentOutOfRangeException>(() => IntraclassCorrelations.Icc1Searle(Published(1, 3, 0.5)));
        Should.Throw<ArgumentOutOfRangeException>(() => IntraclassCorrelations.Icc1MeanGroupSize(Published(1, 3, double.PositiveInfinity)));
        Should.Throw<ArgumentOutOfRangeException>(() => OneWayVariance.PValue(new MeanSquares(2, 1, 1, 10, 10, 10)));
        Should.Throw<ArgumentOutOfRangeException>(() => OneWayVariance.PValue(new MeanSquares(2, 1, 10, 10, 1, 1)));
    }

    private static Measured<MeanSquares> Published(double between, double within, double k) => Measured<MeanSquares>.Of(new MeanSquares(between, within, 20, 200, k, k), 200);
}
