namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>The people of one group and one category of the declared dimension who have a value.</summary>
/// <param name="GroupId">The group they belong to themselves, not one above it.</param>
/// <param name="Category">A value of the dimension, such as a length of service.</param>
/// <param name="People">How many there are, 0 or more. People of the group who are in no category are in its totals only.</param>
/// <param name="Readers">How many of them are entitled to read the numbers.</param>
public sealed record DimensionCell(string GroupId, string Category, int People, int Readers = 0);
