using LdRoi.Measurement;
using LdRoi.Measurement.Roi;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>
/// A statement as it is read and kept: amounts behind the gate, reasons by their codes, nothing of a person. Money is in <see cref="Currency"/>, ROI in
/// per cent, shares 0–1.
/// </summary>
public sealed record StudySheet
{
    public required string Currency { get; init; }

    public decimal? Roi { get; init; }

    /// <summary>Why there is no ROI.</summary>
    public Reason WhyNot { get; init; }

    public int? RoiGoal { get; init; }

    /// <summary>What was expected beforehand; it is never added to what was found.</summary>
    public SheetForecast? Forecast { get; init; }

    public decimal? Net { get; init; }

    public decimal? Benefits { get; init; }

    public decimal? Costs { get; init; }

    public decimal? Bcr { get; init; }

    public decimal? PaybackMonths { get; init; }

    public decimal? BreakEvenShare { get; init; }

    public Reason BreakEvenWhy { get; init; }

    /// <summary>A–D.</summary>
    public string? Tier { get; init; }

    public SheetRange? Range { get; init; }

    /// <summary>Why there is no range.</summary>
    public Reason RangeWhy { get; init; }

    public IReadOnlyList<SheetMeasure> Measures { get; init; } = [];

    public IReadOnlyList<SheetCost> CostLines { get; init; } = [];

    public IReadOnlyList<CostCategory> Blank { get; init; } = [];

    public IReadOnlyList<SheetRule> Rules { get; init; } = [];

    public IReadOnlyList<SheetNotCounted> NotCounted { get; init; } = [];

    public IReadOnlyList<string> Intangibles { get; init; } = [];

    public IReadOnlyList<Reason> Warnings { get; init; } = [];

    /// <summary>Names of other programmes that count the same measure of the same teams in the same year.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    public bool IsStudyDear { get; init; }

    public SheetChain? Chain { get; init; }

    /// <param name="fewest">People who may not be told apart.</param>
    internal static StudySheet Of(RoiStatement statement, CostLedger ledger, Currency currency, int? goal, int fewest)
    {
        var gated = statement.BreakEvenShare;
        return new StudySheet
        {
            Currency = currency.Code, Roi = statement.ReturnOnInvestment.Value?.Percent, WhyNot = statement.ReturnOnInvestment.Reason, RoiGoal = goal,
            Net = statement.NetBenefit.Value?.Amount.Amount, Benefits = statement.Benefits.Value?.Amount, Costs = statement.Costs.Value?.Amount.Amount,
            Bcr = statement.BenefitCostRatio.Value?.Value, PaybackMonths = statement.Payback.Value?.Months, BreakEvenShare = gated.Value, BreakEvenWhy = gated.Reason,
            Tier = statement.Tier?.ToString(),
            Range = statement.Interval.Value is { } drawn ? new SheetRange(drawn.P5.Percent, drawn.Median.Percent, drawn.P95.Percent, drawn.ShareBelowZero) : null,
            RangeWhy = statement.Interval.Reason,
            Measures = [.. statement.Lines.Select(SheetMeasure.Of)],
            CostLines = [.. statement.CostLines.Select(cost => new SheetCost(cost.Line.Category, cost.Line.Amount.Amount, cost.Line.Source))], Blank = ledger.Blank,
            Rules = [.. statement.Ledger.Select(rule => new SheetRule(rule.Rule.Name, rule.Verdict, rule.Effect.Value?.Amount))],
            NotCounted = [.. statement.NotCounted.Select(one => new SheetNotCounted(one.Measure, one.Amount.Value?.Amount, ((IEnumerable<Reason>)[.. one.Why]).FirstOrDefault(one.Amount.Reason)))],
            Intangibles = [.. statement.Intangibles.Select(one => one.Name)], Warnings = [.. statement.Notes], IsStudyDear = statement.IsStudyDear,
            Chain = statement.Chain.Value is { } chain ? SheetChain.Of([.. chain.Levels.Select(level => level.Share)], chain.Largest, statement.Chain.N, fewest) : null,
        };
    }
}

/// <param name="Benefit">Of one year.</param>
/// <param name="Roi">Per cent; null as long as costs are missing.</param>
public sealed record SheetForecast(decimal Benefit, decimal? Roi);

/// <param name="ShareBelowZero">Chance of a loss, 0–1.</param>
public sealed record SheetRange(decimal Low, decimal Median, decimal High, decimal ShareBelowZero);

/// <param name="Counted">Null when nothing counts; then <paramref name="WhyNot"/> says why.</param>
public sealed record SheetMeasure(
    string Code, decimal? Gross, decimal? Counted, Reason WhyNot, string? Tier, ChoiceGround? Ground, IReadOnlyList<SheetMethod> Methods, IReadOnlyList<SheetValue> Values)
{
    internal static SheetMeasure Of(BenefitLine line) => new(
        line.Measure, line.Gross.Value?.Amount, line.Counted.Value?.Amount, line.Counted.Reason, line.Tier?.ToString(), line.Ground,
        [.. line.Methods.Select(method => new SheetMethod(
            method.Technique, method.Tier.ToString(), method.Amount.Value?.Amount, method.Amount.Reason, method.IsUsed,
            method.Traces.OfType<Trace.ToEstimates>().FirstOrDefault()?.People, method.Traces.OfType<Trace.ToComparison>().FirstOrDefault()?.Observations))],
        [.. line.Traces.Concat(line.Methods.SelectMany(method => method.Traces)).OfType<Trace.ToStandardValue>().Select(trace => trace.Value).Distinct().Select(value => new SheetValue(
            value.Amount.Amount, value.Nature, value.From, value.Owner ?? "", value.Date, value.Source ?? ""))]);
}

/// <param name="People">Whose estimates; null when withheld or when it is a comparison.</param>
public sealed record SheetMethod(IsolationTechnique Technique, string Tier, decimal? Amount, Reason WhyNot, bool IsUsed, int? People, int? Observations);

public sealed record SheetValue(decimal Amount, ValueNature Nature, ConversionSource From, string Owner, DateOnly? Date, string Source);

public sealed record SheetCost(CostCategory Category, decimal Amount, string Source);

public sealed record SheetRule(string Name, RuleVerdict Verdict, decimal? Effect);

public sealed record SheetNotCounted(string Measure, decimal? Amount, Reason Why);

/// <param name="Shares">Of people who reached levels 1–4; not nearer to all or to none than <paramref name="Cap"/>.</param>
/// <param name="Largest">The level at which most were lost, where that can be said.</param>
/// <param name="Cap">A share within it of an end is "at least", or "at most", so many: who all, or all but a few, did the same is told of each.</param>
public sealed record SheetChain(IReadOnlyList<double> Shares, int? Largest, int People, double Cap = 0)
{
    internal static SheetChain? Of(IReadOnlyList<double> shares, int? largest, int people, int fewest) => (double)fewest / people is < 0.5 and var cap
        ? new SheetChain([.. shares.Select(share => Math.Clamp(share, cap, 1 - cap))], largest, people, cap) : null;
}
