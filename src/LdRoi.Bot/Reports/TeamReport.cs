using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;

namespace LdRoi.Bot.Reports;

/// <summary>What a reader gets about one team: the model behind every rendering of the report.</summary>
/// <param name="WaveName">As L&amp;D named the scan.</param>
/// <param name="ClosedOn">The last day on which could be answered.</param>
/// <param name="Indicators">In reporting order; withheld ones hold no number.</param>
/// <param name="LargerTeam">When nothing of this team can be shown: the next larger one the reader may see.</param>
public sealed record TeamReport(
    Team Team, string WaveName, DateOnly ClosedOn, int Threshold, IReadOnlyList<IndicatorLine> Indicators, Team? LargerTeam, bool IsDemo)
{
    public bool IsWithheld => Indicators.All(line => line.Figure.Withheld is not null);

    /// <summary>The indicator to start with: one that got worse, else the lowest; null when none shows a number.</summary>
    public IndicatorLine? Focus => Indicators
        .Where(line => line.Level is not null)
        .OrderBy(line => line.Figure.Verdict is Measurement.Scan.Verdict.ClearlyWorse or Measurement.Scan.Verdict.ProbablyWorse ? 0 : 1)
        .ThenBy(line => line.Level)
        .FirstOrDefault();
}

/// <param name="PreviousWaveName">The wave that the change is measured from.</param>
public sealed record IndicatorLine(string ScaleCode, ScaleName Name, ReleasedFigure Figure, string? PreviousWaveName)
{
    /// <summary>Where the indicator stands on the picture: the mean, or the middle of its band.</summary>
    public double? Level => Figure.Mean ?? ((Figure.BandLow + Figure.BandHigh) / 2.0);
}
