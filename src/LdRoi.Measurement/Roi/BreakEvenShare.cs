namespace LdRoi.Measurement.Roi;

/// <summary>Which share of the change has to be due to the programme for the costs to come back.</summary>
/// <remarks><c>default</c> is the share of nothing: no value, <see cref="LdRoi.Measurement.Reason.NZero"/>.</remarks>
public readonly record struct BreakEvenShare
{
    private readonly Reason _why;

    internal BreakEvenShare(decimal? raw, Reason why) => (Raw, _why) = (raw, why);

    /// <summary>costs / (gross × confidence), above 0; null when it cannot be calculated.</summary>
    public decimal? Raw { get; }

    /// <summary>Why there is no share; <see cref="Reason.BreakEvenUnreachable"/> when the raw one is above 1.</summary>
    public Reason Reason => Raw is null && _why == Reason.None ? Reason.NZero : _why;

    /// <summary>0–1; null exactly when there is a reason.</summary>
    public decimal? Value => Reason == Reason.None ? Raw : null;

    /// <summary>costs / (gross × confidence).</summary>
    /// <param name="gross">Change in money of one year, before isolation.</param>
    /// <param name="confidence">Of the estimate.</param>
    /// <param name="costs">Fully loaded.</param>
    /// <returns>
    /// The share; or <see cref="Reason.CostsMissing"/>, <see cref="Reason.NoBenefit"/> when there is nothing to share, <see cref="Reason.BreakEvenUnreachable"/> when all of it
    /// would not do, <see cref="Reason.NotFinite"/> beyond <c>decimal</c>.
    /// </returns>
    /// <exception cref="ArgumentException">Two currencies.</exception>
    public static BreakEvenShare From(Money gross, ConfidenceAdjustment confidence, FullyLoadedCost costs)
    {
        var raw = CostsIn.Divide(gross, costs, (g, c) =>
            g.Amount * confidence.Factor > 0 ? Measured<decimal>.Of(c.Amount / (g.Amount * confidence.Factor), 1) : Measured<decimal>.Missing(Reason.NoBenefit, 1));
        return new BreakEvenShare(raw.Value, raw.Value > 1 ? Reason.BreakEvenUnreachable : raw.Reason);
    }
}
