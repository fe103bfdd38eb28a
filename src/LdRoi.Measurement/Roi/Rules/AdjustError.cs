namespace LdRoi.Measurement.Roi.Rules;

/// <summary>GP07: estimates are cut by their error. Effect: against share alone. Effects that were measured have their error in their interval.</summary>
internal sealed class AdjustError() : GuidingPrinciple(7)
{
    internal override RuleOutcome Judge(Reckoning reckoning)
    {
        Reckoned[] relevant = [.. reckoning.Counted.Where(one => one.Used.Any(outcome => outcome.Technique.IsEstimate()))];
        return relevant.Length == 0
            ? Outcome(RuleVerdict.NotRelevant, reckoning)
            : Outcome(RuleVerdict.Applied, reckoning, () => reckoning.Sum(relevant, one => one.Counted!.Value - one.Mean(outcome => outcome.WithoutConfidence)), relevant);
    }
}
