namespace LdRoi.Measurement.Evaluation;

/// <summary>How much of what was learned one invited person planned to use, and used. Shares 0–1; null for no answer.</summary>
/// <param name="Planned">At the end of the event.</param>
/// <param name="AtThirtyDays">Use at 30 days.</param>
/// <param name="AtSixtyDays">Use at 60 days; counts before the one at 30 days.</param>
public readonly record struct PersonUse(decimal? Planned, decimal? AtThirtyDays, decimal? AtSixtyDays)
{
    /// <summary>The 60-day answer, else the 30-day one.</summary>
    public decimal? Realised => AtSixtyDays ?? AtThirtyDays;
}
