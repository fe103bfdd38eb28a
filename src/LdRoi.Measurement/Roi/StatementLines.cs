namespace LdRoi.Measurement.Roi;

/// <summary>One method beside the others, behind the gate.</summary>
/// <param name="Technique">Which.</param>
/// <param name="Tier">How credible.</param>
/// <param name="Amount">What it gives for the first year; <see cref="Reason.PrivacyMinN"/> for estimates of too few people.</param>
/// <param name="IsUsed">Whether it counts, alone or in an agreed mean.</param>
/// <param name="Traces">Where the amount comes from.</param>
public sealed record MethodLine(IsolationTechnique Technique, CredibilityTier Tier, Measured<Money> Amount, bool IsUsed, IReadOnlyList<Trace> Traces);

/// <summary>One measure on the statement.</summary>
/// <param name="Measure">Its name.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="Gross">The change in money of one year, whatever it came from.</param>
/// <param name="Counted">What counts of it in the first year; or why nothing does.</param>
/// <param name="LaterYears">What later years bring after the same cuts; counted when <see cref="RoiStatement.CountsLaterYears"/>.</param>
/// <param name="Tier">Of what counts; null when nothing does.</param>
/// <param name="Ground">Why this method; null when nothing counts.</param>
/// <param name="BreakEvenChange">The change that would bring back the costs if it were all due to the programme.</param>
/// <param name="Methods">All methods side by side.</param>
/// <param name="Traces">Where the counted amount comes from.</param>
public sealed record BenefitLine(
    string Measure, MeasureKind Kind, Measured<Money> Gross, Measured<Money> Counted, Measured<Money> LaterYears, CredibilityTier? Tier, ChoiceGround? Ground,
    Measured<decimal> BreakEvenChange, IReadOnlyList<MethodLine> Methods, IReadOnlyList<Trace> Traces);

/// <summary>Money that somebody might have counted, and the rule that did not.</summary>
/// <param name="Measure">Of which measure.</param>
/// <param name="Rule">Which rule leaves it out; null when confidentiality does, or when nobody could calculate it.</param>
/// <param name="Amount">How much; or why that is not shown.</param>
/// <param name="Why">The reasons together, such as <see cref="Reason.ExtremeEstimate"/> and <see cref="Reason.UnsupportedEstimate"/>.</param>
/// <param name="Traces">Where it comes from.</param>
public sealed record NotCounted(string Measure, GuidingPrinciple? Rule, Measured<Money> Amount, Notes Why, IReadOnlyList<Trace> Traces);
