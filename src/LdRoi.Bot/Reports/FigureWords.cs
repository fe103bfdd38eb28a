using LdRoi.Bot.Conversation;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;
using LdRoi.Measurement;
using LdRoi.Measurement.Confidentiality;
using LdRoi.Measurement.Scan;

namespace LdRoi.Bot.Reports;

/// <summary>A released figure in words: the same on every card.</summary>
internal static class FigureWords
{
    public static string Score(ReleasedFigure figure, Language language) => figure switch
    {
        { BandLow: { } low, BandHigh: { } high } => ReportTexts.ScoreBand.In(language, low, high),
        { Low: { } low, High: { } high } => ReportTexts.ScoreWithInterval.In(language, figure.Mean!, low, high),
        { Mean: { } mean } => ReportTexts.Score.In(language, mean),
        _ => ReportTexts.Withheld.In(language),
    };

    /// <summary>As short as a cell of a table: no interval, and no words where nothing is shown.</summary>
    public static string Cell(ReleasedFigure figure, Language language) => figure switch
    {
        { BandLow: { } low, BandHigh: { } high } => $"{low}–{high}",
        { Mean: { } mean } => ReportTexts.Score.In(language, mean),
        _ => "–",
    };

    public static string Change(ScaleLine line, Language language)
    {
        var since = line.PreviousWaveName ?? "";
        return line.Figure switch
        {
            { PreviousWaveId: null } => ReportTexts.ChangeNone.In(language),
            { Change: { } change, ChangeLow: { } low, ChangeHigh: { } high, Verdict: { } verdict } => ReportTexts.ChangeWithInterval.In(
                language, Signed(change, language), since, Words(verdict).In(language), Signed(low, language), Signed(high, language)),
            { Change: { } change } => ReportTexts.ChangeOnly.In(language, Signed(change, language), since),
            { ChangeReason: Reason.NotComparable } => ReportTexts.ChangeNotComparable.In(language, since),
            _ => ReportTexts.ChangeUnknown.In(language, since),
        };
    }

    /// <summary>The change as a cell: the number and its verdict.</summary>
    public static string ChangeCell(ScaleLine line, Language language) => line.Figure switch
    {
        { Change: { } change, Verdict: { } verdict } => $"{Signed(change, language)}, {Words(verdict).In(language)}",
        { Change: { } change } => Signed(change, language),
        _ => "–",
    };

    public static string Answers(ResponseBand response, Language language) => response switch
    {
        { ReachesEverybody: true } => ReportTexts.AnswersAtLeast.In(language, response.Low, response.Invited),
        { Invited: >= SmallestWithShare } => ReportTexts.AnswersBandShare.In(language, response, response.Invited, Math.Round(100 * response.Share)),
        _ => ReportTexts.AnswersBand.In(language, response, response.Invited),
    };

    public static TextKey Words(Verdict verdict) => verdict switch
    {
        Verdict.ClearlyBetter => ReportTexts.ClearlyBetter,
        Verdict.ProbablyBetter => ReportTexts.ProbablyBetter,
        Verdict.MuchTheSame => ReportTexts.MuchTheSame,
        Verdict.ProbablyWorse => ReportTexts.ProbablyWorse,
        Verdict.ClearlyWorse => ReportTexts.ClearlyWorse,
        _ => ReportTexts.Unclear,
    };

    /// <summary>From this number on a range is so narrow that its middle says something in per cent.</summary>
    private const int SmallestWithShare = 100;

    private static string Signed(double points, Language language) => points.ToString("+0;−0;0", language.Culture());
}
