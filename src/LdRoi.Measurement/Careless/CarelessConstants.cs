namespace LdRoi.Measurement.Careless;

/// <summary>Cut-offs of careless answering. Conventions that deserve a pilot; speed above all, because a tap in a chat is not a page of a questionnaire.</summary>
public static class CarelessConstants
{
    /// <summary>Answers of one person in one wave below which nobody can be judged: two equal answers to two questions would be a long string. Convention.</summary>
    public const int SmallestNumberOfAnswers = 10;

    /// <summary>A run of the same answer that is this share of all answers, or longer. Convention.</summary>
    public const double LongstringShare = 0.5;

    /// <summary>A standard deviation of the answers below this, in steps of the answer scale. Convention.</summary>
    public const double SmallestVariability = 0.30;

    /// <summary>An even–odd consistency, corrected for length, below this. Convention.</summary>
    public const double SmallestConsistency = 0.30;

    /// <summary>Scales that a correlation over scales needs: over two it is always 1 or −1. Convention.</summary>
    public const int SmallestNumberOfScales = 3;

    /// <summary>A Mahalanobis distance beyond this share of χ². Convention.</summary>
    public const double DistanceProbability = 0.999;

    /// <summary>Pairs of opposites answered alike. Convention.</summary>
    public const int Contradictions = 2;

    /// <summary>A median of fewer seconds per item. Huang et al. (2012), Journal of Business and Psychology 27, for pages of items.</summary>
    public const double SmallestSeconds = 2;

    /// <summary>Indices that together make somebody's answers careless; one alone never does. Convention.</summary>
    public const int IndicesTogether = 2;

    /// <summary>A difference between a result with and without careless answers, in points, above which it is mentioned. Convention.</summary>
    public const double DifferenceWorthMentioning = 2;
}
