namespace LdRoi.Measurement.Roi;

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
