using LdRoi.Measurement.Roi;

namespace LdRoi.Measurement.Tests.Roi;

public sealed class SimulationTests
{
    private static readonly UncertainInput _x = new("x", 0.10m, 0.15m, 0.20m);
    private static readonly UncertainInput _a = new("a", 0.40m, 0.50m, 0.60m);

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_the_order_of_inputs_does_not_matter()
    {
        var one = Simulation.Of([_x, _a], values => values[0] - values[1], 5, 500).Value!.Value;
        var turned = Simulation.Of([_a, _x], values => values[1] - values[0], 5, 500).Value!.Value;
        var other = Simulation.Of([_x, _a], values => values[0] - values[1], 6, 500).Value!.Value;

        foreach (var share in new[] { 0, 0.05m, 0.5m, 0.95m, 1 }) turned.Percentile(share).ShouldBe(one.Percentile(share));
        other.Percentile(0.5m).ShouldNotBe(one.Percentile(0.5m));
        (one.Draws, one.Seed).ShouldBe((500, 5UL));
    }

    [Fact]
    public void Draws_stay_between_the_ends_and_fill_them()
    {
        var drawn = Simulation.Of([_x], values => values[0], 1).Value!.Value;

        drawn.Percentile(0).ShouldBeInRange(0.10m, 0.101m);
        drawn.Percentile(1).ShouldBeInRange(0.199m, 0.20m);
        drawn.Percentile(0.5m).ShouldBe(0.15m, 0.003m);
        drawn.ShareBelow(0.125m).ShouldBe(0.25m, 0.02m);
        drawn.ShareBelow(0.1m).ShouldBe(0);
        drawn.ShareBelow(drawn.Percentile(0)).ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(() => drawn.Percentile(1.1m));
        Should.Throw<ArgumentOutOfRangeException>(() => drawn.Percentile(-0.1m));
    }

    // A triangle from 0 over 1 to 4: mean 5/3, variance (0 + 1 + 16 − 0 − 0 − 4)/18; P(below the mode) = 1/4.
    [Fact]
    public void A_triangle_has_its_mean_its_spread_and_its_mode()
    {
        var drawn = Simulation.Of([new("t", 10_000, 11_000, 14_000)], values => values[0], 2, shape: DrawShape.Triangular).Value!.Value;

        var sd = 1_000 * Math.Sqrt(13 / 18.0);
        ((double)drawn.Mean).ShouldBe(10_000 + 5_000 / 3.0, 4 * sd / 100);
        drawn.StandardDeviation.ShouldBe(sd, 4 * sd / Math.Sqrt(20_000));
        drawn.ShareBelow(11_000).ShouldBe(0.25m, 0.02m);
    }

    [Fact]
    public void Without_anything_uncertain_there_is_no_interval()
    {
        Simulation.Of([new("c", 1, 1, 1)], values => values[0], 1).ShouldBe(Measured<DrawnFigure>.Missing(Reason.ZeroVariance, 10_000));
        Simulation.Of([], _ => 1, 1).Reason.ShouldBe(Reason.ZeroVariance);
    }

    [Fact]
    public void A_draw_beyond_decimal_is_a_reason() =>
        Simulation.Of([_x], values => values[0] * decimal.MaxValue * 100, 1, 100).Reason.ShouldBe(Reason.NotFinite);

    [Fact]
    public void Mistakes_of_the_caller_are_exceptions()
    {
        Should.Throw<ArgumentException>(() => Simulation.Of([_x, _x], values => values[0], 1));
        Should.Throw<ArgumentOutOfRangeException>(() => Simulation.Of([_x], values => values[0], 1, 99));
        Should.Throw<ArgumentException>(() => new UncertainInput("u", 2, 1, 3));
        Should.Throw<ArgumentException>(() => new UncertainInput("u", 1, 3, 2));
        Should.NotThrow(() => Simulation.Of([_x], values => values[0], 1, 100));
    }

    // ROI = 400 · x − 100 with x uniform on .1–.2, costs 1: from −60 to −20 %; the percentiles are linear in x.
    [Fact]
    public void The_interval_of_an_roi_has_the_percentiles_of_its_input()
    {
        var roi = SimulatedRoi.Of([_x], values => 4 * values[0], _ => 1, new ReturnOnInvestment(-50), 3).Value!.Value;

        roi.P5.Percent.ShouldBe(-58, 1m);
        roi.Median.Percent.ShouldBe(-40, 1.5m);
        roi.P95.Percent.ShouldBe(-22, 1m);
        roi.ShareBelowZero.ShouldBe(1);
        roi.ShareBelowTarget!.Value.ShouldBe(0.25m, 0.02m);
        (roi.Draws, roi.Seed).ShouldBe((10_000, 3UL));
        SimulatedRoi.Of([_x], values => 4 * values[0], _ => 1, null, 3).Value!.Value.ShareBelowTarget.ShouldBeNull();
        SimulatedRoi.Of([_x], _ => 1, values => values[0] - 0.15m, null, 3).Reason.ShouldBe(Reason.CostsMissing);
        SimulatedRoi.Of([_x], _ => 1, values => -values[0], null, 3, draws: 100).Reason.ShouldBe(Reason.CostsMissing);
        SimulatedRoi.Of([_x], _ => 1, _ => 0, null, 3, draws: 100).Reason.ShouldBe(Reason.CostsMissing);
    }

    [Fact]
    public void Bars_of_equal_swing_keep_the_order_of_the_inputs_and_certain_inputs_have_none()
    {
        UncertainInput[] inputs = [new("b", 0, 1, 2), new("certain", 5, 5, 5), new("a", 0, 1, 2), new("wide", 0, 1, 9)];

        var bars = Tornado.Of(inputs, values => ReturnOnInvestment.From(Money.Euro(values.Sum()), FullyLoadedCost.Euro(1)));

        bars.Select(bar => bar.Input).ShouldBe(["wide", "b", "a"]);
        bars[1].Swing.ShouldBe(200);
        Tornado.Of(inputs, values => ReturnOnInvestment.From(Money.Euro(1), FullyLoadedCost.Euro(values[0]))).ShouldBeEmpty();
    }
}
