namespace LdRoi.Measurement.Roi;

/// <summary>What one method makes of one measure, before the gate.</summary>
/// <param name="Technique">How it isolates.</param>
/// <param name="Tier">Lowered where there is no complete standard value.</param>
/// <param name="Counted">What it would count; or why it cannot say.</param>
internal sealed record MethodOutcome(IsolationTechnique Technique, CredibilityTier Tier, Measured<Money> Counted)
{
    /// <summary>How many estimates count, or how many rows were compared.</summary>
    public int N { get; init; }

    /// <summary>How many answered, those whose estimate does not count included.</summary>
    public int Answers { get; init; }

    /// <summary>Whose estimates count, where that is known.</summary>
    public IReadOnlyCollection<int> Persons { get; init; } = [];

    public Money WithoutIsolation { get; init; }

    public Money WithoutConfidence { get; init; }

    public Money Extrapolated { get; init; }

    /// <summary>People whose estimates fell out, what they stated, and what they would have counted for.</summary>
    public (IReadOnlyCollection<int> Persons, Money Stated, Money Counted)? Excluded { get; init; }

    public Factors? Factors { get; init; }

    /// <summary>Whether an effect was measured whose error nobody knows.</summary>
    public bool LacksInterval { get; init; }

    /// <summary>Whether people stated amounts, so that no standard value stands behind it.</summary>
    public bool IsStated { get; init; }

    /// <summary>Whether it says anything: a list of which no estimate counts does not.</summary>
    public bool Speaks => Counted.HasValue && (N > 0 || !Technique.IsEstimate());

    public static MethodOutcome Silent(IsolationTechnique technique, Reason reason, int n) => new(technique, technique.Tier(), Measured<Money>.Missing(reason, n)) { N = n, Answers = n };
}
