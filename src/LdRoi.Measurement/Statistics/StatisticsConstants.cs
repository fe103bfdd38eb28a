namespace LdRoi.Measurement.Statistics;

/// <summary>Numbers of the statistics that nobody may configure.</summary>
public static class StatisticsConstants
{
    /// <summary>Level of statistical intervals; always printed beside them. Convention.</summary>
    public const double IntervalLevel = 0.95;

    /// <summary>
    /// Differences up to this size (in the unit of the scores) come from rounding, not from people: answers differ by whole scale points. Convention.
    /// </summary>
    public const double SmallestSpread = 1e-9;

    /// <summary>Groups with a spread that a pooled spread needs. With one group it would be that group's own spread under another name; with two, who knows one spread works out the other.</summary>
    public const int SmallestNumberOfPooledGroups = 3;

    /// <summary>Degrees of freedom that a pooled spread needs to stand in for a group's own. Convention.</summary>
    public const int SmallestPooledDegreesOfFreedom = 10;
}
