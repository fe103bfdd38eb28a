namespace LdRoi.Measurement.Drivers;

/// <summary>Whose differences are explained.</summary>
public enum DriverLevel
{
    /// <summary>People differ: every row counts as it is.</summary>
    Individual,

    /// <summary>People differ from their team: deviations from team means, over all teams together.</summary>
    WithinTeams,

    /// <summary>Teams differ: unweighted team means.</summary>
    TeamMeans,
}
