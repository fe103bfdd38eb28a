namespace LdRoi.Measurement.Roi;

/// <summary>One method beside the others, behind the gate.</summary>
/// <param name="Technique">Which.</param>
/// <param name="Tier">How credible.</param>
/// <param name="Amount">What it gives for the first year; <see cref="Reason.PrivacyMinN"/> for estimates of too few people.</param>
/// <param name="IsUsed">Whether it counts, alone or in an agreed mean.</param>
/// <param name="Traces">Where the amount comes from.</param>
public sealed record MethodLine(IsolationTechnique Technique, CredibilityTier Tier, Measured<Money> Amount, bool IsUsed, IReadOnlyList<Trace> Traces);
