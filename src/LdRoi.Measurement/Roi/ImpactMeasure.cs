namespace LdRoi.Measurement.Roi;

/// <summary>One level-4 measure: what changed, what it is worth, and every method that says how much of it is due to the programme.</summary>
public sealed record ImpactMeasure
{
    /// <summary>Unique in the programme; the caller's word.</summary>
    public required string Name { get; init; }

    /// <summary>What it counts.</summary>
    public required MeasureKind Kind { get; init; }

    /// <summary>
    /// The change in money, by every value that somebody holds for right; the most credible counts, and of equals the most cautious. Empty when people stated money
    /// themselves.
    /// </summary>
    public IReadOnlyList<Measured<GrossBenefit>> Valuations { get; init; } = [];

    /// <summary>Least and most that the change may have been, in its unit; null when it is taken as certain. Effects that were compared bring their own interval.</summary>
    public (decimal Low, decimal High)? ChangeBetween { get; init; }

    /// <summary>Whether less is better, as of errors: then a measured effect below 0 is a gain. The change of <see cref="Valuations"/> is always above 0 when it is a gain.</summary>
    public bool LowerIsBetter { get; init; }

    /// <summary>
    /// What is gained, in the caller's word, such as working time. Of measures that put the same gain into money one counts: the most credible, and of equals the most
    /// cautious. Null when no other measure can show it.
    /// </summary>
    public string? Benefit { get; init; }

    /// <summary>How the effect was isolated, one or several methods side by side. Empty: not isolated, so listed and not counted.</summary>
    public IReadOnlyList<Attribution> Attributions { get; init; } = [];

    /// <summary>Whether the plan declares all estimates of this measure equally credible, whoever gave them.</summary>
    public bool DeclaredEqual { get; init; }

    /// <summary>Whether the plan, on top of that, agrees on their mean.</summary>
    public bool MeanAgreed { get; init; }

    /// <summary>What later years bring, each as a share of the first: 0.6 and 0.3; 0–100. Listed; counted only in a programme that is declared long-term with a reason.</summary>
    public IReadOnlyList<decimal> LaterYears { get; init; } = [];

    /// <summary>What else may move the measure; the caller's words, for the plan.</summary>
    public IReadOnlyList<string> OtherInfluences { get; init; } = [];
}
