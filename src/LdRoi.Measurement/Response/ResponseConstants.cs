namespace LdRoi.Measurement.Response;

/// <summary>Numbers of response that nobody may configure.</summary>
public static class ResponseConstants
{
    /// <summary>Below this share of answers a warning stands beside every number. Convention.</summary>
    public const double SmallestShareWithoutWarning = 0.5;
}
