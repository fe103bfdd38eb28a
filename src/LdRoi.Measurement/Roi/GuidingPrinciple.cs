namespace LdRoi.Measurement.Roi;

/// <summary>What became of a rule.</summary>
public enum RuleVerdict
{
    /// <summary>It was kept.</summary>
    Applied = 1,

    /// <summary>It was broken; the reader must be told.</summary>
    Violated,

    /// <summary>There was nothing to apply it to.</summary>
    NotRelevant,
}

/// <summary>One rule on one statement.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Effect">
/// Net benefits as they are, less what they would be with this rule alone left out; below 0 when the rule is the more cautious. Effects of several rules do not add up.
/// <see cref="Reason.PrivacyMinN"/> when it would show an amount of too few people.
/// </param>
/// <param name="Measures">The measures it bore on.</param>
/// <param name="Notes">Such as <see cref="Reason.LowerLevelMissing"/>.</param>
public sealed record RuleOutcome(GuidingPrinciple Rule, RuleVerdict Verdict, Measured<Money> Effect, IReadOnlyList<string> Measures, Notes Notes);

/// <summary>One of the twelve guiding principles: a name, a check, an effect in money. The principles are Phillips' (Phillips &amp; Phillips, 2005), the checks ours.</summary>
public abstract class GuidingPrinciple
{
    private protected GuidingPrinciple(int number) => Number = number;

    /// <summary>All twelve, in order.</summary>
    public static IReadOnlyList<GuidingPrinciple> All { get; } =
    [
        new Rules.LowerLevels(), new Rules.HigherLevelRigour(), new Rules.MostCredibleSource(), new Rules.Conservative(), new Rules.Isolate(), new Rules.MissingIsZero(),
        new Rules.AdjustError(), new Rules.NoExtremes(), new Rules.FirstYear(), new Rules.FullyLoaded(), new Rules.Intangibles(), new Rules.TellAll(),
    ];

    /// <summary>1–12.</summary>
    public int Number { get; }

    /// <summary>Such as <c>GP06</c>; stable, never translated.</summary>
    public string Code => FormattableString.Invariant($"GP{Number:00}");

    /// <summary>Such as <c>MissingIsZero</c>; stable, never translated.</summary>
    public string Name => GetType().Name;

    /// <summary>Code and name.</summary>
    public override string ToString() => $"{Code} {Name}";

    internal abstract RuleOutcome Judge(Reckoning reckoning);

    private protected RuleOutcome Outcome(RuleVerdict verdict, Reckoning reckoning, Func<Money>? effect = null, IEnumerable<Reckoned>? measures = null, Notes notes = default)
    {
        string[] names = [.. (measures ?? []).Select(one => one.Measure.Name)];
        return new RuleOutcome(
            this, verdict, WithinRange.Of(names.Length, () => Measured<Money>.Of(effect?.Invoke() ?? Money.Zero(reckoning.Currency), names.Length)), names, notes);
    }
}
