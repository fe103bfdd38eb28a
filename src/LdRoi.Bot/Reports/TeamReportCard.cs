using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Confidentiality;

namespace LdRoi.Bot.Reports;

/// <summary>The report as a card: the scores and their change, how many answers, what may help, one place to start.</summary>
public sealed class TeamReportCard(Buttons buttons)
{
    /// <param name="step">What is done with the result, for whoever leads the team.</param>
    public Card Of(TeamReport report, TeamStepPart step, Person reader, Language language)
    {
        List<CardBlock> blocks = report.IsWithheld ? Withheld(report, language) : [.. Shown(report, step, language)];
        if (report.IsDemo)
        {
            blocks.Add(new CardBlock.Note(ReportTexts.Demo.In(language)));
        }

        return new Card(
            language, ReportTexts.Title.In(language, report.Team.Name, report.WaveName), blocks, [.. step.Actions, .. Actions(report, reader, language)],
            ReportTexts.Notice.In(language));
    }

    /// <summary>A name as a button can hold it.</summary>
    internal static string ButtonTitle(string name) => Shortened.To(name, CardLimits.ActionTitleLength);

    private IEnumerable<CardAction> Actions(TeamReport report, Person reader, Language language)
    {
        if (report.LargerTeam is { } larger)
        {
            yield return buttons.For(reader, Verbs.ReportTeam, ButtonTitle(larger.Name), ReportTeamHandler.Subject, larger.Id.Value);
        }

        if (report.Comments > 0)
        {
            yield return buttons.For(
                reader, Verbs.ReportComments, ReportTexts.CommentsButton.In(language, report.Comments / 10 * 10), ReportTeamHandler.Subject, report.Team.Id.Value);
        }

        if (report.HasTeamsInside)
        {
            yield return buttons.For(
                reader, Verbs.ReportTeams, ReportTexts.TeamsButton.In(language), ReportTeamHandler.Subject, report.Team.Id.Value);
        }
    }

    private static List<CardBlock> Withheld(TeamReport report, Language language)
    {
        List<CardBlock> blocks = [new CardBlock.Text(ReportTexts.WithheldAll.In(language))];
        if (report.LargerTeam is { } larger)
        {
            blocks.Add(new CardBlock.Text(ReportTexts.WithheldParent.In(language, larger.Name)));
        }

        return blocks;
    }

    private static IEnumerable<CardBlock> Shown(TeamReport report, TeamStepPart step, Language language)
    {
        var response = Response(report);
        var closed = ReportTexts.Closed.In(language, language.Date(report.ClosedOn));
        yield return new CardBlock.Note(
            report.Lines.Any(line => line.Figure.Low is not null) ? $"{closed} {ReportTexts.Interval.In(language)}" : closed);
        if (report.IsPart)
        {
            yield return new CardBlock.Text(ReportTexts.OfAPart.In(language, report.Team.Name), TextTone.Attention);
        }

        foreach (var line in report.Indicators)
        {
            yield return FigureWords.Block(line.Name, line.Figure, FigureWords.Score(line.Figure, language), language);
        }

        yield return ReportPictures.Of(report, language);
        yield return new CardBlock.Facts([
            .. report.Indicators.Where(line => line.Level is not null)
                .Select(line => new Fact($"{ReportTexts.Changed.In(language)}: {line.Name.In(language)}", FigureWords.Change(line, language))),
            new Fact(ReportTexts.Answers.In(language), FigureWords.Answers(response, language))]);
        if (report.Advice is { } advice)
        {
            foreach (var block in AdviceWords.Of(advice, report.HeaviestFactor, report.IsShipped, language))
            {
                yield return block;
            }
        }

        foreach (var block in step.Blocks)
        {
            yield return block;
        }

        if (report.Factors.Any(line => line.Level is not null))
        {
            yield return new CardBlock.Text(ReportTexts.FactorsTitle.In(language), TextTone.Emphasis);
            yield return new CardBlock.Table(
                [ReportTexts.FactorColumn.In(language), ReportTexts.ScoreColumn.In(language), ReportTexts.Changed.In(language)],
                [.. report.Factors.Select(line => (IReadOnlyList<string>)[
                    line.Name.In(language), FigureWords.Score(line.Figure, language), FigureWords.ChangeCell(line, language)])]);
        }

        if (response.IsBelowHalf)
        {
            yield return new CardBlock.Note(ReportTexts.LowResponse.In(language));
        }

        if (report.Lines.Any(line => line.Figure.BandLow is not null))
        {
            yield return new CardBlock.Note(ReportTexts.BandWhy.In(language));
        }

        yield return new CardBlock.Note(
            $"{ReportTexts.ConfidentialNote.In(language, report.Threshold)} {ReportTexts.LeadsNotCounted.In(language)}");
    }

    /// <summary>One figure's number of people, as a range: two figures beside each other would narrow it.</summary>
    private static ResponseBand Response(TeamReport report)
    {
        var figure = report.Lines.First(line => line.Figure.Withheld is null).Figure;
        return ResponseBand.Of(figure.Respondents, figure.Invited, report.Threshold);
    }
}
