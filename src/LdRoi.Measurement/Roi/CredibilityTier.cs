namespace LdRoi.Measurement.Roi;

/// <summary>How well the effect was isolated; A is best. The order is Phillips', the letters are a convention.</summary>
public enum CredibilityTier
{
    /// <summary>Randomised or staggered start, or a control group.</summary>
    A = 1,

    /// <summary>Trend line, interrupted series, forecast with other influences.</summary>
    B,

    /// <summary>Estimate by experts or managers.</summary>
    C,

    /// <summary>Estimate by participants.</summary>
    D,
}
