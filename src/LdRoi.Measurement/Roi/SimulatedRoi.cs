namespace LdRoi.Measurement.Roi;

/// <summary>What the ROI may be, as far as its inputs are uncertain. The level is 90 %, from P5 to P95, and is printed beside it.</summary>
/// <param name="P5">One draw in twenty is lower.</param>
/// <param name="Median">As many draws below as above.</param>
/// <param name="P95">One draw in twenty is higher.</param>
/// <param name="ShareBelowZero">P(ROI &lt; 0), 0–1.</param>
/// <param name="ShareBelowTarget">P(ROI &lt; target), 0–1; null without a target.</param>
/// <param name="Draws">How many.</param>
/// <param name="Seed">With which they come again.</param>
public readonly record struct SimulatedRoi(
    ReturnOnInvestment P5, ReturnOnInvestment Median, ReturnOnInvestment P95, decimal ShareBelowZero, decimal? ShareBelowTarget, int Draws, ulong Seed)
{
    /// <summary>The interval of an ROI. The conservative point estimate lies near its low end by design; label both.</summary>
    /// <param name="inputs">With unique names, any order.</param>
    /// <param name="benefits">Money of one year from one value per input, in the order of <paramref name="inputs"/>.</param>
    /// <param name="costs">From the same values.</param>
    /// <param name="target">In per cent; null without one.</param>
    /// <param name="seed">The same seed gives the same bits.</param>
    /// <param name="draws">At least 100.</param>
    /// <param name="shape">Of every input.</param>
    /// <returns>The interval, N = draws. The reasons of <see cref="Simulation.Of"/>; costs of 0 or less in a draw: <see cref="Reason.CostsMissing"/>.</returns>
    /// <exception cref="ArgumentException">Two inputs of one name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 100 draws.</exception>
    public static Measured<SimulatedRoi> Of(
        IReadOnlyList<UncertainInput> inputs, Func<IReadOnlyList<decimal>, decimal> benefits, Func<IReadOnlyList<decimal>, decimal> costs, ReturnOnInvestment? target, ulong seed,
        int draws = RoiConstants.Draws, DrawShape shape = DrawShape.Uniform)
    {
        var free = false;
        var drawn = Simulation.Of(inputs, values =>
        {
            var cost = costs(values);
            free |= cost <= 0;
            return free ? 0 : ReturnOnInvestment.Of(benefits(values), cost).Percent;
        }, seed, draws, shape);
        if (free) return Measured<SimulatedRoi>.Missing(Reason.CostsMissing, draws);

        const decimal tail = (1 - (decimal)RoiConstants.SimulatedLevel) / 2, middle = 0.5m;
        return drawn.Select(figure => new SimulatedRoi(
            new(figure.Percentile(tail)), new(figure.Percentile(middle)), new(figure.Percentile(1 - tail)), figure.ShareBelow(0),
            target is { } aim ? figure.ShareBelow(aim.Percent) : null, figure.Draws, figure.Seed));
    }
}
