namespace LdRoi.Measurement.Roi;

/// <summary>What kind of thing a level-4 measure counts. After Phillips: hard measures are output, quality, cost and time.</summary>
public enum MeasureKind
{
    /// <summary>Units made, sold or handled: by contribution margin.</summary>
    Output = 1,

    /// <summary>Errors, rework, complaints, scrap: by what one costs.</summary>
    Quality,

    /// <summary>Money saved.</summary>
    Cost,

    /// <summary>Hours saved and used again.</summary>
    Time,

    /// <summary>Turnover: by what one leaver costs.</summary>
    Retention,

    /// <summary>Days of absence avoided: by the loaded day.</summary>
    Absence,

    /// <summary>Customers kept or won: by contribution margin. Satisfaction itself is mostly an intangible.</summary>
    Customer,
}
