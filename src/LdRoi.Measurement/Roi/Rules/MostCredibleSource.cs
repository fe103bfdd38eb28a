namespace LdRoi.Measurement.Roi.Rules;

/// <summary>GP03: the most credible source counts alone. Effect: against the highest amount of a less credible one.</summary>
internal sealed class MostCredibleSource() : GuidingPrinciple(3)
{
    internal override RuleOutcome Judge(Reckoning reckoning)
    {
        Reckoned[] relevant = [.. reckoning.Counted.Where(one => Others(one).Any())];
        return relevant.Length == 0
            ? Outcome(RuleVerdict.NotRelevant, reckoning)
            : Outcome(RuleVerdict.Applied, reckoning, () => reckoning.Sum(relevant, Cut), relevant);
    }

    private static IEnumerable<MethodOutcome> Others(Reckoned one) => one.Shown.Where(place => !one.Chosen.Value!.Value.Places.Contains(place)).Select(place => one.Outcomes[place])
        .Where(outcome => outcome.Tier > one.Tier && !(one.Measure.DeclaredEqual && one.Tier >= CredibilityTier.C));

    private static Money Cut(Reckoned one)
    {
        var highest = Others(one).Max(outcome => outcome.Counted.Value!.Value);
        return highest > one.Counted!.Value ? one.Counted.Value - highest : Money.Zero(highest.Currency);
    }
}
