namespace LdRoi.Measurement.Roi;

/// <summary>The statement as a function of its uncertain inputs: improvement, share and value of each measure, and the costs.</summary>
internal sealed class StatementRisk
{
    private readonly Reckoning _reckoning;
    private readonly (Factors Factors, decimal Weight)[] _parts;
    private readonly UncertainInput _costs;
    private readonly UncertainInput[] _inputs;
    private readonly Dictionary<string, int> _places;

    private StatementRisk(Reckoning reckoning)
    {
        _reckoning = reckoning;
        _parts = [.. reckoning.Counted.SelectMany(one => Parts(one, reckoning.Years(one)))];
        var cost = reckoning.Costs.Value?.Amount.Amount ?? 0;
        _costs = Factors.Between("costs", reckoning.Programme.CostsBetween?.Low.In(reckoning.Currency), cost, reckoning.Programme.CostsBetween?.High.In(reckoning.Currency));
        _inputs = [.. _parts.SelectMany(part => part.Factors.All).Append(_costs).Where(input => !input.IsCertain).DistinctBy(input => input.Name)];
        _places = _inputs.Select((input, place) => (input.Name, place)).ToDictionary(one => one.Name, one => one.place, StringComparer.Ordinal);
    }

    public static StatementRisk Of(Reckoning reckoning) => new(reckoning);

    public Measured<SimulatedRoi> Simulate(ulong seed, int draws, DrawShape shape)
    {
        if (_reckoning.Figure(ReturnOnInvestment.From) is { HasValue: false } missing) return Measured<SimulatedRoi>.Missing(missing.Reason, draws);

        // An effect whose error nobody knows would look certain.
        if (_reckoning.Counted.SelectMany(one => one.Used).Any(outcome => outcome.LacksInterval)) return Measured<SimulatedRoi>.Missing(Reason.FewClusters, draws);
        return SimulatedRoi.Of(_inputs, Benefits, Costs, _reckoning.Programme.RoiTarget, seed, draws, shape);
    }

    public IReadOnlyList<TornadoBar> Tornado() => Roi.Tornado.Of(_inputs, values => WithinRange.Of(1, () =>
        ReturnOnInvestment.From(Money.Of(Benefits(values), _reckoning.Currency), FullyLoadedCost.Of(Money.Of(Costs(values), _reckoning.Currency)))));

    // Methods of an agreed mean share the change and its value, and each has a share of its own.
    private static IEnumerable<(Factors Factors, decimal Weight)> Parts(Reckoned one, decimal years)
    {
        MethodOutcome[] used = [.. one.Used];
        return used.Select((outcome, place) => (
            used.Length == 1 ? outcome.Factors! : outcome.Factors! with { Share = outcome.Factors.Share.Named(FormattableString.Invariant($"{outcome.Factors.Share.Name}/{place + 1}")) },
            years / used.Length));
    }

    private decimal Benefits(IReadOnlyList<decimal> values) => _parts.Sum(part => part.Factors.Amount(input => Of(input, values)) * part.Weight);

    private decimal Costs(IReadOnlyList<decimal> values) => Of(_costs, values);

    private decimal Of(UncertainInput input, IReadOnlyList<decimal> values) => input.IsCertain ? input.Low : values[_places[input.Name]];
}
