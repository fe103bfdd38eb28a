namespace LdRoi.Measurement.Agreement;

/// <summary>What differs between groups and within them.</summary>
/// <param name="Between">τ², in the squared unit of the values; 0 or more.</param>
/// <param name="Within">σ², 0 or more.</param>
public readonly record struct VarianceComponents(double Between, double Within)
{
    /// <summary>ICC(1) by restricted maximum likelihood: τ²/(τ² + σ²), 0–1.</summary>
    public double Icc1Reml => Between / (Between + Within);
}
