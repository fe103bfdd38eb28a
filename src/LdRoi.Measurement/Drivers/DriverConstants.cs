namespace LdRoi.Measurement.Drivers;

/// <summary>Gates and limits of key drivers that nobody may lower.</summary>
public static class DriverConstants
{
    /// <summary>Complete cases below which nothing is said. Convention.</summary>
    public const int SmallestNumberOfPeople = 30;

    /// <summary>Complete cases per driver below which nothing is said. Convention.</summary>
    public const int SmallestNumberOfPeoplePerDriver = 10;

    /// <summary>
    /// Complete cases from which drivers are put in order. Convention, after a simulation of ours: when drivers differ moderately, smaller samples put the true leader first far too seldom.
    /// </summary>
    public const int PeopleForRanking = 100;

    /// <summary>Probability of being number one from which a driver is called decisive. Convention.</summary>
    public const double DecisiveFrom = 0.90;

    /// <summary>Probability of being number one from which a driver is called probably the most important. Convention.</summary>
    public const double ProbableFrom = 0.50;

    /// <summary>Teams from which drivers are also estimated on team means. Convention.</summary>
    public const int TeamsForTeamMeans = 30;

    /// <summary>Drivers that are weighed together at most: 2¹² regressions. Convention.</summary>
    public const int LargestNumberOfDrivers = 12;

    /// <summary>An eigenvalue of the drivers' correlation matrix below this means that one of them is a combination of the rest. Convention.</summary>
    public const double SmallestEigenvalue = 1e-10;

    /// <summary>A variance inflation factor above this is noted: the drivers are to be named together. Convention.</summary>
    public const double NotedInflation = 5;

    /// <summary>A variance inflation factor above this warns. Convention.</summary>
    public const double WarnedInflation = 10;

    /// <summary>LMG and Johnson's weights may give a driver shares that differ by so much. Convention.</summary>
    public const double LargestShareDifference = 0.05;

    /// <summary>One draw in so many may be drawn again because its drivers repeat each other. Convention.</summary>
    public const int DrawsPerRedraw = 10;

    internal const int FewestDraws = 100;

    // R² is known to about 1e-15; what differs by less than this is equal.
    internal const double Rounding = 1e-12;
}
