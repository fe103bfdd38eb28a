using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Verweving;

/// <summary>How much the path from learning to use depends on the culture.</summary>
/// <param name="Intercept">b₀: use at average learning and culture.</param>
/// <param name="Learning">b₁: at average culture.</param>
/// <param name="Culture">b₂: at average learning.</param>
/// <param name="Product">b₃: how much b₁ grows per point of culture.</param>
/// <param name="RSquared">With the product, 0–1.</param>
/// <param name="RSquaredGained">By the product.</param>
/// <param name="CultureSpread">Standard deviation of culture in the sample.</param>
/// <param name="AtLowCulture">The slope of learning one standard deviation below average culture.</param>
/// <param name="AtAverageCulture">The slope at average culture.</param>
/// <param name="AtHighCulture">The slope one standard deviation above it.</param>
/// <param name="IsIndication">Whether fewer than 200 people are behind it, so that it must be called an indication.</param>
public readonly record struct ModerationResult(
    Coefficient Intercept, Coefficient Learning, Coefficient Culture, Coefficient Product, double RSquared, double RSquaredGained, double CultureSpread,
    Coefficient AtLowCulture, Coefficient AtAverageCulture, Coefficient AtHighCulture, bool IsIndication);
