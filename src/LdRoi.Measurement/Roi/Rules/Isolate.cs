namespace LdRoi.Measurement.Roi.Rules;

/// <summary>GP05: at least one method separates the effect. Effect: against counting all of the change, that of measures without a method included.</summary>
internal sealed class Isolate() : GuidingPrinciple(5)
{
    internal override RuleOutcome Judge(Reckoning reckoning)
    {
        if (reckoning.Measures.Count == 0) return Outcome(RuleVerdict.NotRelevant, reckoning);
        Reckoned[] without = [.. reckoning.Measures.Where(one => one.Chosen.Reason == Reason.NotIsolated)];
        Reckoned[] counted = [.. reckoning.Counted];
        return Outcome(
            without.Length == reckoning.Measures.Count ? RuleVerdict.Violated : RuleVerdict.Applied, reckoning,
            () => reckoning.Sum(counted, one => one.Counted!.Value - one.Mean(outcome => outcome.WithoutIsolation))
                - reckoning.Sum(without, one => one.Gross.Value?.Amount ?? Money.Zero(reckoning.Currency)),
            counted.Concat(without), without.Length > 0 ? [Reason.NotIsolated] : []);
    }
}
