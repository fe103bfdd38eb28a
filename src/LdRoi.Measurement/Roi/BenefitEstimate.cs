namespace LdRoi.Measurement.Roi;

/// <summary>What one person says the change was worth, and how much of it was due to the programme.</summary>
/// <param name="Person">By any number of the caller's; a person estimates once per list.</param>
/// <param name="YearlyValue">Stated value of the improvement in one year.</param>
/// <param name="Shares">The division over all influences.</param>
/// <param name="Confidence">In that division, 0–1.</param>
/// <param name="Basis">What the estimate rests on; blank counts as none.</param>
public sealed record BenefitEstimate(int Person, Money YearlyValue, InfluenceShares Shares, decimal Confidence, string Basis);
