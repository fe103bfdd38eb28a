namespace LdRoi.Measurement.Agreement;

/// <summary>From an agreement to its word.</summary>
public static class AgreementBands
{
    /// <summary>The band of an r_wg or r_wg(J); a value on a border belongs to the lower one.</summary>
    /// <param name="agreement">0–1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The agreement lies outside 0–1 or is not a number.</exception>
    public static AgreementBand Of(double agreement) => agreement switch
    {
        >= 0 and <= 0.30 => AgreementBand.None,
        > 0.30 and <= 0.50 => AgreementBand.Weak,
        > 0.50 and <= 0.70 => AgreementBand.Moderate,
        > 0.70 and <= 0.90 => AgreementBand.Strong,
        > 0.90 and <= 1 => AgreementBand.VeryStrong,
        _ => throw new ArgumentOutOfRangeException(nameof(agreement), "Outside 0…1."),
    };
}
