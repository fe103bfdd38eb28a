using LdRoi.Measurement.Scan;

namespace LdRoi.Measurement.Agreement;

/// <summary>Gates of agreement and aggregation.</summary>
public static class AgreementConstants
{
    /// <summary>Teams that ICC, shrinkage and any ordering of teams need to be shown. Computing them needs two. Convention.</summary>
    public const int SmallestNumberOfTeams = 10;

    /// <summary>The gate on teams may be lowered to this and no further. Convention.</summary>
    public const int LowestNumberOfTeams = 5;

    /// <summary>
    /// Complete raters that an agreement within a team needs to be shown; it is the team's own spread in other words, and mean and spread together fix the answers of a
    /// small team. Computing it needs two. Convention.
    /// </summary>
    public const int SmallestNumberOfRaters = ScanConstants.SmallestGroupWithOwnSpread;

    /// <summary>The reliability that a team's mean should reach. Convention.</summary>
    public const double WantedReliability = 0.70;
}
