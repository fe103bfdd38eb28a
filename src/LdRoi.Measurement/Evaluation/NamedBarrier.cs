namespace LdRoi.Measurement.Evaluation;

/// <summary>A barrier to use at work, and how many named it.</summary>
/// <param name="Name">The caller's word.</param>
/// <param name="People">How many of those who answered named it.</param>
public sealed record NamedBarrier(string Name, int People);
