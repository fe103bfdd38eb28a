namespace LdRoi.Measurement.Roi;

/// <summary>What an amount of money per unit is. Revenue is no benefit.</summary>
public enum ValueNature
{
    /// <summary>Revenue − variable costs.</summary>
    ContributionMargin = 1,

    /// <summary>A cost that is no longer made.</summary>
    CostAvoided,

    /// <summary>Paid time that is used for other work.</summary>
    LoadedTime,

    /// <summary>Turnover. Refused until it is multiplied by the contribution margin.</summary>
    Revenue,
}
