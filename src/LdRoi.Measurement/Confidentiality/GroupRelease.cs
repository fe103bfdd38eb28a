namespace LdRoi.Measurement.Confidentiality;

/// <summary>What the gate decided about one group's number.</summary>
/// <param name="IsShown">Whether the number may be shown.</param>
/// <param name="Respondents">People the shown number rests on; 0 when it is withheld, because how many there were is then withheld as well.</param>
/// <param name="DirectCounted">
/// False: the answers of the people who belong to this node itself are in no number at all, neither of this node nor of any above it.
/// </param>
/// <param name="Reason">
/// <see cref="Reason.None"/> when shown, <see cref="Reason.PrivacyMinN"/> for too few people, <see cref="Reason.PrivacyRemainder"/> when too few would follow by
/// subtraction. Readers see the same words for both.
/// </param>
public sealed record GroupRelease(bool IsShown, int Respondents, bool DirectCounted, Reason Reason);
