namespace LdRoi.Measurement.Roi;

/// <summary>A benefit that counts: isolated, and cut by the error of its estimate. The only benefit an ROI is made of.</summary>
/// <param name="Isolated">What is due to the programme.</param>
/// <param name="Confidence">What was taken off for error.</param>
public readonly record struct AdjustedBenefit(IsolatedBenefit Isolated, ConfidenceAdjustment Confidence)
{
    /// <summary>Money of one year, exact; below 0 when the programme did harm.</summary>
    public Money Amount => Isolated.Amount * Confidence.Factor;

    /// <summary>How credible it is: the tier of the isolation, one step lower without a complete standard value.</summary>
    public CredibilityTier Tier => Isolated.Gross.Value.IsComplete ? Isolated.Isolation.Tier : Isolated.Isolation.Tier.Lowered();

    /// <summary><see cref="Reason.NoStandardValue"/> when that lowered the tier.</summary>
    public Notes Notes => Isolated.Gross.Value.IsComplete ? [] : [Reason.NoStandardValue];
}
