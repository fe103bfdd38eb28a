namespace LdRoi.Measurement.Roi;

/// <summary>All costs of a programme together: the only thing benefits may be divided by.</summary>
public readonly record struct FullyLoadedCost
{
    private FullyLoadedCost(Money amount) => Amount = amount;

    /// <summary>Exact. 0 or less is no cost, and every ratio to it says so.</summary>
    public Money Amount { get; }

    /// <summary>A total that somebody else vouches for, such as a published one; the programme's own comes from <see cref="CostLedger.Total"/>.</summary>
    /// <param name="amount">Any amount.</param>
    public static FullyLoadedCost Of(Money amount) => new(amount);

    /// <summary>The same in euros.</summary>
    /// <param name="amount">Any amount.</param>
    public static FullyLoadedCost Euro(decimal amount) => new(Money.Euro(amount));

    /// <summary>Whole units and the code.</summary>
    public override string ToString() => Amount.ToString();
}
