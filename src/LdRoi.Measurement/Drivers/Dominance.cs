namespace LdRoi.Measurement.Drivers;

/// <summary>Which driver adds more than which other, whatever else is known.</summary>
/// <param name="Conditional">Per driver, the mean gain in R² by the number of other drivers already there (0…p − 1). Its mean over sizes is the general dominance, LMG.</param>
/// <param name="Complete">Per driver and other driver: 1 when it adds more than the other to every subset of the rest, 0 when it adds less to every subset, otherwise 0.5; 0.5 to itself.</param>
/// <remarks>Azen &amp; Budescu (2003), Psychological Methods 8. Differences that rounding can make are none.</remarks>
public sealed record Dominance(IReadOnlyList<IReadOnlyList<double>> Conditional, IReadOnlyList<IReadOnlyList<double>> Complete)
{
    /// <summary>Whether a driver adds more than another to every subset of the rest.</summary>
    /// <param name="driver">Place of the driver, from 0.</param>
    /// <param name="other">Place of the other.</param>
    public bool IsComplete(int driver, int other) => Complete[driver][other] > 0.5;

    /// <summary>Whether a driver adds more than another on average at every number of drivers already there.</summary>
    /// <param name="driver">Place of the driver, from 0.</param>
    /// <param name="other">Place of the other.</param>
    public bool IsConditional(int driver, int other) => Conditional[driver].Zip(Conditional[other]).All(gains => gains.First > gains.Second + DriverConstants.Rounding);

    /// <summary>Whether a driver adds more than another on average.</summary>
    /// <param name="driver">Place of the driver, from 0.</param>
    /// <param name="other">Place of the other.</param>
    public bool IsGeneral(int driver, int other) => Conditional[driver].Average() > Conditional[other].Average() + DriverConstants.Rounding;

    internal static Dominance Of(SubsetFits fits)
    {
        int[] drivers = [.. Enumerable.Range(0, fits.Drivers)];
        return new Dominance(
            [.. drivers.Select(driver => (IReadOnlyList<double>)[.. fits.Gains(driver).Select(gain => Math.Max(0, gain))])], // rounding may end just below 0
            [.. drivers.Select(driver => (IReadOnlyList<double>)[.. drivers.Select(other => Compare(fits, 1 << driver, 1 << other))])]);
    }

    // What both add to a subset differs as R² with the one differs from R² with the other.
    private static double Compare(SubsetFits fits, int driver, int other)
    {
        bool isMore = driver != other, isLess = isMore;
        for (var subset = 0; subset < 1 << fits.Drivers && (isMore || isLess); subset++)
        {
            if ((subset & (driver | other)) != 0) continue;
            var difference = fits[subset | driver] - fits[subset | other];
            isMore &= difference > DriverConstants.Rounding;
            isLess &= difference < -DriverConstants.Rounding;
        }

        return isMore ? 1 : isLess ? 0 : 0.5;
    }
}
