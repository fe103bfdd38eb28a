using LdRoi.Measurement.Evaluation;

namespace LdRoi.Measurement.Roi.Rules;

/// <summary>GP12: results go to all who have a stake, those who took part included.</summary>
internal sealed class TellAll() : GuidingPrinciple(12)
{
    internal override RuleOutcome Judge(Reckoning reckoning) =>
        Outcome(reckoning.Programme.Recipients.Contains(Recipient.Participants) ? RuleVerdict.Applied : RuleVerdict.Violated, reckoning);
}
