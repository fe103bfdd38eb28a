namespace LdRoi.Measurement.Roi;

/// <summary>From a weighed measure to its lines on the statement.</summary>
internal static class LinesOf
{
    private static readonly Reason[] _fallenOut = [Reason.ExtremeEstimate, Reason.UnsupportedEstimate, Reason.SharesNot100];

    public static BenefitLine Benefit(Reckoned one, Reckoning reckoning)
    {
        var counted = one.Chosen.Select(choice => choice.Amount);
        var change = one.Gross.Value is { } gross && reckoning.Costs.Value is { } costs
            ? WithinRange.Of(1, () => BreakEvenChange.From(gross.Value.Amount * gross.UnitsPerChange, costs))
            : Measured<decimal>.Missing(one.Gross.HasValue ? reckoning.Costs.Reason : one.Gross.Reason, 1);
        return new BenefitLine(
            one.Measure.Name, one.Measure.Kind, one.Gross.Select(seen => seen.Amount), counted, Later(one), one.Tier, one.Chosen.Value?.Ground, change,
            [.. one.Outcomes.Select((outcome, place) => Method(one, outcome, place, reckoning.Gate))],
            [.. one.Used.SelectMany(outcome => Traces(one, outcome, reckoning.Gate)).Distinct()]);
    }

    public static IEnumerable<NotCounted> NotCounted(Reckoned one, Reckoning reckoning)
    {
        var name = one.Measure.Name;
        if (!one.Chosen.HasValue)
        {
            var why = one.Chosen.Reason;
            var rule = why switch
            {
                Reason.NotIsolated => Rule<Rules.Isolate>(),
                Reason.RevenueNotProfit or Reason.SameBenefit => Rule<Rules.Conservative>(),
                _ when _fallenOut.Contains(why) => Rule<Rules.NoExtremes>(),
                _ => null,
            };
            var amount = why == Reason.NotIsolated ? one.Gross.Select(gross => gross.Amount)
                : one.SetAside is { } aside ? Measured<Money>.Of(aside, 1) : Measured<Money>.Missing(why, 1);
            var reasons = why == Reason.PrivacyMinN ? [why] : one.Outcomes.Aggregate(Notes.Of(why), (notes, outcome) => notes.With(outcome.Counted.Reason).With(outcome.Counted.Notes));
            yield return new NotCounted(name, rule, amount, reasons, ValueTrace(one));
            yield break;
        }

        foreach (var refused in one.Measure.Valuations.Where(valuation => !valuation.HasValue))
        {
            yield return new NotCounted(name, Rule<Rules.Conservative>(), Measured<Money>.Missing(refused.Reason, 1), [refused.Reason], []);
        }

        Trace[] traces = [.. one.Used.SelectMany(outcome => Traces(one, outcome, reckoning.Gate)).Distinct()];
        if (one.LaterShare != 0 && !reckoning.Programme.IsLongTerm) yield return new NotCounted(name, Rule<Rules.FirstYear>(), Later(one), [], traces);

        foreach (var outcome in one.Used)
        {
            if (outcome.Excluded is not { } excluded) continue;
            var isShown = reckoning.Gate.Shows(excluded.Persons.Count, excluded.Persons);
            yield return new NotCounted(
                name, Rule<Rules.NoExtremes>(), isShown ? Measured<Money>.Of(excluded.Stated, excluded.Persons.Count) : Measured<Money>.Missing(Reason.PrivacyMinN, 0),
                isShown ? Notes.Of([.. _fallenOut.Where(outcome.Counted.Notes.Contains)]) : [Reason.PrivacyMinN],
                [new Trace.ToEstimates(outcome.Technique, isShown ? excluded.Persons.Count : null)]);
        }
    }

    private static MethodLine Method(Reckoned one, MethodOutcome outcome, int place, EstimateGate gate) => new(
        outcome.Technique, outcome.Tier, outcome.Counted.HasValue && !gate.Shows(outcome) ? Measured<Money>.Missing(Reason.PrivacyMinN, 0) : outcome.Counted,
        one.Chosen.Value?.Places.Contains(place) ?? false, Traces(one, outcome, gate));

    private static IReadOnlyList<Trace> Traces(Reckoned one, MethodOutcome outcome, EstimateGate gate) =>
    [
        .. outcome.IsStated ? [] : ValueTrace(one),
        outcome.Technique.IsEstimate()
            ? new Trace.ToEstimates(outcome.Technique, gate.Shows(outcome) ? outcome.N : null)
            : new Trace.ToComparison(outcome.Technique, outcome.N),
    ];

    private static IReadOnlyList<Trace> ValueTrace(Reckoned one) => one.Gross.Value is { } gross ? [new Trace.ToStandardValue(gross.Value)] : [];

    private static Measured<Money> Later(Reckoned one) =>
        WithinRange.Of(one.Chosen.N, () => one.Chosen.Select(choice => choice.Amount * one.LaterShare));

    private static GuidingPrinciple Rule<T>()
        where T : GuidingPrinciple => GuidingPrinciple.All.OfType<T>().Single();
}
