using LdRoi.Bot.Conversation;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Channels.Cards;
using LdRoi.Measurement;
using LdRoi.Measurement.Confidentiality;
using LdRoi.Measurement.Scan;

namespace LdRoi.Bot.Reports;

/// <summary>A released figure in words: the same on every card.</summary>
internal static class FigureWords
{
    /// <summary>Stands in a cell where there is nothing to show.</summary>
    public const string Nothing = "–";

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
        _ => Nothing,
    };

    /// <summary>A scale on a card. A band is words only: a bar would show a number that is not there.</summary>
    /// <param name="words">The score, and whatever else is said of it.</param>
    public static CardBlock Block(ScaleName name, ReleasedFigure figure, string words, Language language) => figure.Mean is { } mean
        ? new CardBlock.Bar(name.In(language), mean, words)
        : new CardBlock.Text($"{name.In(language)}: {words}");

    /// <summary>The first scales of several teams or scans side by side, as many as a table has columns for.</summary>
    /// <param name="first">What the rows are.</param>
    public static CardBlock.Table Table(TextKey first, IEnumerable<(string Name, IReadOnlyList<ScaleLine> Lines)> rows, Language language)
    {
        var all = rows.ToList();
        var columns = all.SelectMany(row => row.Lines).DistinctBy(line => line.ScaleCode).Take(CardLimits.TableColumns - 1).ToList();
        return new CardBlock.Table(
            [first.In(language), .. columns.Select(line => line.Name.In(language))],
            [.. all.Select(row => (IReadOnlyList<string>)[Shortened.To(row.Name, CardLimits.TableCellLength), .. columns.Select(column => Of(row.Lines, column.ScaleCode))])]);

        string Of(IReadOnlyList<ScaleLine> lines, string scale) =>
            lines.FirstOrDefault(line => line.ScaleCode == scale) is { } line ? Cell(line.Figure, language) : Nothing;
    }

    /// <summary>A coefficient in two decimals.</summary>
    public static string Decimals(double? value, Language language) => value?.ToString("0.00;−0.00", language.Culture()) ?? Nothing;

    /// <summary>The same with its interval, where it has one.</summary>
    public static string Decimals(double? value, double? low, double? high, Language language) => low is null || high is null
        ? Decimals(value, language)
        : $"{Decimals(value, language)} ({Decimals(low, language)} – {Decimals(high, language)})";

    public static string Change(ScaleLine line, Language language)
    {
        var since = line.PreviousWaveName ?? "";
        return line.Figure switch
        {
            { PreviousWaveId: null } => ReportTexts.ChangeNone.In(language),
            { Change: { } change, ChangeLow: { } low, ChangeHigh: { } high, Verdict: { } verdict } => ReportTexts.ChangeWithInterval.In(
                language, Signed(change, language), since, Words(verdict).In(language), Signed(low, language), Signed(high, language)),
            { Change: { } change } => ReportTexts.ChangeOfFew.In(language, Signed(change, language), since),
            { ChangeReason: Reason.NotComparable } => ReportTexts.ChangeNotComparable.In(language, since),
            _ => ReportTexts.ChangeUnknown.In(language, since),
        };
    }

    /// <summary>The change as a cell: the number and its verdict.</summary>
    public static string ChangeCell(ScaleLine line, Language language) => line.Figure switch
    {
        { Change: { } change, Verdict: { } verdict } => $"{Signed(change, language)}, {Words(verdict).In(language)}",
        { Change: { } change } => Signed(change, language),
        _ => Nothing,
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

    /// <summary>With its sign, a true minus, and whole.</summary>
    internal static string Signed(double points, Language language) => points.ToString("+0;−0;0", language.Culture());
}
