using LdRoi.Measurement.Reliability;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Reliability;

public sealed class ReliabilityGateTests
{
    [Fact]
    public void A_hundred_people_are_enough_to_show_and_ninety_nine_are_not()
    {
        ReliabilityGate.Shown(Measured<double>.Of(0.8, 100)).ShouldBe(Measured<double>.Of(0.8, 100));
        ReliabilityGate.Shown(Measured<double>.Of(0.8, 99)).ShouldBe(Measured<double>.Missing(Reason.NBelowMin, 99));
    }

    [Fact]
    public void The_gate_goes_down_to_fifty_and_no_further()
    {
        ReliabilityGate.Shown(Measured<double>.Of(0.8, 50), smallestNumber: 50).HasValue.ShouldBeTrue();
        ReliabilityGate.Shown(Measured<double>.Of(0.8, 150), smallestNumber: 200).HasValue.ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => ReliabilityGate.Shown(Measured<double>.Of(0.8, 200), smallestNumber: 49));
        Should.Throw<ArgumentOutOfRangeException>(() => ReliabilityGate.ToShow(Scales.OfWave1("SL"), smallestNumber: 49));
    }

    [Fact]
    public void What_cannot_be_is_said_before_the_gate()
    {
        ReliabilityGate.Shown(Measured<double>.Missing(Reason.ZeroVariance, 3)).ShouldBe(Measured<double>.Missing(Reason.ZeroVariance, 3));
        ReliabilityGate.Shown(Measured<double>.Of(-0.2, 30, [Reason.NegativeEstimate])).ShouldBe(Measured<double>.Missing(Reason.NegativeEstimate, 30));
    }

    // reference_synthetic.json, computed independently.
    [Fact]
    public void Omega_is_shown_where_there_is_one()
    {
        var shown = ReliabilityGate.ToShow(Scales.OfWave1("SL"));

        shown.Value!.Value.IsOmega.ShouldBeTrue();
        shown.Value.Value.Value.ShouldBe(0.77562, 1e-4);
        shown.Value.Value.IsGoodEnoughForGroups.ShouldBeTrue();
        shown.Notes.ShouldBe(default);
        shown.N.ShouldBe(189);
    }

    [Fact]
    public void Alpha_is_shown_in_its_place_and_the_note_says_why()
    {
        var shown = ReliabilityGate.ToShow(Scales.OfFactor([1.05, 0.6, 0.5, 0.4], [1 - 1.05 * 1.05, 0.64, 0.75, 0.84]));

        shown.Value!.Value.IsOmega.ShouldBeFalse();
        shown.Notes.ShouldBe([Reason.Heywood]);
        shown.Value.Value.Value.ShouldBe(4 / 3.0 * (1 - 4 / (4 + 2 * (1.05 * 1.5 + 0.6 * 0.9 + 0.5 * 0.4))), 1e-12);

        var two = ReliabilityGate.ToShow(CovarianceMatrix.FromCovariances([[1, 0.4], [0.4, 1]], 120));
        two.Notes.ShouldBe([Reason.KTooFew]);
        two.Value!.Value.Value.ShouldBe(0.8 / 1.4, 1e-12);
        two.Value.Value.IsGoodEnoughForGroups.ShouldBeFalse();
    }

    [Fact]
    public void Nothing_is_shown_of_few_people_or_of_a_missed_reversal()
    {
        ReliabilityGate.ToShow(Scales.OfAttitude()).ShouldBe(Measured<ReliabilityToShow>.Missing(Reason.NBelowMin, 30));
        ReliabilityGate.ToShow(CovarianceMatrix.FromCovariances([[1, -0.4], [-0.4, 1]], 120)).Reason.ShouldBe(Reason.NegativeEstimate);
        ReliabilityGate.ToShow(CovarianceMatrix.Of([])).Reason.ShouldBe(Reason.NZero);
    }

    [Fact]
    public void Seventy_is_good_enough() =>
        (new ReliabilityToShow(0.70, true).IsGoodEnoughForGroups, new ReliabilityToShow(0.6999, true).IsGoodEnoughForGroups).ShouldBe((true, false));
}
