using LdRoi.Measurement.Evaluation;

namespace LdRoi.Measurement.Roi;

/// <summary>A programme with its measures weighed: everything the rules and the figures look at.</summary>
internal sealed record Reckoning(Programme Programme, IReadOnlyList<Reckoned> Measures, Measured<FullyLoadedCost> Costs, EstimateGate Gate)
{
    public Currency Currency => Programme.Costs.Currency;

    public IEnumerable<Reckoned> Counted => Measures.Where(one => one.Chosen.HasValue);

    /// <summary>Benefits that count.</summary>
    public Measured<Money> Benefits => WithinRange.Of(Measures.Count, () =>
    {
        var counted = Counted.ToList();
        if (Why(counted.Count) is var why && why != Reason.None) return Measured<Money>.Missing(why, Measures.Count);
        return Measured<Money>.Of(Sum(counted, one => one.Counted!.Value), Measures.Count);
    });

    /// <summary>The same without later years.</summary>
    public Money FirstYear => Money.Sum(Counted.Select(one => one.Counted!.Value), Currency);

    /// <summary>Of all changes together, after the confidence of their estimates.</summary>
    public BreakEvenShare BreakEvenShare
    {
        get
        {
            var whole = WithinRange.Of(Measures.Count, () => Measured<Money>.Of(Sum(Counted, one => one.Mean(outcome => outcome.WithoutIsolation)), Measures.Count));
            return Figure((_, _) => whole) switch
            {
                { Value: { } gross } => BreakEvenShare.From(gross, ConfidenceAdjustment.None, Costs.Value!.Value),
                var missing => new BreakEvenShare(null, missing.Reason),
            };
        }
    }

    public Notes Notes => Counted.Aggregate(Costs.Notes, (notes, one) => notes.With(one.Notes));

    public static Reckoning Of(Programme programme, EstimateGate gate) =>
        new(programme, OncePerBenefit([.. programme.Measures.Select(measure => Reckoned.Of(measure, gate))]), programme.Costs.Total(), gate);

    /// <summary>1, and what later years add to it where they count.</summary>
    public decimal Years(Reckoned one) => Programme.IsLongTerm ? 1 + one.LaterShare : 1;

    public Money Sum(IEnumerable<Reckoned> measures, Func<Reckoned, Money> of) => Money.Sum(measures.Select(one => of(one) * Years(one)), Currency);

    /// <summary>A figure of benefits and costs, or the first reason why there is none: confidentiality, what is impossible, costs, benefits.</summary>
    public Measured<T> Figure<T>(Func<Money, FullyLoadedCost, Measured<T>> from)
        where T : struct => (Benefits, Costs) switch
        {
            ({ Reason: Reason.PrivacyMinN or Reason.NotFinite } benefits, _) => Measured<T>.Missing(benefits.Reason, Measures.Count),
            (_, { HasValue: false } costs) => Measured<T>.Missing(costs.Reason, Measures.Count),
            ({ HasValue: false } benefits, _) => Measured<T>.Missing(benefits.Reason, Measures.Count),
            var (benefits, costs) => WithinRange.Of(Measures.Count, () => from(benefits.Value!.Value, costs.Value!.Value)) switch
            {
                { Value: { } value } => Measured<T>.Of(value, Measures.Count, Notes),
                var missing => Measured<T>.Missing(missing.Reason, Measures.Count),
            },
        };

    /// <summary>The most credible, and of equals the lowest; but a loss goes before every gain, however credible that is.</summary>
    private static IReadOnlyList<Reckoned> OncePerBenefit(IReadOnlyList<Reckoned> measures)
    {
        var surplus = measures.Where(one => one is { Measure.Benefit: not null, Chosen.HasValue: true }).GroupBy(one => one.Measure.Benefit)
            .SelectMany(alike => alike.OrderBy(one => Math.Min(0, one.Counted!.Value.Amount)).ThenBy(one => one.Tier).ThenBy(one => one.Counted!.Value.Amount).Skip(1)).ToHashSet();
        return [.. measures.Select(one => surplus.Contains(one)
            ? one with { SetAside = one.Counted, Chosen = Measured<ChosenAmount>.Missing(Reason.SameBenefit, one.Chosen.N) } : one)];
    }

    private Reason Why(int counted)
    {
        Reason[] reasons = [.. Measures.Select(one => one.Chosen.Reason).Where(reason => reason != Reason.None)];
        if (counted == 0 && reasons.Contains(Reason.PrivacyMinN)) return Reason.PrivacyMinN;
        if (reasons.Contains(Reason.NotFinite)) return Reason.NotFinite;
        if (counted > 0) return Reason.None;

        // Estimates that do not count were isolated, and come to nothing.
        if (reasons.Any(reason => reason is Reason.UnsupportedEstimate or Reason.SharesNot100 or Reason.ExtremeEstimate)) return Reason.None;
        return reasons.Length == 0 ? Reason.NZero : reasons.Distinct().Count() == 1 ? reasons[0] : Reason.NotIsolated;
    }
}
