using LdRoi.Measurement.Statistics;
using LdRoi.Measurement.Statistics.Comparison;

namespace LdRoi.Measurement.Tests.Statistics.Comparison;

public sealed class ChangeTestTests
{
    [Fact]
    public void Twelve_people_flip_signs_and_thirteen_take_t()
    {
        double[] twelve = [.. Enumerable.Range(0, 12).Select(at => at - 3.5)];
        double[] thirteen = [.. twelve, 9];

        ChangeTest.Of(twelve).ShouldBe(Measured<ChangeTestResult>.Of(new ChangeTestResult(SignFlip.Test(twelve).Value!.Value.PValue, true), 12));
        ChangeTest.Of(thirteen).ShouldBe(Measured<ChangeTestResult>.Of(new ChangeTestResult(PairedTTest.OfDifferences(thirteen).Value!.Value.Test!.Value.PValue, false), 13));
    }

    [Fact]
    public void Equal_changes_can_be_flipped_but_have_no_t()
    {
        ChangeTest.Of([2, 2, 2, 2, 2]).Value!.Value.PValue.ShouldBe(0.0625);
        ChangeTest.Of([.. Enumerable.Repeat(2.0, 13)]).ShouldBe(Measured<ChangeTestResult>.Missing(Reason.ZeroVariance, 13));
    }

    [Fact]
    public void What_cannot_be_tested_says_why()
    {
        ChangeTest.Of([]).ShouldBe(Measured<ChangeTestResult>.Missing(Reason.NZero, 0));
        ChangeTest.Of([1]).ShouldBe(Measured<ChangeTestResult>.Missing(Reason.NOne, 1));
        ChangeTest.Of([1, double.NaN]).ShouldBe(Measured<ChangeTestResult>.Missing(Reason.NotFinite, 2));
        ChangeTest.Of([.. Enumerable.Repeat(2.0, 13), double.NaN]).ShouldBe(Measured<ChangeTestResult>.Missing(Reason.NotFinite, 14));
    }

    // t(.975; 9) = 2.2621571628 (tables of Student's t).
    [Fact]
    public void Before_a_wave_the_half_width_to_expect_is_known()
    {
        ExpectedHalfWidth.Of(10, 12).Value!.Value.ShouldBe(2.2621571628 * 12 / Math.Sqrt(10), 1e-8);
        ExpectedHalfWidth.Of(10, 12).N.ShouldBe(10);
        ExpectedHalfWidth.Of(0, 12).ShouldBe(Measured<double>.Missing(Reason.NZero, 0));
        ExpectedHalfWidth.Of(1, 12).ShouldBe(Measured<double>.Missing(Reason.NOne, 1));
        ExpectedHalfWidth.Of(10, 0).ShouldBe(Measured<double>.Missing(Reason.ZeroVariance, 10));
        ExpectedHalfWidth.Of(10, double.NaN).ShouldBe(Measured<double>.Missing(Reason.NotFinite, 10));
        Should.Throw<ArgumentOutOfRangeException>(() => ExpectedHalfWidth.Of(10, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => ExpectedHalfWidth.Of(-1, 1));
    }

    [Fact]
    public void It_is_the_half_width_that_the_wave_then_has()
    {
        var measured = PairedTTest.OfDifferences([1, 4, -2, 6, 3, 0, 2]).Value!.Value;

        ExpectedHalfWidth.Of(7, measured.Differences.StandardDeviation).Value!.Value.ShouldBe(measured.Interval!.HalfWidth, 1e-14);
    }
}
