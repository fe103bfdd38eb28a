namespace LdRoi.Measurement.Roi;

/// <summary>The self-report variant that evaluation vendors sell, as a named preset: for comparison with their figures.</summary>
public static class SelfReport
{
    /// <summary>improvement × share due to training × share of the job affected × (1 − 35 % bias) × salary.</summary>
    /// <param name="improvement">Mean of what people say, 0.10 for 10 %.</param>
    /// <param name="dueToTraining">Share, 0–1.</param>
    /// <param name="ofTheJob">Share of the job that is affected, 0–1.</param>
    /// <param name="people">0 or more.</param>
    /// <param name="salary">Of one person in a year, with its owner, date and source.</param>
    /// <returns>The benefit, tier D; the reasons of <see cref="Conversion.Performance"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A share outside 0–1, or people below 0.</exception>
    /// <remarks>Their costs are mostly the licence alone; in a <see cref="CostLedger"/> that leaves categories blank, or at 0 without a reason.</remarks>
    public static Measured<AdjustedBenefit> Benefit(decimal improvement, decimal dueToTraining, decimal ofTheJob, int people, StandardValue salary)
    {
        if (ofTheJob is < 0 or > 1) throw new ArgumentOutOfRangeException(nameof(ofTheJob), ofTheJob, "A share is 0–1.");
        var isolation = Isolation.ByEstimate(dueToTraining);
        return Conversion.Performance(improvement, people * ofTheJob, salary).Select(gross => gross.After(isolation).After(ConfidenceAdjustment.Of(1 - RoiConstants.SelfReportBias)));
    }
}
