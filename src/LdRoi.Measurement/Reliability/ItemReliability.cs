namespace LdRoi.Measurement.Reliability;

/// <summary>What one item does in its scale.</summary>
/// <param name="ItemRest">Correlation of the item with the sum of the others, −1…1; low or negative: it measures something else, or was not reversed.</param>
/// <param name="AlphaIfDeleted">Raw alpha of the others; above the scale's own alpha: the scale does better without the item.</param>
public readonly record struct ItemReliability(Measured<double> ItemRest, Measured<double> AlphaIfDeleted);
