namespace LdRoi.Measurement.Scan;

/// <summary>What one person was asked, and what came back.</summary>
/// <param name="Asked">Ids of the items that were put to the person; with matrix sampling a part of the instrument.</param>
/// <param name="Answers">Answer per item id; a missing key is a missing answer.</param>
public sealed record AskedForm(IReadOnlySet<string> Asked, IReadOnlyDictionary<string, int> Answers);
