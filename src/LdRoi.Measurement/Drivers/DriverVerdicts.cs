namespace LdRoi.Measurement.Drivers;

/// <summary>From the number of people and the certainty of the first place to what may be said.</summary>
public static class DriverVerdicts
{
    /// <summary>
    /// Below 100 people a direction; from there on decisive from a probability of .90, probable from .50, and unclear below it.
    /// </summary>
    /// <param name="n">Complete cases, 0 or more.</param>
    /// <param name="drivers">Drivers weighed together, at least 1.</param>
    /// <param name="probabilityFirst">Probability that the driver with the largest weight is number one, 0–1.</param>
    /// <returns>
    /// The verdict with N = people. Fewer than 30, or 10 per driver: <see cref="Reason.NBelowMin"/>. Notes: <see cref="Reason.NoRanking"/> with a direction,
    /// <see cref="Reason.NotDecisive"/> with what is probable or unclear.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Measured<DriverVerdict> From(int n, int drivers, double probabilityFirst)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfLessThan(drivers, 1);
        if (probabilityFirst is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(probabilityFirst), probabilityFirst, "Not between 0 and 1.");
        if (n < SmallestNumberOfPeople(drivers)) return Measured<DriverVerdict>.Missing(Reason.NBelowMin, n);
        return (n, probabilityFirst) switch
        {
            ( < DriverConstants.PeopleForRanking, _) => Measured<DriverVerdict>.Of(DriverVerdict.Direction, n, [Reason.NoRanking]),
            (_, >= DriverConstants.DecisiveFrom) => Measured<DriverVerdict>.Of(DriverVerdict.Decisive, n),
            (_, >= DriverConstants.ProbableFrom) => Measured<DriverVerdict>.Of(DriverVerdict.Probable, n, [Reason.NotDecisive]),
            _ => Measured<DriverVerdict>.Of(DriverVerdict.Unclear, n, [Reason.NotDecisive]),
        };
    }

    internal static int SmallestNumberOfPeople(int drivers) => Math.Max(DriverConstants.SmallestNumberOfPeople, DriverConstants.SmallestNumberOfPeoplePerDriver * drivers);
}
