namespace LdRoi.Measurement.Roi;

/// <summary>How sure those who estimate are, 0–1. <c>default</c> is not sure at all, which counts nothing.</summary>
/// <remarks>
/// The estimated share times the confidence is what counts: the lower end of the band share · (1 ± (1 − confidence)). That is a convention, not a statistical interval.
/// Phillips &amp; Phillips, Return on Investment (ROI) Basics (2005).
/// </remarks>
public readonly record struct ConfidenceAdjustment
{
    private ConfidenceAdjustment(decimal factor) => Factor = factor;

    /// <summary>0–1.</summary>
    public decimal Factor { get; }

    /// <summary>Nothing to take off: the effect was measured.</summary>
    public static ConfidenceAdjustment None => new(1);

    /// <summary>A confidence.</summary>
    /// <param name="factor">0–1; nobody is surer than sure.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0–1. Of answers that people typed, <see cref="InfluenceShares"/> and <see cref="Estimates"/> say why instead.</exception>
    public static ConfidenceAdjustment Of(decimal factor) =>
        factor is >= 0 and <= 1 ? new ConfidenceAdjustment(factor) : throw new ArgumentOutOfRangeException(nameof(factor), factor, "A confidence is 0–1.");

    /// <summary>The lower end of the band of a share: what counts.</summary>
    /// <param name="share">0–1.</param>
    public decimal Low(decimal share) => share * Factor;

    /// <summary>The upper end of the band of a share, at most 1.</summary>
    /// <param name="share">0–1.</param>
    public decimal High(decimal share) => Math.Min(1, share * (2 - Factor));
}
