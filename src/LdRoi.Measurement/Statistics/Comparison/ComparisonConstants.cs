namespace LdRoi.Measurement.Statistics.Comparison;

/// <summary>Numbers of the comparisons that nobody may configure.</summary>
public static class ComparisonConstants
{
    /// <summary>Up to this many people the sign-flip test takes the place of the t test. Convention.</summary>
    public const int SignFlipUpTo = 12;

    /// <summary>Up to this many differences other than 0 all 2ⁿ sign patterns are counted: 2²⁰ sums on either side, some milliseconds and 16 MB.</summary>
    public const int SignFlipExactUpTo = 40;
}
