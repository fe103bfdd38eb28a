namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>What the gate decided about a tree with one declared dimension.</summary>
/// <param name="Totals">The decision per group over all categories: the same as without the dimension.</param>
/// <param name="Cells">
/// The decision per group and category, with everybody below the group: every group with every category. <see cref="GroupRelease.DirectCounted"/> is that of the group.
/// </param>
public sealed record DimensionRelease(TreeRelease Totals, IReadOnlyDictionary<(string GroupId, string Category), GroupRelease> Cells);
