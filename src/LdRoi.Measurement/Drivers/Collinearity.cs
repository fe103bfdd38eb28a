namespace LdRoi.Measurement.Drivers;

/// <summary>How far a driver repeats the others.</summary>
public enum Collinearity
{
    /// <summary>A variance inflation factor of 5 or less.</summary>
    None,

    /// <summary>Above 5: it shares its credit, so name it together with the drivers it goes with.</summary>
    Noted,

    /// <summary>Above 10: its own weight is hardly to be told from theirs.</summary>
    Warned,
}
