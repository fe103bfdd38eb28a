namespace LdRoi.Measurement.Scan;

/// <summary>Numbers of the scan that nobody may configure.</summary>
public static class ScanConstants
{
    /// <summary>Lowest score, in POMP.</summary>
    public const int LowestScore = 0;

    /// <summary>Highest score, in POMP.</summary>
    public const int HighestScore = 100;

    /// <summary>
    /// From this many people on an interval uses the group's own spread. Below it, mean and own interval together fix the answers of five people in most cases,
    /// so the pooled spread within groups takes its place. Own enumeration of all possible answer sets; convention.
    /// </summary>
    public const int SmallestGroupWithOwnSpread = 20;

    /// <summary>A mean this near to an end of the scale (in points) leaves hardly any freedom to the single answers. Convention.</summary>
    public const double NearlyUnanimousMargin = 5;

    /// <summary>Two points of a scale of five: what must remain possible of everybody's score.</summary>
    public const double TwoScalePoints = 50;

    /// <summary>Width in points of the band that replaces a unanimous score. Convention.</summary>
    public const int UnanimousBandWidth = 20;

    /// <summary>Smallest change, in POMP points, that is worth a word. Convention; deserves a pilot.</summary>
    public const double SmallestRelevantChange = 5;

    /// <summary>A scale score from here on is favourable: a mean of 3.5 of 5. Convention.</summary>
    public const double FavourableFrom = 62.5;

    /// <summary>A scale score up to here is unfavourable: a mean of 2.5 of 5, so that a turned scale turns the classes. Convention.</summary>
    public const double UnfavourableTo = 37.5;

    /// <summary>People that every item of a matrix-sampled scale needs for its mean to be released; no configuration goes below. Convention; market default.</summary>
    public const int LowestThreshold = 5;
}
