namespace LdRoi.Measurement.Roi.Rules;

/// <summary>GP06: no answer is no improvement. Effect: against taking those who did not answer for as good as those who did.</summary>
internal sealed class MissingIsZero() : GuidingPrinciple(6)
{
    internal override RuleOutcome Judge(Reckoning reckoning)
    {
        Reckoned[] relevant = [.. reckoning.Counted.Where(one => one.Used.Any(outcome => outcome.Extrapolated != outcome.Counted.Value))];
        return relevant.Length == 0
            ? Outcome(RuleVerdict.NotRelevant, reckoning)
            : Outcome(RuleVerdict.Applied, reckoning, () => reckoning.Sum(relevant, one => one.Counted!.Value - one.Mean(outcome => outcome.Extrapolated)), relevant);
    }
}
