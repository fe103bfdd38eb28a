namespace LdRoi.Measurement.Roi.Rules;

/// <summary>
/// GP04: of equally credible numbers the lowest benefit counts, methods and values of a unit alike. Effect: against the highest of them. A mean is allowed when the plan
/// agreed on it, and is then said to break the rule, with what it adds to the lowest.
/// </summary>
internal sealed class Conservative() : GuidingPrinciple(4)
{
    internal override RuleOutcome Judge(Reckoning reckoning)
    {
        Reckoned[] means = [.. reckoning.Counted.Where(one => one.Chosen.Value!.Value.Ground == ChoiceGround.AgreedMean)];
        if (means.Length > 0) return Outcome(RuleVerdict.Violated, reckoning, () => reckoning.Sum(means, one => one.Counted!.Value - one.Used.Min(outcome => outcome.Counted.Value!.Value)), means);

        Reckoned[] relevant = [.. reckoning.Counted.Where(one => Equals(one).Count() > 1 || one.OtherValuation is not null)];
        return relevant.Length == 0
            ? Outcome(RuleVerdict.NotRelevant, reckoning)
            : Outcome(RuleVerdict.Applied, reckoning, () => reckoning.Sum(relevant, Cut), relevant);
    }

    private static IEnumerable<Money> Equals(Reckoned one) => one.Shown.Select(place => one.Outcomes[place])
        .Where(outcome => outcome.Tier == one.Tier || (one.Measure.DeclaredEqual && outcome.Tier >= CredibilityTier.C && one.Tier >= CredibilityTier.C))
        .Select(outcome => outcome.Counted.Value!.Value);

    private static Money Cut(Reckoned one) => one.Counted!.Value - Equals(one).Append(one.OtherValuation ?? one.Counted.Value).Max();
}
