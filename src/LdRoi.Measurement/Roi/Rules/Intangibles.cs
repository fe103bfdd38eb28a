namespace LdRoi.Measurement.Roi.Rules;

/// <summary>GP11: intangibles are not converted, on purpose, and listed with the reason.</summary>
internal sealed class Intangibles() : GuidingPrinciple(11)
{
    internal override RuleOutcome Judge(Reckoning reckoning)
    {
        var listed = reckoning.Programme.Intangibles;
        return Outcome(
            listed.Count == 0 ? RuleVerdict.NotRelevant : listed.All(one => !string.IsNullOrWhiteSpace(one.Reason)) ? RuleVerdict.Applied : RuleVerdict.Violated, reckoning);
    }
}
