using LdRoi.Measurement.Trials;

namespace LdRoi.Measurement.Tests.Trials;

public sealed class TrialPowerTests
{
    [Fact]
    public void Sixty_people_for_thirty_days_find_seven_points()
    {
        var power = new TrialPower(People: 60, PointsEach: 30, Availability: 0.85, Probability: 0.5, ResidualSpread: 0.5);

        power.StandardError.ShouldBe(0.0256, 5e-5);
        power.DetectableEffect.ShouldBe(0.072, 5e-4);

        // 2.8 standard errors are 1.96 + 0.84, rounded.
        power.PowerFor(power.DetectableEffect).ShouldBe(0.80, 5e-4);
        power.PowerFor(0).ShouldBe(0.05, 1e-9);
        power.PowerFor(-0.1).ShouldBe(power.PowerFor(0.1), 1e-12);
    }

    [Fact]
    public void Four_times_the_people_halve_the_error() =>
        new TrialPower(240, 30, 0.85, 0.3, 0.5).StandardError.ShouldBe(new TrialPower(60, 30, 0.85, 0.3, 0.5).StandardError / 2, 1e-15);

    [Fact]
    public void The_least_and_the_most_that_is_allowed_is_allowed()
    {
        new TrialPower(1, 1, 1, 0.1, 0.5).StandardError.ShouldBe(0.5 / 0.3, 1e-12);
        new TrialPower(1, 1, 1, 0.9, 0.5).StandardError.ShouldBe(0.5 / 0.3, 1e-12);
    }

    [Fact]
    public void A_plan_outside_what_can_be_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new TrialPower(0, 30, 0.85, 0.5, 0.5));
        Should.Throw<ArgumentOutOfRangeException>(() => new TrialPower(60, 0, 0.85, 0.5, 0.5));
        Should.Throw<ArgumentOutOfRangeException>(() => new TrialPower(60, 30, 0, 0.5, 0.5));
        Should.Throw<ArgumentOutOfRangeException>(() => new TrialPower(60, 30, 1.01, 0.5, 0.5));
        Should.Throw<ArgumentOutOfRangeException>(() => new TrialPower(60, 30, 1, 0.09, 0.5));
        Should.Throw<ArgumentOutOfRangeException>(() => new TrialPower(60, 30, 1, 0.91, 0.5));
        Should.Throw<ArgumentOutOfRangeException>(() => new TrialPower(60, 30, 1, 0.5, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new TrialPower(60, 30, 1, 0.5, double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => new TrialPower(60, 30, 1, 0.5, 0.5).PowerFor(double.NaN));
    }
}
