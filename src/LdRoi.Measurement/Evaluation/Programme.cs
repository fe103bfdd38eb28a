using LdRoi.Measurement.Roi;
using LdRoi.Measurement.Verweving;

namespace LdRoi.Measurement.Evaluation;

/// <summary>A training and all that is known of it: what plans and statement are made from, so that nothing is typed twice.</summary>
public sealed record Programme
{
    /// <summary>The caller's word for it.</summary>
    public required string Name { get; init; }

    /// <summary>How many take part.</summary>
    public required int Participants { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last day; the moments of the evaluation are counted from it.</summary>
    public required DateOnly End { get; init; }

    /// <summary>All costs.</summary>
    public required CostLedger Costs { get; init; }

    /// <summary>Least and most that the costs may be, when they are uncertain.</summary>
    public (Money Low, Money High)? CostsBetween { get; init; }

    /// <summary>What is to be reached, per level; the one of level 5 holds the ROI target.</summary>
    public IReadOnlyList<Objective> Objectives { get; init; } = [];

    /// <summary>What was found at levels 0–4.</summary>
    public IReadOnlyList<LevelEvidence> Evidence { get; init; } = [];

    /// <summary>The level-4 measures that become money. Names are unique.</summary>
    public IReadOnlyList<ImpactMeasure> Measures { get; init; } = [];

    /// <summary>What is not converted.</summary>
    public IReadOnlyList<Intangible> Intangibles { get; init; } = [];

    /// <summary>Who gets the results.</summary>
    public IReadOnlyList<Recipient> Recipients { get; init; } = [];

    /// <summary>What stood in the way of use at work.</summary>
    public IReadOnlyList<NamedBarrier> Barriers { get; init; } = [];

    /// <summary>Which standards each person reached; for where most was lost.</summary>
    public IReadOnlyCollection<LevelsReached> Reached { get; init; } = [];

    /// <summary>What each invited person planned to use, and used.</summary>
    public IReadOnlyCollection<PersonUse> Use { get; init; } = [];

    /// <summary>Hours of one participant, for what scrap learning costs in time; 0 or more.</summary>
    public decimal HoursEach { get; init; }

    /// <summary>Why benefits of later years count as well. Blank: a short programme, whose first year counts alone.</summary>
    public string? LongTermReason { get; init; }

    /// <summary>People, by the numbers of the estimates, who may read the statement: where one of them estimated, one more is needed beside.</summary>
    public IReadOnlySet<int> Readers { get; init; } = new HashSet<int>();

    /// <summary>The ROI target, if one was set before the start.</summary>
    public ReturnOnInvestment? RoiTarget =>
        Objectives.Where(objective => objective.Level == EvaluationLevel.Roi).Select(objective => objective.TargetBefore(Start)).FirstOrDefault(target => target is not null) is { } percent
            ? new ReturnOnInvestment(percent)
            : null;

    internal bool IsLongTerm => !string.IsNullOrWhiteSpace(LongTermReason);
}
