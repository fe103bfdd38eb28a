using LdRoi.Measurement.Evaluation;
using LdRoi.Measurement.Verweving;

namespace LdRoi.Measurement.Roi;

/// <summary>
/// The ROI of a programme with everything it rests on: every amount that counts, and every amount that does not, with its trace. Amounts out of the estimates of fewer
/// people than the threshold stand nowhere in it, not even in a sum: they are not counted, and said to be withheld.
/// </summary>
public sealed record RoiStatement
{
    private RoiStatement()
    {
    }

    /// <summary>What the statement is about.</summary>
    public required string Programme { get; init; }

    /// <summary>One line per measure, in the order of the programme.</summary>
    public required IReadOnlyList<BenefitLine> Lines { get; init; }

    /// <summary>Benefits that count, exact.</summary>
    public required Measured<Money> Benefits { get; init; }

    /// <summary>All costs, exact.</summary>
    public required Measured<FullyLoadedCost> Costs { get; init; }

    /// <summary>Every cost, by category.</summary>
    public required IReadOnlyList<Trace.ToCost> CostLines { get; init; }

    /// <summary>Benefits − costs.</summary>
    public required Measured<NetBenefit> NetBenefit { get; init; }

    /// <summary>B / C.</summary>
    public required Measured<BenefitCostRatio> BenefitCostRatio { get; init; }

    /// <summary>
    /// (B − C) / C × 100. Confidentiality is the first reason for its absence, then what is impossible, then costs, then isolation.
    /// </summary>
    public required Measured<ReturnOnInvestment> ReturnOnInvestment { get; init; }

    /// <summary>By the benefits of the first year.</summary>
    public required Measured<Payback> Payback { get; init; }

    /// <summary>Share of all changes together that would bring back the costs.</summary>
    public required BreakEvenShare BreakEvenShare { get; init; }

    /// <summary>What the ROI may be, P5 to P95. The counted one lies near its low end by design.</summary>
    public required Measured<SimulatedRoi> Interval { get; init; }

    /// <summary>Which input matters most.</summary>
    public required IReadOnlyList<TornadoBar> Tornado { get; init; }

    /// <summary>The weakest tier among the amounts that count; null when none does.</summary>
    public required CredibilityTier? Tier { get; init; }

    /// <summary>The twelve rules, each with verdict and effect.</summary>
    public required IReadOnlyList<RuleOutcome> Ledger { get; init; }

    /// <summary>What was not counted.</summary>
    public required IReadOnlyList<NotCounted> NotCounted { get; init; }

    /// <summary>Objectives and findings per level.</summary>
    public required IReadOnlyList<VModelRow> VModel { get; init; }

    /// <summary>Where most was lost on the way from reaction to results.</summary>
    public required Measured<LossesResult> Chain { get; init; }

    /// <summary>Learning that was paid for and not used.</summary>
    public required ScrapSummary Scrap { get; init; }

    /// <summary>The same in money and in hours.</summary>
    public required WastedLearning Wasted { get; init; }

    /// <summary>Not converted, on purpose; a full statement lists three or more.</summary>
    public required IReadOnlyList<Intangible> Intangibles { get; init; }

    /// <summary>Barriers, most named first, ties in the order given; those that too few people named are left out.</summary>
    public required IReadOnlyList<NamedBarrier> Barriers { get; init; }

    /// <summary>Whether later years count, and why.</summary>
    public required string? CountsLaterYears { get; init; }

    /// <summary>Cost of the evaluation as a share of all costs; null without costs. Above .10 the study is dear.</summary>
    public required decimal? StudyShare { get; init; }

    /// <summary>What must be said beside the figures.</summary>
    public required Notes Notes { get; init; }

    /// <summary>Whether the study costs more than a tenth of the programme.</summary>
    public bool IsStudyDear => StudyShare > RoiConstants.LargestStudyShare;

    /// <summary>Whether there are as many intangibles as a full statement lists.</summary>
    public bool ListsEnoughIntangibles => Intangibles.Count >= EvaluationConstants.FewestIntangibles;

    /// <summary>The statement of a programme.</summary>
    /// <param name="programme">With everything that is known of it.</param>
    /// <param name="seed">Of the simulation; the same seed gives the same bits.</param>
    /// <param name="threshold">People that an amount out of estimates needs; at least 5.</param>
    /// <param name="draws">Of the simulation; at least 100.</param>
    /// <param name="shape">Of every uncertain input; uniform unless the plan says otherwise.</param>
    /// <exception cref="ArgumentOutOfRangeException">A threshold below 5, fewer than 100 draws, or a later year outside 0–100 times the first.</exception>
    /// <exception cref="ArgumentException">Two measures of one name, or two currencies.</exception>
    public static RoiStatement Of(Programme programme, ulong seed, int threshold = RoiConstants.SmallestThreshold, int draws = RoiConstants.Draws, DrawShape shape = DrawShape.Uniform)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, RoiConstants.SmallestThreshold);
        if (programme.Measures.Select(measure => measure.Name).Distinct(StringComparer.Ordinal).Count() < programme.Measures.Count)
        {
            throw new ArgumentException("Two measures have one name.", nameof(programme));
        }

        if (programme.Measures.SelectMany(measure => measure.LaterYears).Any(share => share is < 0 or > RoiConstants.Hundred))
        {
            throw new ArgumentOutOfRangeException(nameof(programme), "A later year is a share of the first, 0–100.");
        }

        var reckoning = Reckoning.Of(programme, new EstimateGate(threshold, programme.Readers));
        var costs = reckoning.Costs;
        var scrap = ScrapSummary.Of(programme.Use).Behind(threshold);
        var risk = StatementRisk.Of(reckoning);
        var roi = reckoning.Figure(Roi.ReturnOnInvestment.From);
        GuidingPrinciple[] rules = [.. GuidingPrinciple.All];
        RuleOutcome[] ledger = [.. rules.Select(rule => rule.Judge(reckoning))];
        return new RoiStatement
        {
            Programme = programme.Name,
            Lines = [.. reckoning.Measures.Select(one => LinesOf.Benefit(one, reckoning))],
            Benefits = reckoning.Benefits,
            Costs = costs,
            CostLines = [.. programme.Costs.Lines.OrderBy(line => line.Category).Select(line => new Trace.ToCost(line))],
            NetBenefit = reckoning.Figure(Roi.NetBenefit.From),
            BenefitCostRatio = reckoning.Figure(Roi.BenefitCostRatio.From),
            ReturnOnInvestment = roi,
            Payback = reckoning.Figure((_, cost) => Roi.Payback.From(reckoning.FirstYear, cost)),
            BreakEvenShare = reckoning.BreakEvenShare,
            Interval = risk.Simulate(seed, draws, shape),
            Tornado = roi.HasValue ? risk.Tornado() : [],
            Tier = reckoning.Counted.Max(one => one.Tier),
            Ledger = ledger,
            NotCounted = [.. reckoning.Measures.SelectMany(one => LinesOf.NotCounted(one, reckoning))],
            VModel = VModelRows.Of(programme, roi, threshold),
            Chain = programme.Reached.Count < threshold && programme.Reached.Count > 0
                ? Measured<LossesResult>.Missing(Reason.PrivacyMinN, programme.Reached.Count)
                : Losses.Of(programme.Reached),
            Scrap = scrap,
            Wasted = WastedLearning.Of(scrap, costs, programme.HoursEach * programme.Participants),
            Intangibles = programme.Intangibles,
            Barriers = [.. programme.Barriers.Where(barrier => barrier.People >= threshold).OrderByDescending(barrier => barrier.People)],
            CountsLaterYears = programme.IsLongTerm ? programme.LongTermReason : null,
            StudyShare = costs.Value is { } all ? programme.Costs.Sum(CostCategory.Evaluation).Amount / all.Amount.Amount : null,
            Notes = ledger.Aggregate(reckoning.Notes, (notes, outcome) => notes.With(outcome.Notes)).With(programme.RoiTarget is null ? Reason.NoTargetSet : Reason.None),
        };
    }
}
