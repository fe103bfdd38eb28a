namespace LdRoi.Measurement.Roi;

/// <summary>What a figure that somebody printed as "ROI" really is.</summary>
public enum PublishedReading
{
    /// <summary>None of the readings below fits benefits and costs.</summary>
    Neither,

    /// <summary>(B − C) / C × 100: the ROI.</summary>
    Roi,

    /// <summary>B / C × 100: the benefit–cost ratio in per cent, 100 points above the ROI. A warning is due.</summary>
    BenefitCostRatioInPercent,

    /// <summary>B / C: the benefit–cost ratio, or the money returned per unit spent. A warning is due.</summary>
    BenefitCostRatio,

    /// <summary>(B − C) / C without the hundred: the right thing on another scale. A warning is due.</summary>
    RoiAsRatio,
}

/// <summary>A foreign "ROI" beside what benefits and costs give.</summary>
/// <param name="Reading">What the printed figure is.</param>
/// <param name="BenefitCostRatio">Of the benefits and costs.</param>
/// <param name="ReturnOnInvestment">Of the benefits and costs: what counts.</param>
public readonly record struct PublishedRoi(PublishedReading Reading, Measured<BenefitCostRatio> BenefitCostRatio, Measured<ReturnOnInvestment> ReturnOnInvestment)
{
    /// <summary>Whether the reader must be told that the print is no ROI in per cent.</summary>
    public bool IsWarning => Reading is not (PublishedReading.Roi or PublishedReading.Neither);

    /// <summary>Reads a printed figure within half a unit of its last decimal: 143 may be 142.85, and 1.4 may be 1.43.</summary>
    /// <param name="printed">As printed, decimals included: 1.40 is more exact than 1.4.</param>
    /// <param name="benefits">Of the same source.</param>
    /// <param name="costs">Of the same source.</param>
    /// <returns>The reading; of two that fit the first in the order ROI, BCR in per cent, BCR, ROI as ratio. Without costs: <see cref="PublishedReading.Neither"/>.</returns>
    /// <exception cref="ArgumentException">Two currencies.</exception>
    public static PublishedRoi Check(decimal printed, Money benefits, FullyLoadedCost costs)
    {
        var bcr = Roi.BenefitCostRatio.From(benefits, costs);
        var roi = Roi.ReturnOnInvestment.From(benefits, costs);
        var reading = bcr.Value is { } ratio && roi.Value is { } percent
            ? WithinRange.Of(1, () => Measured<PublishedReading>.Of(Read(printed, ratio.Value, percent.Percent), 1)).Value ?? PublishedReading.Neither
            : PublishedReading.Neither;
        return new PublishedRoi(reading, bcr, roi);
    }

    private static PublishedReading Read(decimal printed, decimal ratio, decimal percent)
    {
        const decimal half = 0.5m;
        var reach = half * new decimal(1, 0, 0, false, printed.Scale);
        if (Fits(percent)) return PublishedReading.Roi;
        if (Fits(percent + RoiConstants.Hundred)) return PublishedReading.BenefitCostRatioInPercent;
        if (Fits(ratio)) return PublishedReading.BenefitCostRatio;
        return Fits(ratio - 1) ? PublishedReading.RoiAsRatio : PublishedReading.Neither;

        bool Fits(decimal figure) => Math.Abs(figure - printed) <= reach;
    }
}
