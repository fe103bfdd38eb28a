namespace LdRoi.Measurement.Roi;

/// <summary>Money that somebody might have counted, and the rule that did not.</summary>
/// <param name="Measure">Of which measure.</param>
/// <param name="Rule">Which rule leaves it out; null when confidentiality does, or when nobody could calculate it.</param>
/// <param name="Amount">How much; or why that is not shown.</param>
/// <param name="Why">The reasons together, such as <see cref="Reason.ExtremeEstimate"/> and <see cref="Reason.UnsupportedEstimate"/>.</param>
/// <param name="Traces">Where it comes from.</param>
public sealed record NotCounted(string Measure, GuidingPrinciple? Rule, Measured<Money> Amount, Notes Why, IReadOnlyList<Trace> Traces);
