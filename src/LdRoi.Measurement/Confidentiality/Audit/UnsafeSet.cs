namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>A set of atoms about which something can be calculated, although it holds too few people. No part of the set could be calculated about.</summary>
/// <param name="Atoms">Ids, by code point.</param>
/// <param name="People">Different people in them together.</param>
/// <param name="Others">Those among them who are not readers; below the threshold.</param>
public sealed record UnsafeSet(IReadOnlyList<string> Atoms, int People, int Others);
