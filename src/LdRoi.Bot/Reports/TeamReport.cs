using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;

namespace LdRoi.Bot.Reports;

/// <summary>What a reader gets about one team: the model behind every rendering of the report.</summary>
/// <param name="WaveName">As L&amp;D named the scan.</param>
/// <param name="ClosedOn">The last day on which could be answered.</param>
/// <param name="Indicators">In reporting order; withheld ones hold no number.</param>
/// <param name="Factors">What may help or hinder, in reporting order.</param>
/// <param name="Advice">Where to start; null when nothing shows a number.</param>
/// <param name="HeaviestFactor">In words: the factor that weighs most in the organisation, when that may be said.</param>
/// <param name="LargerTeam">When nothing of this team can be shown: the next larger one the reader may see.</param>
/// <param name="HasTeamsInside">Whether the reader may lay teams inside this one side by side.</param>
public sealed record TeamReport(
    Team Team, string WaveName, DateOnly ClosedOn, int Threshold, IReadOnlyList<ScaleLine> Indicators, IReadOnlyList<ScaleLine> Factors,
    TeamAdvice? Advice, ScaleName? HeaviestFactor, Team? LargerTeam, bool HasTeamsInside, bool IsDemo)
{
    /// <summary>Whether it is about the questionnaire that ships with the product, for which there are conversations and habits.</summary>
    public bool IsShipped { get; init; }

    /// <summary>Whether the scan asked some of the teams inside this one only.</summary>
    public bool IsPart { get; init; }

    /// <summary>How many comments there are to read.</summary>
    public int Comments { get; init; }

    public bool IsWithheld => Lines.All(line => line.Figure.Withheld is not null);

    /// <summary>Indicators, then factors; an instrument of one's own may have only one of the two.</summary>
    public IEnumerable<ScaleLine> Lines => Indicators.Concat(Factors);
}

/// <summary>One scale in a report.</summary>
/// <param name="PreviousWaveName">The wave that the change is measured from.</param>
public sealed record ScaleLine(string ScaleCode, ScaleName Name, ReleasedFigure Figure, string? PreviousWaveName)
{
    /// <summary>Where the scale stands on the picture: the mean, or the middle of its band.</summary>
    public double? Level => Figure.Mean ?? ((Figure.BandLow + Figure.BandHigh) / 2.0);
}
