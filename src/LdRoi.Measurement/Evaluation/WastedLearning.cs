using LdRoi.Measurement.Roi;

namespace LdRoi.Measurement.Evaluation;

/// <summary>Money and hours that went into learning that is not used.</summary>
/// <param name="Money">Share × fully loaded cost.</param>
/// <param name="Hours">Share × hours of all participants.</param>
public readonly record struct Waste(Measured<Money> Money, Measured<decimal> Hours);

/// <summary>Scrap learning in money and hours, as planned at the end and as it turned out.</summary>
/// <param name="Predicted">By planned use.</param>
/// <param name="AsReported">By the use of those who answered.</param>
/// <param name="Cautious">With nothing for those who did not answer.</param>
public readonly record struct WastedLearning(Waste Predicted, Waste AsReported, Waste Cautious)
{
    /// <summary>From the shares.</summary>
    /// <param name="scrap">Behind the gate.</param>
    /// <param name="costs">Fully loaded; without them there are hours alone.</param>
    /// <param name="hours">Of all participants together.</param>
    public static WastedLearning Of(ScrapSummary scrap, Measured<FullyLoadedCost> costs, decimal hours)
    {
        return new WastedLearning(From(scrap.Predicted), From(scrap.AsReported), From(scrap.Cautious));

        Waste From(Measured<ScrapLearning> share) => new(
            share.HasValue && costs.Value is { } cost ? share.Select(one => one.Wasted(cost)) : Measured<Money>.Missing(share.HasValue ? costs.Reason : share.Reason, share.N),
            WithinRange.Of(share.N, () => share.Select(one => one.Wasted(hours))));
    }
}
