using System.Text.Json;
using CsCheck;
using LdRoi.Measurement.Agreement;

namespace LdRoi.Measurement.Tests.Agreement;

public sealed class WithinGroupAgreementTests
{
    private static readonly double _uniform = NullVariance.Uniform(5);

    // reference_extra.json, computed by hand.
    [Fact]
    public void Agreement_on_one_item_is_the_known_one_against_either_null()
    {
        var known = ReferenceFile.Json("reference_extra.json").GetProperty("rwg_hand");
        var answers = known.GetProperty("values").Numbers();

        WithinGroupAgreement.Rwg(answers, _uniform).Value!.Value.Value.ShouldAgreeWith(known.Number("rwg_uniform"));
        WithinGroupAgreement.Rwg(answers, NullVariance.SlightlySkewedOfFive).Value!.Value.Value.ShouldAgreeWith(known.Number("rwg_slight_skew_1.34"));
        AverageDeviation.Of(answers, 5).Value!.Value.Value.ShouldAgreeWith(known.Number("AD_mean"));
        WithinGroupAgreement.RwgJ(4, 0.5, _uniform, 5).Value!.Value.Value.ShouldAgreeWith(known.Number("rwgj_J4_meanvar_0.5"));
        WithinGroupAgreement.RwgJ(4, 2.5, _uniform, 5).Value!.Value.Raw!.Value.ShouldAgreeWith(known.Number("rwgj_J4_meanvar_2.5_raw"));
    }

    // reference_synthetic.json, computed independently: complete raters, uniform null; null with fewer than two.
    [Theory]
    [InlineData("SL")]
    [InlineData("ID")]
    [InlineData("CV")]
    [InlineData("LD")]
    public void Agreement_on_a_scale_agrees_with_the_reference_in_every_team(string scale)
    {
        foreach (var known in ReferenceFile.Json("reference_synthetic.json").GetProperty("aggregation_wave1").GetProperty(scale).GetProperty("rwgj_uniform").EnumerateArray())
        {
            var agreement = WithinGroupAgreement.RwgJ(Teams.Rows(scale, known.GetProperty("team").GetString()!), _uniform);

            agreement.N.ShouldBe(known.GetProperty("n_complete").GetInt32());
            if (known.GetProperty("rwgj").ValueKind == JsonValueKind.Null) agreement.Reason.ShouldBe(agreement.N == 0 ? Reason.NZero : Reason.NOne);
            else agreement.Value!.Value.Value.ShouldAgreeWith(known.Number("rwgj"));
        }
    }

    // kat_degenerate.json D06 and D07, convention.
    [Fact]
    public void One_rater_has_no_agreement_and_chaos_has_none_either()
    {
        var one = ReferenceFile.Case("kat_degenerate.json", "D06");
        WithinGroupAgreement.RwgJ(4, 0.5, 2, one.GetProperty("inputs").GetProperty("completeRaters").GetInt32()).Reason.Code()
            .ShouldBe(one.GetProperty("expected").GetProperty("reason").GetString());
        WithinGroupAgreement.RwgJ([[4, 4, 3, 5], [4, null, 3, 5]], 2).ShouldBe(Measured<NotBelowZero>.Missing(Reason.NOne, 1));

        var chaos = ReferenceFile.Case("kat_degenerate.json", "D07");
        var inputs = chaos.GetProperty("inputs");
        var clipped = WithinGroupAgreement.RwgJ(inputs.GetProperty("J").GetInt32(), inputs.Number("meanItemVariance"), inputs.Number("nullVariance"), 5);
        clipped.Value.ShouldBe(new NotBelowZero(chaos.GetProperty("expected").GetProperty("value").Number("raw"), 0));
        clipped.Notes.ToString().ShouldBe(chaos.GetProperty("expected").GetProperty("reason").GetString());
    }

    [Fact]
    public void From_its_pole_on_the_formula_of_a_scale_means_nothing()
    {
        // J(1 − q) + q = 0 for J = 4 and q = 4/3; beyond it the formula gives more than 1.
        WithinGroupAgreement.RwgJ(4, 8.0 / 3, 2, 5).Value.ShouldBe(new NotBelowZero(null, 0));
        WithinGroupAgreement.RwgJ(2, 4, 2, 5).Value.ShouldBe(new NotBelowZero(null, 0));
        var beyond = WithinGroupAgreement.RwgJ(4, 4, 2, 5);
        beyond.Value.ShouldBe(new NotBelowZero(2, 0));
        beyond.Notes.ShouldBe([Reason.ClippedAtZero]);
    }

    [Fact]
    public void At_the_null_variance_agreement_is_nought_and_below_it_the_raw_number_is_kept()
    {
        WithinGroupAgreement.RwgJ(4, 2, 2, 5).ShouldBe(Measured<NotBelowZero>.Of(new NotBelowZero(0, 0), 5));
        WithinGroupAgreement.Rwg([1, 5], 2).ShouldBe(Measured<NotBelowZero>.Of(new NotBelowZero(-3, 0), 2, [Reason.ClippedAtZero]));
        WithinGroupAgreement.Rwg([4, 4, 4], 2).ShouldBe(Measured<NotBelowZero>.Of(new NotBelowZero(1, 1), 3));
    }

    [Fact]
    public void A_scale_of_one_item_is_an_item() =>
        Gen.Int[1, 5].Select(answer => (double)answer).Array[2, 20].Sample(answers =>
            WithinGroupAgreement.RwgJ([.. answers.Select(answer => (IReadOnlyList<double?>)[answer])], 2) == WithinGroupAgreement.Rwg(answers, 2));

    [Fact]
    public void Agreement_lies_between_0_and_1_for_any_order_of_raters() =>
        Gen.Int[1, 5].Select(answer => (double?)answer).Array[4].Array[2, 20].SelectMany(rows => Gen.Shuffle(rows.ToArray()).Select(shuffled => (rows, shuffled))).Sample(pair =>
        {
            var agreement = WithinGroupAgreement.RwgJ(pair.rows, 2);
            return agreement.Value!.Value.Value is >= 0 and <= 1 && agreement.Equals(WithinGroupAgreement.RwgJ(pair.shuffled, 2));
        });

    [Fact]
    public void What_has_no_agreement_says_why()
    {
        WithinGroupAgreement.Rwg([], 2).Reason.ShouldBe(Reason.NZero);
        WithinGroupAgreement.Rwg([3], 2).ShouldBe(Measured<NotBelowZero>.Missing(Reason.NOne, 1));
        WithinGroupAgreement.Rwg([3, double.NaN], 2).Reason.ShouldBe(Reason.NotFinite);
        WithinGroupAgreement.RwgJ([[], []], 2).Reason.ShouldBe(Reason.KTooFew);
        WithinGroupAgreement.RwgJ(4, double.PositiveInfinity, 2, 5).Reason.ShouldBe(Reason.NotFinite);
        WithinGroupAgreement.RwgJ(4, 0.5, 2, 0).Reason.ShouldBe(Reason.NZero);
        Should.Throw<ArgumentException>(() => WithinGroupAgreement.RwgJ([[1], [1, 2]], 2));
        Should.Throw<ArgumentOutOfRangeException>(() => WithinGroupAgreement.Rwg([3, 4], 0));
        Should.Throw<ArgumentOutOfRangeException>(() => WithinGroupAgreement.RwgJ(0, 0.5, 2, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => WithinGroupAgreement.RwgJ(4, -0.5, 2, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => WithinGroupAgreement.RwgJ(4, 0.5, 2, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => WithinGroupAgreement.RwgJ(4, 0.5, double.NaN, 5));
    }

    // James, Demaree & Wolf (1984): (A² − 1)/12; LeBreton & Senter (2008): 1.34 for a slight skew on five options.
    [Fact]
    public void Null_variances_are_those_of_their_distributions()
    {
        NullVariance.Uniform(5).ShouldBe(2);
        NullVariance.Uniform(7).ShouldBe(4);
        NullVariance.Uniform(2).ShouldBe(0.25);
        NullVariance.OfShares(0.2, 0.2, 0.2, 0.2, 0.2).ShouldBe(2, 1e-12);
        NullVariance.OfShares(0.05, 0.15, 0.20, 0.35, 0.25).ShouldBe(NullVariance.SlightlySkewedOfFive, 1e-12);
        Should.Throw<ArgumentOutOfRangeException>(() => NullVariance.Uniform(1));
        Should.Throw<ArgumentException>(() => NullVariance.OfShares(0.5, 0.4));
        Should.Throw<ArgumentException>(() => NullVariance.OfShares(1.5, -0.5));
        Should.Throw<ArgumentException>(() => NullVariance.OfShares(0, 1));
        Should.Throw<ArgumentException>(() => NullVariance.OfShares(double.NaN, 1));
        Should.Throw<ArgumentException>(() => NullVariance.OfShares());
    }

    [Theory]
    [InlineData(0, AgreementBand.None)]
    [InlineData(0.30, AgreementBand.None)]
    [InlineData(0.301, AgreementBand.Weak)]
    [InlineData(0.50, AgreementBand.Weak)]
    [InlineData(0.501, AgreementBand.Moderate)]
    [InlineData(0.70, AgreementBand.Moderate)]
    [InlineData(0.701, AgreementBand.Strong)]
    [InlineData(0.90, AgreementBand.Strong)]
    [InlineData(0.901, AgreementBand.VeryStrong)]
    [InlineData(1, AgreementBand.VeryStrong)]
    public void Agreement_has_a_word(double agreement, AgreementBand band) => AgreementBands.Of(agreement).ShouldBe(band);

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void What_is_no_agreement_has_no_word(double agreement) => Should.Throw<ArgumentOutOfRangeException>(() => AgreementBands.Of(agreement));
}
