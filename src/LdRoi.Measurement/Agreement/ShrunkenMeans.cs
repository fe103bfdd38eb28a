namespace LdRoi.Measurement.Agreement;

/// <summary>The means of all groups, shrunken.</summary>
/// <param name="Between">τ², variance between groups, in the squared unit of the values; 0 or more.</param>
/// <param name="Within">MSW, variance within groups.</param>
/// <param name="SearlesK">Searle's k₀, the group size in τ².</param>
/// <param name="Overall">μ, the mean of the groups' means weighted by λ; weighted by size where τ² is 0.</param>
/// <param name="Groups">In the order given; a group of nobody has <see cref="Reason.NZero"/>. N = people in the group.</param>
public readonly record struct ShrunkenMeans(double Between, double Within, double SearlesK, double Overall, IReadOnlyList<Measured<ShrunkenMean>> Groups);
