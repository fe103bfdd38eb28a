namespace LdRoi.Measurement.Roi.Rules;

/// <summary>GP02: where the aim is a higher level, the lower ones may be light. It allows, and cannot be broken.</summary>
internal sealed class HigherLevelRigour() : GuidingPrinciple(2)
{
    internal override RuleOutcome Judge(Reckoning reckoning) => Outcome(reckoning.Measures.Count > 0 ? RuleVerdict.Applied : RuleVerdict.NotRelevant, reckoning);
}
