using LdRoi.Measurement.Effects;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Roi;

/// <summary>One method that says how much of a change is due to the programme. There are three kinds: an effect was measured, a share was estimated, or people stated amounts.</summary>
public abstract partial record Attribution
{
    private Attribution(IsolationTechnique technique) => Technique = technique;

    /// <summary>Which method.</summary>
    public IsolationTechnique Technique { get; }

    /// <summary>A control group: <see cref="DifferenceInDifferences"/>.</summary>
    /// <param name="found">In the unit of the measure's change.</param>
    /// <param name="randomised">Whether chance decided who started.</param>
    public static Attribution ByControlGroup(Measured<DifferenceResult> found, bool randomised = false) => Effect(
        randomised ? IsolationTechnique.RandomisedStart : IsolationTechnique.ControlGroup, found, one => (one.Effect.Value, one.Effect.Interval));

    /// <summary>A control group of which only the four means are known, such as a published one.</summary>
    /// <param name="treatedBefore">T₀, finite, in the unit of the measure's change.</param>
    /// <param name="treatedAfter">T₁.</param>
    /// <param name="controlBefore">C₀.</param>
    /// <param name="controlAfter">C₁.</param>
    public static Attribution ByControlGroup(double treatedBefore, double treatedAfter, double controlBefore, double controlAfter) => Effect(
        IsolationTechnique.ControlGroup, Measured<double>.Of(DifferenceInDifferences.FromMeans(treatedBefore, treatedAfter, controlBefore, controlAfter), 4), one => (one, null));

    /// <summary>One group of teams after another: <see cref="StaggeredRollout"/>.</summary>
    /// <param name="found">In the unit of the measure's change.</param>
    public static Attribution ByStaggeredStart(Measured<RolloutResult> found) => Effect(IsolationTechnique.StaggeredStart, found, one => (one.Effect, one.Interval));

    /// <summary>
    /// The trend before, drawn on: <see cref="Effects.TrendLine"/>. Its interval is taken from those of the single projections, which is wider than that of their mean, and so
    /// on the side of caution.
    /// </summary>
    /// <param name="found">In the unit of the measure's change.</param>
    public static Attribution ByTrendLine(Measured<TrendResult> found) => Effect(IsolationTechnique.TrendLine, found, one => (one.Effect, new Interval(
        one.Projections.Average(point => point.Actual - point.Interval.High), one.Projections.Average(point => point.Actual - point.Interval.Low), one.Projections[0].Interval.Level)));

    /// <summary>An interrupted series: <see cref="Effects.InterruptedSeries"/>, looked at one time after the start.</summary>
    /// <param name="found">In the unit of the measure's change.</param>
    /// <param name="at">A time after the start, agreed in the plan.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not after the start.</exception>
    public static Attribution ByInterruptedSeries(Measured<InterruptedResult> found, double at) => Effect(IsolationTechnique.InterruptedSeries, found, one =>
    {
        var effect = one.EffectAt(at);
        return (effect.Value, effect.Interval);
    });

    /// <summary>A forecast with one other influence: (own growth − growth of the market or of a comparable unit) × what there was before.</summary>
    /// <param name="ownGrowth">0.12 for 12 %.</param>
    /// <param name="comparableGrowth">The same of the market.</param>
    /// <param name="before">Level before, in the unit of the measure's change.</param>
    public static Attribution ByBaseline(decimal ownGrowth, decimal comparableGrowth, decimal before) =>
        new MeasuredEffect(IsolationTechnique.BaselineForecast, WithinRange.Of(1, () => Measured<decimal>.Of((ownGrowth - comparableGrowth) * before, 1)), null);

    /// <summary>One division of the change that people agreed on.</summary>
    /// <param name="by">Experts, managers or participants.</param>
    /// <param name="shares">Of the change, over all influences.</param>
    /// <param name="confidence">In that division, 0–1.</param>
    /// <param name="people">How many agreed; below the threshold the amount is withheld.</param>
    /// <param name="basis">What it rests on; blank counts as none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A technique that is no estimate, or nobody.</exception>
    public static Attribution ByEstimate(IsolationTechnique by, InfluenceShares shares, decimal confidence, int people, string basis)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        return new EstimatedShare(Estimating(by), [new ShareEstimate(0, shares, confidence, basis)], 1, people);
    }

    /// <summary>A division of the change by each of several people. Each speaks for an equal part of it; who did not answer speaks for no improvement.</summary>
    /// <param name="by">Experts, managers or participants.</param>
    /// <param name="estimates">One per answer, any order.</param>
    /// <param name="invited">At least the number of answers, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A technique that is no estimate, nobody invited, or fewer than answered.</exception>
    /// <exception cref="ArgumentException">A person estimates twice.</exception>
    public static Attribution ByEstimates(IsolationTechnique by, IReadOnlyCollection<ShareEstimate> estimates, int invited)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(invited, Math.Max(1, estimates.Count));
        if (estimates.Select(estimate => estimate.Person).Distinct().Count() < estimates.Count) throw new ArgumentException("A person estimates once.", nameof(estimates));
        return new EstimatedShare(Estimating(by), [.. estimates.OrderBy(estimate => estimate.Person)], invited, null);
    }

    /// <summary>Amounts that people stated for themselves: <see cref="Estimates.Count"/>. No standard value stands behind them, so their tier is one step lower.</summary>
    /// <param name="by">Experts, managers or participants.</param>
    /// <param name="counted">The list, with its rules applied.</param>
    /// <exception cref="ArgumentOutOfRangeException">A technique that is no estimate.</exception>
    public static Attribution ByStatedValues(IsolationTechnique by, Measured<EstimatesTotal> counted) => new StatedValues(Estimating(by), counted);

    /// <summary>What the method makes of a measure.</summary>
    internal abstract MethodOutcome On(ImpactMeasure measure, Measured<GrossBenefit> gross);

    private static IsolationTechnique Estimating(IsolationTechnique by) => by.IsEstimate() ? by : throw new ArgumentOutOfRangeException(nameof(by), by, "Not an estimate.");

    private static MeasuredEffect Effect<T>(IsolationTechnique technique, Measured<T> found, Func<T, (double Value, Interval? Interval)> effect)
        where T : struct
    {
        if (found.Value is not { } result) return new MeasuredEffect(technique, Measured<decimal>.Missing(found.Reason, found.N), null);
        var (value, interval) = effect(result);
        return new MeasuredEffect(
            technique, WithinRange.Factor(value) is { } factor ? Measured<decimal>.Of(factor, found.N, found.Notes) : Measured<decimal>.Missing(Reason.NotFinite, found.N), interval);
    }

    private static UncertainInput ValueOf(ImpactMeasure measure, GrossBenefit gross) =>
        Factors.Between(measure.Name + "/value", gross.Value.Low?.In(gross.Value.Amount.Currency), gross.Value.Amount.Amount, gross.Value.High?.In(gross.Value.Amount.Currency));
}
