namespace LdRoi.Measurement.Roi;

/// <summary>A benefit that is expected, not seen. A type of its own: it is printed as a forecast and never added to benefits that came.</summary>
/// <param name="Amount">Money of one year.</param>
public readonly record struct ForecastBenefit(Money Amount);

/// <summary>What a programme may bring, calculated before its start.</summary>
/// <param name="Benefit">Expected.</param>
/// <param name="BenefitCostRatio">Expected.</param>
/// <param name="ReturnOnInvestment">Expected.</param>
/// <param name="Payback">Expected.</param>
public readonly record struct RoiForecast(
    ForecastBenefit Benefit, Measured<BenefitCostRatio> BenefitCostRatio, Measured<ReturnOnInvestment> ReturnOnInvestment, Measured<Payback> Payback)
{
    /// <summary>people × share expected to apply it × value each × confidence.</summary>
    /// <param name="participants">0 or more.</param>
    /// <param name="willApply">Share of them, 0–1.</param>
    /// <param name="valueEach">Of one who applies it, in one year.</param>
    /// <param name="confidence">In that value.</param>
    /// <param name="costs">Fully loaded, as planned.</param>
    /// <returns>The forecast, N = participants; beyond <c>decimal</c>: <see cref="Reason.NotFinite"/>. Costs of 0 or less stand as <see cref="Reason.CostsMissing"/> in the figures.</returns>
    /// <exception cref="ArgumentOutOfRangeException">People below 0, or a share outside 0–1.</exception>
    /// <exception cref="ArgumentException">Two currencies.</exception>
    /// <remarks>The chain of conversion of Phillips &amp; Phillips, Costs and ROI (2008), ch. 5.</remarks>
    public static Measured<RoiForecast> Of(int participants, decimal willApply, Money valueEach, ConfidenceAdjustment confidence, FullyLoadedCost costs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(participants);
        if (willApply is < 0 or > 1) throw new ArgumentOutOfRangeException(nameof(willApply), willApply, "A share is 0–1.");
        return WithinRange.Of(participants, () =>
        {
            var amount = valueEach * (participants * willApply * confidence.Factor);
            return Measured<RoiForecast>.Of(
                new RoiForecast(
                    new ForecastBenefit(amount), Roi.BenefitCostRatio.From(amount, costs), Roi.ReturnOnInvestment.From(amount, costs), Roi.Payback.From(amount, costs)),
                participants);
        });
    }
}
