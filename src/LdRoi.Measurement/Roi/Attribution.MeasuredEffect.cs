using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Roi;

public abstract partial record Attribution
{
    /// <summary>A comparison measured the effect, which takes the place of the change that was seen.</summary>
    private sealed record MeasuredEffect(IsolationTechnique By, Measured<decimal> Found, Interval? Interval) : Attribution(By)
    {
        internal override MethodOutcome On(ImpactMeasure measure, Measured<GrossBenefit> gross)
        {
            if (Found.Value is not { } found) return MethodOutcome.Silent(Technique, Found.Reason, Found.N);
            if (gross.Value is not { } seen) return MethodOutcome.Silent(Technique, gross.Reason, Found.N);
            var sign = measure.LowerIsBetter ? -1 : 1;
            var adjusted = seen.After(Isolation.ByEffect(sign * found, Technique)).After(ConfidenceAdjustment.None);
            decimal?[] ends = Interval is null ? [] : [sign * WithinRange.Factor(Interval.Low), sign * WithinRange.Factor(Interval.High)];
            return new MethodOutcome(Technique, adjusted.Tier, Measured<Money>.Of(adjusted.Amount, Found.N, Found.Notes.With(adjusted.Notes)))
            {
                N = Found.N,
                WithoutIsolation = seen.Amount,
                WithoutConfidence = adjusted.Amount,
                Extrapolated = adjusted.Amount,
                LacksInterval = Interval is null,
                Factors = new Factors(
                    Factors.Between(measure.Name + "/improvement", ends.Min(), sign * found, ends.Max()), Factors.Certain(1), ValueOf(measure, seen), seen.UnitsPerChange),
            };
        }
    }
}
