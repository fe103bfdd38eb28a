namespace LdRoi.Measurement.Reliability;

/// <summary>Gates of reliability.</summary>
public static class ReliabilityConstants
{
    /// <summary>People that alpha and omega need to be shown. Computing them needs two. Convention.</summary>
    public const int SmallestNumberToShow = 100;

    /// <summary>The gate may be lowered to this and no further. Convention.</summary>
    public const int LowestNumberToShow = 50;

    /// <summary>A reliability from here on is good enough to describe groups. Convention.</summary>
    public const double GoodEnoughForGroups = 0.70;

    /// <summary>What 95 % of a normal distribution lies within, in standard deviations.</summary>
    public const double NormalQuantile = 1.959963984540054;

    /// <summary>An eigenvalue of the correlation matrix below this: something is an exact combination of the rest. Convention.</summary>
    public const double SmallestEigenvalue = 1e-10;
}
