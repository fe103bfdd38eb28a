using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Scan;

/// <summary>A group's score on one scale in one wave: a mean with or without its interval, a band, or nothing.</summary>
/// <param name="Respondents">People with a score. Shown through <see cref="Confidentiality.ResponseBand"/> only.</param>
/// <param name="Mean">Unweighted mean in POMP; null with a band or without respondents.</param>
/// <param name="Interval">95 % interval of the mean, clipped to 0–100; null when the reason says so.</param>
/// <param name="Band">Twenty-point band in place of the mean, when the mean would give the single answers away.</param>
/// <param name="Reason"><see cref="Reason.None"/> when mean and interval are there; otherwise why one of them is not.</param>
public sealed record TeamScore(int Respondents, double? Mean, Interval? Interval, ScoreBand? Band, Reason Reason);
