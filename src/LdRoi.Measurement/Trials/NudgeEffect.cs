using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Trials;

/// <summary>What a trial says of its nudges.</summary>
/// <param name="Effect">The effect of a nudge: the mean effect without moderators, otherwise the effect where all moderators are 0.</param>
/// <param name="Moderation">How the effect changes per unit of each moderator, in the order given; empty without moderators.</param>
/// <param name="Controls">Coefficients of the intercept and of each control, in the order given; without errors.</param>
/// <param name="NaiveDifference">Mean outcome with a nudge − without, over available moments. Biased where probabilities differ; for comparison only.</param>
/// <param name="People">People who were available at least once.</param>
/// <param name="Available">Moments at which somebody was available.</param>
/// <param name="Nudged">Those among them with a nudge.</param>
public readonly record struct NudgeEffect(
    Coefficient Effect, IReadOnlyList<Coefficient> Moderation, IReadOnlyList<double> Controls, double NaiveDifference, int People, int Available, int Nudged)
{
    /// <summary>Whether the trial advises to stop: even the upper end of the interval is not worth a nudge.</summary>
    /// <param name="smallestUsefulEffect">In the unit of the outcome; 0.02 for a share.</param>
    public bool AdvisesToStop(double smallestUsefulEffect = TrialConstants.SmallestUsefulEffect) => Effect.Interval is { } interval && interval.High < smallestUsefulEffect;
}
