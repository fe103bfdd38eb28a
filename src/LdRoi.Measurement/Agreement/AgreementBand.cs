namespace LdRoi.Measurement.Agreement;

/// <summary>An agreement within a group in words.</summary>
/// <remarks>LeBreton &amp; Senter (2008), Organizational Research Methods 11.</remarks>
public enum AgreementBand
{
    /// <summary>Up to .30.</summary>
    None,

    /// <summary>Above .30, up to .50.</summary>
    Weak,

    /// <summary>Above .50, up to .70.</summary>
    Moderate,

    /// <summary>Above .70, up to .90.</summary>
    Strong,

    /// <summary>Above .90.</summary>
    VeryStrong,
}
