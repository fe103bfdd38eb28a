using LdRoi.Bot.Privacy;
using LdRoi.Measurement;
using LdRoi.Measurement.Drivers;
using LdRoi.Measurement.Scan;

namespace LdRoi.Bot.Reports;

/// <summary>The one thing to start with in a team, and what that rests on.</summary>
/// <param name="Line">The scale to start with.</param>
/// <param name="HeaviestFactor">The factor that weighs most in the organisation; null when factors are not put in order there.</param>
/// <param name="Certainty">How firmly that is known; null when the advice rests on the team's own indicators alone.</param>
public sealed record TeamAdvice(ScaleLine Line, string? HeaviestFactor, DriverVerdict? Certainty)
{
    /// <summary>
    /// The factor with the greatest gain, where factors may be put in order: its weight in the organisation times the room in this team. Otherwise a direction: the
    /// indicator that got worse, else the lowest. Null when nothing shows a number.
    /// </summary>
    public static TeamAdvice? Of(IReadOnlyList<ScaleLine> indicators, IReadOnlyList<ScaleLine> factors, ReleasedDrivers drivers) =>
        Priority(factors, drivers) ?? Direction(indicators.Count > 0 ? indicators : factors);

    /// <summary>Each factor's place by what is to be gained, for those whose mean is shown.</summary>
    public static IReadOnlyDictionary<string, int> Ranks(IReadOnlyList<ScaleLine> factors, ReleasedDrivers drivers) =>
        TeamPriorities.Ranks([.. factors.Select(line => line.Figure)], drivers);

    private static TeamAdvice? Priority(IReadOnlyList<ScaleLine> factors, ReleasedDrivers drivers)
    {
        var ranks = Ranks(factors, drivers);
        return factors.FirstOrDefault(line => ranks.GetValueOrDefault(line.ScaleCode) == 1) is { } first
            ? new TeamAdvice(first, drivers.Heaviest, drivers.Verdict)
            : null;
    }

    private static TeamAdvice? Direction(IEnumerable<ScaleLine> lines) => lines
        .Where(line => line.Level is not null)
        .OrderBy(line => line.Figure.Verdict is Verdict.ClearlyWorse or Verdict.ProbablyWorse ? 0 : 1)
        .ThenBy(line => line.Level)
        .Select(line => new TeamAdvice(line, null, null))
        .FirstOrDefault();
}
