namespace LdRoi.Measurement.Reliability;

/// <summary>The reliability that is shown of a scale.</summary>
/// <param name="Value">0–1.</param>
/// <param name="IsOmega">Omega; otherwise alpha, which stands in where there is no one-factor model.</param>
public readonly record struct ReliabilityToShow(double Value, bool IsOmega)
{
    /// <summary>Whether groups may be described with the scale (.70 or more); never whether a person may.</summary>
    public bool IsGoodEnoughForGroups => Value >= ReliabilityConstants.GoodEnoughForGroups;
}
