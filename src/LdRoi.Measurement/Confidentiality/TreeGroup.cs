namespace LdRoi.Measurement.Confidentiality;

/// <summary>A node of the team tree with the people who have a value, for one scale in one wave.</summary>
/// <param name="Id">The node's id; ids are compared by code point.</param>
/// <param name="ParentId">The node above; null for a root. A tree may have several roots.</param>
/// <param name="Direct">People with a value who belong to this node itself, not to a node below it.</param>
/// <param name="DirectReaders">How many of them are entitled to read the numbers. Their own answer protects nobody.</param>
public sealed record TreeGroup(string Id, string? ParentId, int Direct, int DirectReaders);
