namespace LdRoi.Measurement.Roi.Rules;

/// <summary>
/// GP08: extremes and claims without basis do not count. Effect: against counting them by their own shares and confidence. Shown only when on every measure enough people
/// fell out: otherwise the sum less the others would be one person's amount.
/// </summary>
internal sealed class NoExtremes() : GuidingPrinciple(8)
{
    internal override RuleOutcome Judge(Reckoning reckoning)
    {
        Reckoned[] lists = [.. reckoning.Counted.Where(one => one.Used.Any(outcome => outcome.Technique.IsEstimate()))];
        if (lists.Length == 0) return Outcome(RuleVerdict.NotRelevant, reckoning);
        Reckoned[] relevant = [.. lists.Where(one => one.Used.Any(outcome => outcome.Excluded is not null))];
        var outcome = Outcome(
            RuleVerdict.Applied, reckoning, () => -reckoning.Sum(relevant, one => one.Mean(used => used.Excluded?.Counted ?? Money.Zero(reckoning.Currency))), relevant);
        var isSafe = relevant.SelectMany(one => one.Used).Select(used => used.Excluded).OfType<(IReadOnlyCollection<int> Persons, Money, Money)>()
            .All(excluded => reckoning.Gate.Shows(excluded.Persons.Count, excluded.Persons));
        return isSafe ? outcome : outcome with { Effect = Measured<Money>.Missing(Reason.PrivacyMinN, relevant.Length) };
    }
}
