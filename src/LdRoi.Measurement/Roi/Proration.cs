namespace LdRoi.Measurement.Roi;

/// <summary>The part of a cost that one run of a programme bears. Exact: a cost per head that is rounded first changes the total.</summary>
public static class Proration
{
    /// <summary>cost × people in this run / people expected over the life of what was paid for.</summary>
    /// <param name="cost">What was paid once.</param>
    /// <param name="inThisRun">People, 0 or more.</param>
    /// <param name="overTheLife">People expected, 1 or more. Fewer than in this run: the expectation was wrong, and the run bears all of the cost.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of people outside that range.</exception>
    public static Money ByParticipants(Money cost, int inThisRun, int overTheLife)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(inThisRun);
        ArgumentOutOfRangeException.ThrowIfLessThan(overTheLife, 1);
        return inThisRun >= overTheLife ? cost : Money.Of(cost.Amount * inThisRun / overTheLife, cost.Currency);
    }

    /// <summary>cost / years of life.</summary>
    /// <param name="cost">What was paid once.</param>
    /// <param name="years">Above 0. More than three count as three, and less than one as one: the first year bears at most the whole and at least a third.</param>
    /// <exception cref="ArgumentOutOfRangeException">0 years or less.</exception>
    public static Money ByYears(Money cost, decimal years)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        return Money.Of(cost.Amount / Math.Clamp(years, 1, RoiConstants.LongestLife), cost.Currency);
    }
}
