namespace LdRoi.Measurement.Agreement;

/// <summary>An estimate of what cannot be below 0, with what the formula gave.</summary>
/// <param name="Raw">As computed; null where the formula has no value (r_wg(J) between its branches).</param>
/// <param name="Value">For display: the raw number, or 0 where that is below 0 or means nothing.</param>
public readonly record struct NotBelowZero(double? Raw, double Value)
{
    internal static NotBelowZero Of(double raw) => new(Finite.Of(raw), Math.Max(0, Finite.Of(raw)));
}
