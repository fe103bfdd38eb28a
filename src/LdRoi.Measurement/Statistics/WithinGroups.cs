namespace LdRoi.Measurement.Statistics;

/// <summary>What groups have in common once their means are set aside.</summary>
public static class WithinGroups
{
    /// <summary>The pooled standard deviation within groups: √(Σ squared deviations from the own group's mean / Σ(n − 1)).</summary>
    /// <param name="groups">Values per group; groups and values in any order, each person in one group only. Groups with fewer than two values do not contribute.</param>
    /// <returns>
    /// The spread; null with fewer than three contributing groups (with one it would be that group's own spread under another name, and with two who knows one spread
    /// works out the other), with fewer than 10 degrees of freedom, or when nobody differs from the own group's mean.
    /// </returns>
    /// <remarks>The within-groups mean square of Fisher's (1925) analysis of variance.</remarks>
    public static PooledSpread? Pool(IEnumerable<IReadOnlyCollection<double>> groups)
    {
        var contributing = groups.Where(group => group.Count >= 2).ToList();
        if (contributing.Count < StatisticsConstants.SmallestNumberOfPooledGroups) return null;

        var degreesOfFreedom = contributing.Sum(group => group.Count - 1);
        if (degreesOfFreedom < StatisticsConstants.SmallestPooledDegreesOfFreedom) return null;

        var squares = contributing.Select(Descriptive.SquaresAround).Order().Sum(); // ascending: the order of the groups must not show in the last bit
        return squares > 0 ? new PooledSpread(Math.Sqrt(squares / degreesOfFreedom), degreesOfFreedom, contributing.Count) : null;
    }
}
