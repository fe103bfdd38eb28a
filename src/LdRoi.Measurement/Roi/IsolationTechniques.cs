namespace LdRoi.Measurement.Roi;

/// <summary>The credibility of each technique.</summary>
public static class IsolationTechniques
{
    /// <summary>The tier of a technique.</summary>
    /// <param name="technique">A defined technique.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a technique.</exception>
    public static CredibilityTier Tier(this IsolationTechnique technique) => technique switch
    {
        IsolationTechnique.RandomisedStart or IsolationTechnique.StaggeredStart or IsolationTechnique.ControlGroup => CredibilityTier.A,
        IsolationTechnique.TrendLine or IsolationTechnique.InterruptedSeries or IsolationTechnique.BaselineForecast => CredibilityTier.B,
        IsolationTechnique.ExpertEstimate or IsolationTechnique.ManagerEstimate => CredibilityTier.C,
        IsolationTechnique.ParticipantEstimate => CredibilityTier.D,
        _ => throw new ArgumentOutOfRangeException(nameof(technique), technique, "Not a technique."),
    };

    /// <summary>Whether people say how much is due to the programme, instead of a comparison.</summary>
    /// <param name="technique">A defined technique.</param>
    public static bool IsEstimate(this IsolationTechnique technique) => technique.Tier() >= CredibilityTier.C;

    /// <summary>One step lower; the lowest tier stays.</summary>
    internal static CredibilityTier Lowered(this CredibilityTier tier) => tier == CredibilityTier.D ? CredibilityTier.D : tier + 1;
}
