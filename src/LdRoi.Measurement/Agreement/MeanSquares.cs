namespace LdRoi.Measurement.Agreement;

/// <summary>A one-way analysis of variance over groups: what intraclass correlations and shrinkage start from.</summary>
/// <param name="Between">MSB, the mean square between groups, in the squared unit of the values; 0 or more.</param>
/// <param name="Within">MSW, the mean square within groups; 0 or more.</param>
/// <param name="Groups">G, groups with at least one person.</param>
/// <param name="N">People in them.</param>
/// <param name="SearlesK">Searle's k₀ = (N − Σn²/N)/(G − 1): the group size that the mean squares imply; above 1.</param>
/// <param name="MeanK">N/G: the arithmetic mean of the group sizes, for comparison only.</param>
/// <remarks>
/// Fisher (1925), Statistical methods for research workers; k₀: Searle, Casella &amp; McCulloch (1992), Variance components. May be made from published mean squares.
/// </remarks>
public readonly record struct MeanSquares(double Between, double Within, int Groups, int N, double SearlesK, double MeanK)
{
    /// <summary>F with G − 1 and N − G degrees of freedom; null without a spread within groups.</summary>
    public double? F => Within > 0 ? Between / Within : null;
}
