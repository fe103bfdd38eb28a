namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>What the gate decided about some rows.</summary>
/// <param name="Reasons">
/// Per row id: <see cref="Reason.None"/> when shown, <see cref="Reason.PrivacyMinN"/> for too few people, <see cref="Reason.PrivacyRemainder"/> when too few would follow.
/// Readers see the same words for both.
/// </param>
public sealed record RowRelease(IReadOnlyDictionary<string, Reason> Reasons)
{
    /// <summary>Ids of the rows that are shown, by code point.</summary>
    public IReadOnlyList<string> Shown => With(Reason.None);

    /// <summary>Ids of the rows that rest on too few people.</summary>
    public IReadOnlyList<string> Primary => With(Reason.PrivacyMinN);

    /// <summary>Ids of the rows that are withheld for the sake of others.</summary>
    public IReadOnlyList<string> Complementary => With(Reason.PrivacyRemainder);

    private string[] With(Reason reason) => [.. Reasons.Where(row => row.Value == reason).Select(row => row.Key).Order(StringComparer.Ordinal)];
}
