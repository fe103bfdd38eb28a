using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Scan;

/// <summary>How a group's score changed between two waves.</summary>
/// <param name="Matched">People with a score in both waves. Never for display.</param>
/// <param name="Mean">Later minus earlier, in POMP points (−100…100); null when the reason says so.</param>
/// <param name="Interval">95 % interval of the change, not clipped; null when no spread may or can be used.</param>
/// <param name="Verdict">The change in words; null exactly when there is no interval.</param>
/// <param name="Linked">True: the same people in both waves. False: everybody of the one wave against everybody of the other.</param>
/// <param name="Reason"><see cref="Reason.None"/> for a linked change with its interval.</param>
public sealed record ScoreChange(int Matched, double? Mean, Interval? Interval, Verdict? Verdict, bool Linked, Reason Reason);
