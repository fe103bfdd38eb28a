namespace LdRoi.Measurement.Roi;

/// <summary>One cost, or a nought that somebody answers for.</summary>
/// <param name="Category">One of the eleven.</param>
/// <param name="Amount">After proration, exact.</param>
/// <param name="Source">Where the amount can be looked up; of a nought, why there is no cost. Blank when nobody said.</param>
public sealed record CostLine(CostCategory Category, Money Amount, string Source)
{
    /// <summary>A category without costs, and why.</summary>
    /// <param name="category">One of the eleven.</param>
    /// <param name="currency">Of the ledger.</param>
    /// <param name="reason">Such as "given online: nobody travelled". Blank is allowed, and draws a warning.</param>
    public static CostLine None(CostCategory category, Currency currency, string reason) => new(category, Money.Zero(currency), reason);

    internal bool IsNothingWithoutReason => Amount.Amount == 0 && string.IsNullOrWhiteSpace(Source);
}
