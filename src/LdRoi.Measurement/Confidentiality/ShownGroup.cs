namespace LdRoi.Measurement.Confidentiality;

/// <summary>A group whose mean is shown, and how finely.</summary>
/// <param name="Id">Unique among the groups.</param>
/// <param name="ParentId">The nearest shown group around it; null when there is none.</param>
/// <param name="Respondents">People the mean rests on; at least 1.</param>
/// <param name="Width">Points between two means that read the same: 1 for whole points, 20 for a band of 20.</param>
public sealed record ShownGroup(string Id, string? ParentId, int Respondents, int Width);
