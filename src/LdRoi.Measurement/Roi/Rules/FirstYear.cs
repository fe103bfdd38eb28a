namespace LdRoi.Measurement.Roi.Rules;

/// <summary>GP09: of a short programme the first year counts alone. Effect: against counting later years too. Not relevant where a reason makes the programme long-term.</summary>
internal sealed class FirstYear() : GuidingPrinciple(9)
{
    internal override RuleOutcome Judge(Reckoning reckoning)
    {
        if (reckoning.Programme.IsLongTerm) return Outcome(RuleVerdict.NotRelevant, reckoning);
        Reckoned[] relevant = [.. reckoning.Counted.Where(one => one.LaterShare != 0)];
        return Outcome(RuleVerdict.Applied, reckoning, () => -reckoning.Sum(relevant, one => one.Counted!.Value * one.LaterShare), relevant);
    }
}
