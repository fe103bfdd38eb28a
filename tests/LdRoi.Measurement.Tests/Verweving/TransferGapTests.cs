using LdRoi.Measurement.Roi;
using LdRoi.Measurement.Verweving;

namespace LdRoi.Measurement.Tests.Verweving;

public sealed class TransferGapTests
{
    [Fact]
    public void Sixty_people_at_a_third_and_sixty_at_two_thirds_leave_27_000_euros()
    {
        // By hand: (21 + 39) × 1,500 today; 78 × 1,500 at the use of the high band.
        TransferGap.Forecast(0.35m, 60, 0.65m, 60, Money.Euro(1_500)).ShouldBe(new TransferGap(Money.Euro(90_000), Money.Euro(117_000), Money.Euro(27_000)));
    }

    [Fact]
    public void Where_the_low_band_uses_more_the_gap_is_below_nought() => TransferGap.Forecast(0.6m, 10, 0.5m, 10, Money.Euro(100)).Gap.ShouldBe(Money.Euro(-100));

    [Fact]
    public void Impossible_shares_people_and_values_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => TransferGap.Forecast(-0.1m, 1, 0.5m, 1, Money.Euro(1)));
        Should.Throw<ArgumentOutOfRangeException>(() => TransferGap.Forecast(0.1m, 1, 1.1m, 1, Money.Euro(1)));
        Should.Throw<ArgumentOutOfRangeException>(() => TransferGap.Forecast(0.1m, -1, 0.5m, 1, Money.Euro(1)));
        Should.Throw<ArgumentOutOfRangeException>(() => TransferGap.Forecast(0.1m, 1, 0.5m, -1, Money.Euro(1)));
        Should.Throw<ArgumentOutOfRangeException>(() => TransferGap.Forecast(0.1m, 1, 0.5m, 1, Money.Euro(-1)));
        TransferGap.Forecast(0, 0, 1, 0, Money.Euro(0)).ShouldBe(new TransferGap(Money.Euro(0), Money.Euro(0), Money.Euro(0)));
    }
}
