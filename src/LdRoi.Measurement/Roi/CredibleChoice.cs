namespace LdRoi.Measurement.Roi;

/// <summary>Why one amount of several was taken.</summary>
public enum ChoiceGround
{
    /// <summary>There is only one.</summary>
    OnlyOne = 1,

    /// <summary>It is the most credible.</summary>
    MostCredible,

    /// <summary>Others are as credible; it is the most cautious of them.</summary>
    MostCautious,

    /// <summary>The plan declares the estimates equally credible and agrees on their mean.</summary>
    AgreedMean,
}

/// <summary>An amount that one method gives.</summary>
/// <param name="Tier">How credible the method is.</param>
/// <param name="Amount">What it gives, isolated and adjusted.</param>
public readonly record struct CredibleAmount(CredibilityTier Tier, Money Amount);

/// <summary>What was taken, and why.</summary>
/// <param name="Amount">What counts.</param>
/// <param name="Places">Which of the amounts given, from 0; several for a mean.</param>
/// <param name="Ground">Why.</param>
public readonly record struct ChosenAmount(Money Amount, IReadOnlyList<int> Places, ChoiceGround Ground);

/// <summary>The rule for several methods side by side: the best tier, and in it the lowest benefit. Amounts of different tiers are never averaged.</summary>
public static class CredibleChoice
{
    /// <summary>The amount that counts.</summary>
    /// <param name="amounts">One per method; a product of share and confidence is made within a method, never across two.</param>
    /// <param name="declaredEqual">Whether the plan declares estimates of tier C and D equally credible; A and B keep their places.</param>
    /// <param name="meanAgreed">Whether the plan also agrees on their mean. Counts only with <paramref name="declaredEqual"/>, and only among estimates.</param>
    /// <returns>The choice, N = amounts; of nothing: <see cref="Reason.NotIsolated"/>.</returns>
    /// <exception cref="ArgumentException">Two currencies.</exception>
    public static Measured<ChosenAmount> Among(IReadOnlyList<CredibleAmount> amounts, bool declaredEqual = false, bool meanAgreed = false)
    {
        if (amounts.Count == 0) return Measured<ChosenAmount>.Missing(Reason.NotIsolated, 0);
        CredibilityTier Standing(CredibleAmount one) => declaredEqual && one.Tier == CredibilityTier.D ? CredibilityTier.C : one.Tier;
        var currency = amounts[0].Amount.Currency;
        if (amounts.Any(one => one.Amount.Currency != currency)) throw new ArgumentException("Currencies do not mix.", nameof(amounts));

        var best = amounts.Min(Standing);
        int[] equals = [.. Enumerable.Range(0, amounts.Count).Where(place => Standing(amounts[place]) == best)];
        return WithinRange.Of(amounts.Count, () =>
        {
            if (equals.Length > 1 && declaredEqual && meanAgreed && best >= CredibilityTier.C)
            {
                var mean = Money.Of(Money.Sum(equals.Select(place => amounts[place].Amount), currency).Amount / equals.Length, currency);
                return Measured<ChosenAmount>.Of(new ChosenAmount(mean, equals, ChoiceGround.AgreedMean), amounts.Count);
            }

            var lowest = equals.MinBy(place => amounts[place].Amount.Amount);
            var ground = amounts.Count == 1 ? ChoiceGround.OnlyOne : equals.Length == 1 ? ChoiceGround.MostCredible : ChoiceGround.MostCautious;
            return Measured<ChosenAmount>.Of(new ChosenAmount(amounts[lowest].Amount, [lowest], ground), amounts.Count);
        });
    }
}
