using LdRoi.Measurement.Evaluation;

namespace LdRoi.Measurement.Roi.Rules;

/// <summary>GP01: a higher level needs answers from the levels below.</summary>
internal sealed class LowerLevels() : GuidingPrinciple(1)
{
    private static readonly EvaluationLevel[] _below = [EvaluationLevel.Reaction, EvaluationLevel.Learning, EvaluationLevel.Application];

    internal override RuleOutcome Judge(Reckoning reckoning) =>
        _below.All(level => reckoning.Programme.Evidence.Any(found => found.Level == level && found.People > 0))
            ? Outcome(RuleVerdict.Applied, reckoning)
            : Outcome(RuleVerdict.Violated, reckoning, notes: [Reason.LowerLevelMissing]);
}
