namespace LdRoi.Measurement.Roi.Rules;

/// <summary>GP10: all costs count. Effect: against leaving out what no invoice shows, time of participants and managers, coordination, overhead.</summary>
internal sealed class FullyLoaded() : GuidingPrinciple(10)
{
    internal override RuleOutcome Judge(Reckoning reckoning) => reckoning.Costs is { HasValue: true } costs && !costs.Notes.Contains(Reason.CostsNotFullyLoaded)
        ? Outcome(RuleVerdict.Applied, reckoning, () => -reckoning.Programme.Costs.Uninvoiced)
        : Outcome(RuleVerdict.Violated, reckoning, () => -reckoning.Programme.Costs.Uninvoiced, notes: reckoning.Costs.Notes.With(reckoning.Costs.Reason));
}
