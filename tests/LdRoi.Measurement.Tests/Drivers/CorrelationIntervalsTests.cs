using CsCheck;
using LdRoi.Measurement.Drivers;

namespace LdRoi.Measurement.Tests.Drivers;

public sealed class CorrelationIntervalsTests
{
    [Fact]
    public void The_interval_is_symmetric_on_fishers_scale()
    {
        // z(.5) = ½ ln 3, so the ends are (3·e^±2w − 1)/(3·e^±2w + 1) with w = 1.959963985/√(n − 3), and n = 103 gives w = .1959963985.
        var interval = CorrelationIntervals.Fisher(0.5, 103)!;
        double up = 3 * Math.Exp(2 * 0.1959963985), down = 3 * Math.Exp(-2 * 0.1959963985);

        interval.High.ShouldBe((up - 1) / (up + 1), 1e-9);
        interval.Low.ShouldBe((down - 1) / (down + 1), 1e-9);
        interval.Level.ShouldBe(0.95);
    }

    [Fact]
    public void The_interval_holds_the_correlation_and_stays_below_one() => Gen.Select(Gen.Double[-0.999, 0.999], Gen.Int[4, 500]).Sample((r, n) =>
        CorrelationIntervals.Fisher(r, n) is { } interval && interval.Low < r && r < interval.High && interval.Low >= -1 && interval.High <= 1);

    [Fact]
    public void Three_people_or_a_perfect_correlation_have_none()
    {
        CorrelationIntervals.Fisher(0.5, 3).ShouldBeNull();
        CorrelationIntervals.Fisher(0.5, 0).ShouldBeNull();
        CorrelationIntervals.Fisher(0.5, 4).ShouldNotBeNull();
        CorrelationIntervals.Fisher(1, 50).ShouldBeNull();
        CorrelationIntervals.Fisher(-1, 50).ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => CorrelationIntervals.Fisher(1.01, 50));
        Should.Throw<ArgumentOutOfRangeException>(() => CorrelationIntervals.Fisher(double.NaN, 50));
        Should.Throw<ArgumentOutOfRangeException>(() => CorrelationIntervals.Fisher(0.5, -1));
    }
}
