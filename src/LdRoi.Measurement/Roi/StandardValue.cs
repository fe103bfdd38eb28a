namespace LdRoi.Measurement.Roi;

/// <summary>What one unit of a measure is worth, and on whose word.</summary>
/// <param name="Amount">Money per unit.</param>
/// <param name="Nature">What the money is.</param>
/// <param name="From">How credible its origin is.</param>
/// <param name="Owner">Who answers for it; without a name it is no standard value.</param>
/// <param name="Date">When it was fixed.</param>
/// <param name="Source">Where it can be looked up.</param>
public sealed record StandardValue(Money Amount, ValueNature Nature, ConversionSource From, string? Owner = null, DateOnly? Date = null, string? Source = null)
{
    /// <summary>The least that one unit may be worth, for the interval; null when the amount is taken as certain.</summary>
    public Money? Low { get; init; }

    /// <summary>The most that one unit may be worth, for the interval.</summary>
    public Money? High { get; init; }

    /// <summary>Whether owner, date and source are known. Without them what rests on it is one tier less credible.</summary>
    public bool IsComplete => !string.IsNullOrWhiteSpace(Owner) && Date is not null && !string.IsNullOrWhiteSpace(Source);

    /// <summary>An amount that Finance has fixed.</summary>
    /// <param name="amount">Money per unit.</param>
    /// <param name="nature">What the money is.</param>
    /// <param name="owner">Who answers for it.</param>
    /// <param name="date">When it was fixed.</param>
    /// <param name="source">Where it can be looked up.</param>
    public static StandardValue FixedByFinance(Money amount, ValueNature nature, string owner, DateOnly date, string source) =>
        new(amount, nature, ConversionSource.StandardValue, owner, date, source);

    /// <summary>The contribution margin in an amount of revenue; owner, date and source stay.</summary>
    /// <param name="share">Margin as a share of revenue, at most 1; below 0 where every sale costs money.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share above 1.</exception>
    /// <exception cref="InvalidOperationException">The amount is no revenue: a margin of a margin would be too little, and of a cost nothing at all.</exception>
    public StandardValue TimesMargin(decimal share)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        if (Nature != ValueNature.Revenue) throw new InvalidOperationException("Only revenue has a contribution margin.");
        return this with { Amount = Amount * share, Nature = ValueNature.ContributionMargin, Low = Low * share, High = High * share };
    }

    /// <summary>How credible the value is, 1 best: an alleged standard value that nobody answers for comes last.</summary>
    internal int Rank => From == ConversionSource.StandardValue && !IsComplete ? (int)ConversionSource.StaffEstimate : (int)From;
}
