namespace LdRoi.Measurement.Roi;

/// <summary>What a programme is worth by the size of its effect on performance.</summary>
/// <param name="Gain">N·T·d·SDy − C, over the years given.</param>
/// <param name="FirstYear">The same with at most one year: what a cautious reader takes.</param>
/// <param name="BreakEvenEffect">The d at which the costs come back: C / (N·T·SDy).</param>
/// <remarks>Brogden (1949), Personnel Psychology 2; Schmidt, Hunter &amp; Pearlman (1982), Personnel Psychology 35. No part of the statement: the effect is not isolated in money.</remarks>
public readonly record struct Utility(Money Gain, Money FirstYear, Measured<decimal> BreakEvenEffect)
{
    /// <summary>ΔU = N·T·d·SDy − C.</summary>
    /// <param name="people">N, 0 or more.</param>
    /// <param name="years">T, how long the effect lasts; 0 or more.</param>
    /// <param name="effectSize">d, in standard deviations.</param>
    /// <param name="spread">SDy, money per standard deviation of performance and year; see <see cref="SpreadOf"/>.</param>
    /// <param name="costs">C, fully loaded.</param>
    /// <returns>
    /// The utility, N = people; costs of 0 or less: <see cref="Reason.CostsMissing"/>; beyond <c>decimal</c>: <see cref="Reason.NotFinite"/>. The break-even d is
    /// <see cref="Reason.NZero"/> where N·T·SDy is 0 or less.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">People or years below 0.</exception>
    /// <exception cref="ArgumentException">Two currencies.</exception>
    public static Measured<Utility> Of(int people, decimal years, decimal effectSize, Money spread, FullyLoadedCost costs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        ArgumentOutOfRangeException.ThrowIfNegative(years);
        return CostsIn.Divide(spread, costs, (sdy, c) =>
        {
            var perEffect = sdy * (people * years);
            return Measured<Utility>.Of(
                new Utility(
                    perEffect * effectSize - c, sdy * (people * Math.Min(years, 1) * effectSize) - c,
                    perEffect.Amount > 0 ? Measured<decimal>.Of(c.Amount / perEffect.Amount, people) : Measured<decimal>.Missing(Reason.NZero, people)),
                people);
        });
    }

    /// <summary>SDy as 40 % of a salary, when nobody measured it.</summary>
    /// <param name="yearlySalary">Of one person.</param>
    public static Money SpreadOf(Money yearlySalary) => yearlySalary * RoiConstants.SpreadOfPerformance;
}
