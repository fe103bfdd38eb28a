namespace LdRoi.Measurement.Confidentiality;

/// <summary>A set of people that a release gives away: a shown group minus the shown groups nearest below it.</summary>
/// <param name="GroupId">The shown group.</param>
/// <param name="People">People left after subtraction; 0 when the shown group rests on nobody at all.</param>
/// <param name="Others">Those among them who are not readers; below the threshold.</param>
public sealed record UnsafeRemainder(string GroupId, int People, int Others);
