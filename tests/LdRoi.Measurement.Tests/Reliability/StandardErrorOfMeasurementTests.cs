using LdRoi.Measurement.Reliability;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Reliability;

public sealed class StandardErrorOfMeasurementTests
{
    // reference_synthetic.json, computed independently: spread of everybody with a score, alpha of complete cases.
    [Theory]
    [InlineData("SL")]
    [InlineData("ID")]
    [InlineData("CV")]
    [InlineData("GM")]
    [InlineData("ZR")]
    [InlineData("FB")]
    [InlineData("LD")]
    public void The_error_of_every_scale_agrees_with_the_reference(string scale)
    {
        var known = ReferenceFile.Json("reference_synthetic.json").GetProperty("reliability_wave1").GetProperty(scale);

        var error = ErrorOf(scale);

        error.Value!.Value.ShouldAgreeWith(known.Number("sem_pomp"));
        error.N.ShouldBe(known.GetProperty("n_complete").GetInt32());
    }

    // reference_synthetic.json RCI_SL, computed independently.
    [Fact]
    public void One_persons_change_on_one_scale_must_pass_more_than_twenty_points()
    {
        var known = ReferenceFile.Json("reference_synthetic.json").GetProperty("RCI_SL");

        var change = ReliableChange.Between(50, 72.5, ErrorOf("SL"));

        change.Value!.Value.ErrorOfDifference.ShouldAgreeWith(known.Number("S_diff"));
        change.Value.Value.Smallest.ShouldAgreeWith(known.Number("min_reliable_change_95"));
        change.Value.Value.Change.ShouldBe(22.5);
        change.Value.Value.Index.ShouldBe(22.5 / known.Number("S_diff"), 1e-8);
        change.Value.Value.IsReliable.ShouldBeFalse();
        change.N.ShouldBe(189);
    }

    [Theory]
    [InlineData(50, 72.9, true)]
    [InlineData(72.9, 50, true)]
    [InlineData(50, 72.8, false)]
    [InlineData(72.8, 50, false)]
    public void A_change_is_reliable_beyond_the_smallest_in_either_direction(double before, double after, bool reliable) =>
        ReliableChange.Between(before, after, ErrorOf("SL")).Value!.Value.IsReliable.ShouldBe(reliable);

    [Fact]
    public void Exactly_the_smallest_change_is_not_reliable_yet() =>
        new ReliableChange(ReliabilityConstants.NormalQuantile, 1).IsReliable.ShouldBeFalse();

    [Fact]
    public void A_perfect_reliability_has_no_error_and_none_is_all_error()
    {
        var spread = Measured<double>.Of(15, 80);

        StandardErrorOfMeasurement.Of(spread, Measured<double>.Of(1, 60)).ShouldBe(Measured<double>.Of(0, 60));
        StandardErrorOfMeasurement.Of(spread, Measured<double>.Of(0, 90)).ShouldBe(Measured<double>.Of(15, 80));
        StandardErrorOfMeasurement.Of(spread, Measured<double>.Of(0.84, 80)).Value!.Value.ShouldBe(6, 1e-12);
    }

    [Fact]
    public void Without_spread_or_reliability_there_is_no_error()
    {
        StandardErrorOfMeasurement.Of(Measured<double>.Missing(Reason.NOne, 1), Measured<double>.Of(0.8, 60)).ShouldBe(Measured<double>.Missing(Reason.NOne, 1));
        StandardErrorOfMeasurement.Of(Measured<double>.Of(15, 80), Measured<double>.Missing(Reason.KTooFew, 60)).ShouldBe(Measured<double>.Missing(Reason.KTooFew, 60));
        StandardErrorOfMeasurement.Of(Measured<double>.Of(0, 80), Measured<double>.Of(0.8, 80)).Reason.ShouldBe(Reason.ZeroVariance);
        StandardErrorOfMeasurement.Of(Measured<double>.Of(15, 80), Measured<double>.Of(-0.1, 80)).ShouldBe(Measured<double>.Missing(Reason.NegativeEstimate, 80));
        Should.Throw<ArgumentOutOfRangeException>(() => StandardErrorOfMeasurement.Of(Measured<double>.Of(-1, 80), Measured<double>.Of(0.8, 80)));
        Should.Throw<ArgumentOutOfRangeException>(() => StandardErrorOfMeasurement.Of(Measured<double>.Of(15, 80), Measured<double>.Of(1.01, 80)));
    }

    [Fact]
    public void Without_scores_or_error_there_is_no_change()
    {
        var error = Measured<double>.Of(8, 100);

        ReliableChange.Between(double.NaN, 50, error).ShouldBe(Measured<ReliableChange>.Missing(Reason.NotFinite, 100));
        ReliableChange.Between(50, double.PositiveInfinity, error).Reason.ShouldBe(Reason.NotFinite);
        ReliableChange.Between(50, 60, Measured<double>.Missing(Reason.NOne, 1)).ShouldBe(Measured<ReliableChange>.Missing(Reason.NOne, 1));
        ReliableChange.Between(50, 60, Measured<double>.Of(0, 100)).Reason.ShouldBe(Reason.ZeroVariance);
        ReliableChange.Between(60, 60, error).Value!.Value.IsReliable.ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => ReliableChange.Between(50, 60, Measured<double>.Of(-1, 100)));
    }

    private static Measured<double> ErrorOf(string scale) => StandardErrorOfMeasurement.Of(
        Descriptive.StandardDeviation([.. SyntheticScan.Instance.Scores(scale, 1).Values]),
        CronbachAlpha.Of(Scales.OfWave1(scale)).Select(alpha => alpha.Raw));
}
