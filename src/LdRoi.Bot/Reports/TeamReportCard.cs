using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;
using LdRoi.Measurement;
using LdRoi.Measurement.Confidentiality;
using LdRoi.Measurement.Scan;

namespace LdRoi.Bot.Reports;

/// <summary>The report as a card: three scores, their change, how many answers, one thing to do.</summary>
public sealed class TeamReportCard(Buttons buttons)
{
    /// <summary>From this number on a range is so narrow that its middle says something in per cent.</summary>
    private const int SmallestWithShare = 100;

    public Card Of(TeamReport report, Person reader, Language language)
    {
        List<CardBlock> blocks = report.IsWithheld ? Withheld(report, language) : [.. Shown(report, language)];
        if (report.IsDemo)
        {
            blocks.Add(new CardBlock.Note(ReportTexts.Demo.In(language)));
        }

        List<CardAction> actions = report.LargerTeam is { } larger
            ? [buttons.For(reader, Verbs.ReportTeam, ButtonTitle(larger.Name), ReportTeamHandler.Subject, larger.Id.Value)]
            : [];
        return new Card(
            language, ReportTexts.Title.In(language, report.Team.Name, report.WaveName), blocks, actions, ReportTexts.Notice.In(language));
    }

    /// <summary>A team's name as a button can hold it.</summary>
    internal static string ButtonTitle(string name) =>
        name.Length <= CardLimits.ActionTitleLength ? name : name[..(CardLimits.ActionTitleLength - 1)].TrimEnd() + "…";

    private static List<CardBlock> Withheld(TeamReport report, Language language)
    {
        List<CardBlock> blocks = [new CardBlock.Text(ReportTexts.WithheldAll.In(language))];
        if (report.LargerTeam is { } larger)
        {
            blocks.Add(new CardBlock.Text(ReportTexts.WithheldParent.In(language, larger.Name)));
        }

        return blocks;
    }

    private static IEnumerable<CardBlock> Shown(TeamReport report, Language language)
    {
        var response = Response(report);
        var closed = ReportTexts.Closed.In(language, language.Date(report.ClosedOn));
        yield return new CardBlock.Note(
            report.Indicators.Any(line => line.Figure.Low is not null) ? $"{closed} {ReportTexts.Interval.In(language)}" : closed);
        foreach (var line in report.Indicators)
        {
            // A band is words only: a bar would show a number that is not there.
            yield return line.Figure.Mean is { } mean
                ? new CardBlock.Bar(line.Name.In(language), mean, Score(line.Figure, language))
                : new CardBlock.Text($"{line.Name.In(language)}: {Score(line.Figure, language)}");
        }

        yield return new CardBlock.Facts([
            .. report.Indicators.Where(line => line.Level is not null)
                .Select(line => new Fact($"{ReportTexts.Changed.In(language)}: {line.Name.In(language)}", Change(line, language))),
            new Fact(ReportTexts.Answers.In(language), Answers(response, language))]);
        if (report.Focus is { } focus)
        {
            yield return new CardBlock.Text(ToDo(focus).In(language), TextTone.Emphasis);
        }

        if (response.IsBelowHalf)
        {
            yield return new CardBlock.Note(ReportTexts.LowResponse.In(language));
        }

        if (report.Indicators.Any(line => line.Figure.BandLow is not null))
        {
            yield return new CardBlock.Note(ReportTexts.BandWhy.In(language));
        }

        yield return new CardBlock.Note(
            $"{ReportTexts.ConfidentialNote.In(language, report.Threshold)} {ReportTexts.LeadsNotCounted.In(language)}");
    }

    private static string Score(ReleasedFigure figure, Language language) => figure switch
    {
        { BandLow: { } low, BandHigh: { } high } => ReportTexts.ScoreBand.In(language, low, high),
        { Low: { } low, High: { } high } => ReportTexts.ScoreWithInterval.In(language, figure.Mean!, low, high),
        { Mean: { } mean } => ReportTexts.Score.In(language, mean),
        _ => ReportTexts.Withheld.In(language),
    };

    private static string Change(IndicatorLine line, Language language)
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

    /// <summary>One figure's number of people, as a range: two figures beside each other would narrow it.</summary>
    private static ResponseBand Response(TeamReport report)
    {
        var figure = report.Indicators.First(line => line.Figure.Withheld is null).Figure;
        return ResponseBand.Of(figure.Respondents, figure.Invited, report.Threshold);
    }

    private static string Answers(ResponseBand response, Language language) => response switch
    {
        { ReachesEverybody: true } => ReportTexts.AnswersAtLeast.In(language, response.Low, response.Invited),
        { Invited: >= SmallestWithShare } => ReportTexts.AnswersBandShare.In(language, response, response.Invited, Math.Round(100 * response.Share)),
        _ => ReportTexts.AnswersBand.In(language, response, response.Invited),
    };

    private static string Signed(double points, Language language) => points.ToString("+0;−0;0", language.Culture());

    private static TextKey Words(Verdict verdict) => verdict switch
    {
        Verdict.ClearlyBetter => ReportTexts.ClearlyBetter,
        Verdict.ProbablyBetter => ReportTexts.ProbablyBetter,
        Verdict.MuchTheSame => ReportTexts.MuchTheSame,
        Verdict.ProbablyWorse => ReportTexts.ProbablyWorse,
        Verdict.ClearlyWorse => ReportTexts.ClearlyWorse,
        _ => ReportTexts.Unclear,
    };

    private static TextKey ToDo(IndicatorLine line) => line.ScaleCode switch
    {
        "SL" => ReportTexts.DoSL,
        "ID" => ReportTexts.DoID,
        _ => ReportTexts.DoCV,
    };
}
