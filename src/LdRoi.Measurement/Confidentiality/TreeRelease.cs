namespace LdRoi.Measurement.Confidentiality;

/// <summary>What the gate decided about a whole tree: one decision for one scale in one wave.</summary>
/// <param name="Groups">The decision per node id; every node of the tree has one.</param>
public sealed record TreeRelease(IReadOnlyDictionary<string, GroupRelease> Groups);
