namespace LdRoi.Measurement.Roi;

/// <summary>What one person says of a measured change: how much of it was due to the programme.</summary>
/// <param name="Person">By any number of the caller's; a person estimates once per list.</param>
/// <param name="Shares">The division over all influences.</param>
/// <param name="Confidence">In that division, 0–1.</param>
/// <param name="Basis">What the estimate rests on; blank counts as none.</param>
public sealed record ShareEstimate(int Person, InfluenceShares Shares, decimal Confidence, string Basis)
{
    /// <summary>share × confidence as stated, each within 0–1: what it would count for if no rule dropped it.</summary>
    internal decimal Tempting => Math.Clamp(Shares.Programme, 0, 1) * Math.Clamp(Confidence, 0, 1);
}
