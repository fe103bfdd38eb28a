namespace LdRoi.Measurement.Roi;

/// <summary>What one estimate counts for, and why if that is nothing. Of one person: never shown.</summary>
/// <param name="Person">As given.</param>
/// <param name="Stated">As given.</param>
/// <param name="Share">Of the programme; 0 when the estimate does not count.</param>
/// <param name="Confidence">0 when the estimate does not count.</param>
/// <param name="Reason"><see cref="Reason.None"/>, or <see cref="Reason.ExtremeEstimate"/>, <see cref="Reason.UnsupportedEstimate"/> or <see cref="Reason.SharesNot100"/>, the first that applies.</param>
public readonly record struct CountedEstimate(int Person, Money Stated, decimal Share, ConfidenceAdjustment Confidence, Reason Reason)
{
    /// <summary>Whether it counts; with a value of 0 it counts for nothing, but it counts.</summary>
    public bool Counts => Reason == Reason.None;

    /// <summary>value × share × confidence, or 0.</summary>
    public Money Counted => Stated * Confidence.Low(Share);

    /// <summary>The upper end of the band of its confidence, or 0.</summary>
    public Money High => Stated * Confidence.High(Share);

    /// <summary>What it would count for if no rule dropped it.</summary>
    internal Money Tempting { get; private init; }

    /// <summary>
    /// The rules for a single estimate: no basis (or a confidence outside 0–1, which nobody can have), then shares that are no division of the whole, then
    /// value × share × confidence.
    /// </summary>
    /// <param name="estimate">Any answer.</param>
    public static CountedEstimate Of(BenefitEstimate estimate) => Of(estimate, isExtreme: false);

    internal static CountedEstimate Of(BenefitEstimate estimate, bool isExtreme)
    {
        // Each factor within 0–1: a share of 400 % is no temptation worth a figure.
        var tempting = estimate.YearlyValue * (Math.Clamp(estimate.Shares.Programme, 0, 1) * Math.Clamp(estimate.Confidence, 0, 1));
        var reason = isExtreme ? Reason.ExtremeEstimate : Check(estimate.Shares, estimate.Confidence, estimate.Basis);
        return reason == Reason.None
            ? new CountedEstimate(estimate.Person, estimate.YearlyValue, estimate.Shares.Programme, ConfidenceAdjustment.Of(estimate.Confidence), reason) { Tempting = tempting }
            : new CountedEstimate(estimate.Person, estimate.YearlyValue, 0, default, reason) { Tempting = tempting };
    }

    internal static Reason Check(InfluenceShares shares, decimal confidence, string basis) =>
        string.IsNullOrWhiteSpace(basis) || confidence is < 0 or > 1 ? Reason.UnsupportedEstimate : shares.Check();
}
