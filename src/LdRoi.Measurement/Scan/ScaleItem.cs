namespace LdRoi.Measurement.Scan;

/// <summary>One item as it belongs to a scale.</summary>
/// <param name="Id">The item's id in its instrument, the key of the answers.</param>
/// <param name="ReverseKeyed">Whether a high answer means little of what the scale measures.</param>
public sealed record ScaleItem(string Id, bool ReverseKeyed);
