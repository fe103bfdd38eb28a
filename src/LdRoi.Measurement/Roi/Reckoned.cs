namespace LdRoi.Measurement.Roi;

/// <summary>One measure with its methods weighed against each other; only what may be shown is weighed.</summary>
internal sealed record Reckoned(ImpactMeasure Measure, Measured<GrossBenefit> Gross, IReadOnlyList<MethodOutcome> Outcomes, IReadOnlyList<int> Shown, Measured<ChosenAmount> Chosen)
{
    // In the order in which the rules for estimates drop them.
    private static readonly Reason[] _fallenOut = [Reason.ExtremeEstimate, Reason.UnsupportedEstimate, Reason.SharesNot100];

    /// <summary>What the highest of equally credible values would count; null where there is one value.</summary>
    public Money? OtherValuation { get; init; }

    /// <summary>What it would count if another measure did not show the same benefit.</summary>
    public Money? SetAside { get; init; }

    public IEnumerable<MethodOutcome> Used => Chosen.Value?.Places.Select(place => Outcomes[place]) ?? [];

    public CredibilityTier? Tier => Chosen.HasValue ? Used.Max(outcome => outcome.Tier) : null;

    public Money? Counted => Chosen.Value?.Amount;

    public decimal LaterShare => Measure.LaterYears.Order().Sum();

    /// <summary>The mean of a figure over the methods that count: one of them, as a rule.</summary>
    public Money Mean(Func<MethodOutcome, Money> of)
    {
        MethodOutcome[] used = [.. Used];
        return Money.Of(used.Sum(outcome => of(outcome).Amount) / used.Length, Counted!.Value.Currency);
    }

    /// <summary>Notes of what counts.</summary>
    public Notes Notes => Used.Aggregate(default(Notes), (notes, outcome) => notes.With(outcome.Counted.Notes));

    public static Reckoned Of(ImpactMeasure measure, EstimateGate gate)
    {
        if (measure.Valuations.Count == 0) return Weigh(measure, Measured<GrossBenefit>.Missing(Reason.NZero, 0), gate);

        // Of equally credible values the one that counts for least; which that is depends on whether there is a gain or a loss.
        var valid = measure.Valuations.Where(valuation => valuation.HasValue).ToList();
        if (valid.Count == 0) return Weigh(measure, measure.Valuations[0], gate);
        var best = valid.Min(valuation => valuation.Value!.Value.Value.Rank);
        Reckoned[] equals = [.. valid.Where(valuation => valuation.Value!.Value.Value.Rank == best).Select(valuation => Weigh(measure, valuation, gate))];
        Reckoned[] counted = [.. equals.Where(one => one.Counted is not null)];
        if (counted.Length == 0) return equals.MinBy(one => one.Gross.Value!.Value.Amount.Amount)!;
        var lowest = counted.MinBy(one => one.Counted!.Value.Amount)!;
        return lowest with { OtherValuation = counted.Length > 1 ? counted.Max(one => one.Counted!.Value) : null };
    }

    private static Reckoned Weigh(ImpactMeasure measure, Measured<GrossBenefit> gross, EstimateGate gate)
    {
        MethodOutcome[] outcomes = [.. measure.Attributions.Select(attribution => Outcome(attribution, measure, gross))];
        int[] shown = [.. Enumerable.Range(0, outcomes.Length).Where(place => outcomes[place].Speaks && gate.Shows(outcomes[place]))];
        var chosen = CredibleChoice.Among(
            [.. shown.Select(place => new CredibleAmount(outcomes[place].Tier, outcomes[place].Counted.Value!.Value))], measure.DeclaredEqual, measure.MeanAgreed);
        return new Reckoned(measure, gross, outcomes, shown, chosen.Value is { } choice
            ? Measured<ChosenAmount>.Of(choice with { Places = [.. choice.Places.Select(place => shown[place])] }, chosen.N)
            : Measured<ChosenAmount>.Missing(WhyNothing(measure, gross, outcomes, gate, chosen.Reason), outcomes.Length));
    }

    private static MethodOutcome Outcome(Attribution attribution, ImpactMeasure measure, Measured<GrossBenefit> gross)
    {
        try
        {
            return attribution.On(measure, gross);
        }
        catch (OverflowException)
        {
            return MethodOutcome.Silent(attribution.Technique, Reason.NotFinite, 1);
        }
    }

    // Confidentiality first, then what is impossible, then the gates.
    private static Reason WhyNothing(ImpactMeasure measure, Measured<GrossBenefit> gross, MethodOutcome[] outcomes, EstimateGate gate, Reason otherwise)
    {
        if (outcomes.Any(outcome => outcome.Counted.HasValue && !gate.Shows(outcome))) return Reason.PrivacyMinN;
        if (outcomes.Any(outcome => outcome.Counted.Reason == Reason.NotFinite)) return Reason.NotFinite;
        if (measure.Valuations.Count > 0 && !gross.HasValue) return gross.Reason;
        if (outcomes.FirstOrDefault(outcome => outcome.Counted.HasValue) is { } silent)
        {
            return _fallenOut.First(silent.Counted.Notes.Contains);
        }

        return otherwise;
    }
}
