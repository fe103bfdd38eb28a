namespace LdRoi.Measurement.Roi;

/// <summary>Numbers of the ROI method that nobody may configure.</summary>
public static class RoiConstants
{
    /// <summary>Months in the year that benefits are counted over.</summary>
    public const int MonthsPerYear = 12;

    /// <summary>From a share to per cent.</summary>
    public const int Hundred = 100;

    /// <summary>How far the shares of all influences may be from 1: half a percentage point. Convention.</summary>
    public const decimal ShareTolerance = 0.005m;

    /// <summary>An estimate is extreme above Q3 + this many times (Q3 − Q1): the outer fence of Tukey (1977), Exploratory Data Analysis. Used here by convention.</summary>
    public const decimal FenceWidth = 3;

    /// <summary>Fewer stated values than this have no quartiles worth the name: no fence. Convention.</summary>
    public const int FewestForFence = 4;

    /// <summary>Years over which a cost may be spread at most. Convention.</summary>
    public const decimal LongestLife = 3;

    /// <summary>
    /// People needed before an amount out of their estimates is shown; may be raised, never lowered. Convention, the market's too.
    /// </summary>
    public const int SmallestThreshold = 5;

    /// <summary>Draws of the simulation. Convention.</summary>
    public const int Draws = 10_000;

    /// <summary>Level of simulated intervals: from the 5th to the 95th percentile. Convention; always printed beside them.</summary>
    public const double SimulatedLevel = 0.90;

    /// <summary>A study that costs a larger share of the programme draws a warning. Phillips &amp; Phillips name 5–10 %.</summary>
    public const decimal LargestStudyShare = 0.10m;

    /// <summary>What self-reports are cut by in the variant that evaluation vendors sell.</summary>
    public const decimal SelfReportBias = 0.35m;

    /// <summary>SDy as a share of the salary when nobody measured it. Schmidt &amp; Hunter (1983), Journal of Applied Psychology 68.</summary>
    public const decimal SpreadOfPerformance = 0.40m;
}
