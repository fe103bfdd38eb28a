namespace LdRoi.Measurement.Trials;

/// <summary>One moment at which chance decided whether somebody was nudged.</summary>
/// <param name="Person">Who, by any number of the caller's.</param>
/// <param name="IsAvailable">Whether the person could be nudged at all; otherwise the moment keeps its place and counts for nothing.</param>
/// <param name="Probability">Of a nudge, as it was when chance decided.</param>
/// <param name="Nudged">What chance decided.</param>
/// <param name="Outcome">What followed: done (0 or 1) within a day, or a score.</param>
/// <param name="Controls">What may explain the outcome besides, known before chance decided; the same columns for everybody, without an intercept.</param>
/// <param name="Moderators">What the effect may depend on, known before chance decided; the same columns for everybody, without an intercept. Empty for the mean effect.</param>
public readonly record struct DecisionPoint(
    int Person, bool IsAvailable, double Probability, bool Nudged, double Outcome, IReadOnlyList<double> Controls, IReadOnlyList<double> Moderators);
