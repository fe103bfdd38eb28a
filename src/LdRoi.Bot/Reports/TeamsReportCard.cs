using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Reports;

/// <summary>Several teams side by side as a card: a row each, the indicators as columns.</summary>
public sealed class TeamsReportCard(Buttons buttons)
{
    public Card Of(TeamsReport report, Person reader, Language language)
    {
        var columns = report.Rows.SelectMany(row => row.Lines).DistinctBy(line => line.ScaleCode).Take(CardLimits.TableColumns - 1).ToList();
        List<CardBlock> blocks =
        [
            new CardBlock.Note(ReportTexts.Closed.In(language, language.Date(report.ClosedOn))),
            new CardBlock.Table(
                [ReportTexts.TeamColumn.In(language), .. columns.Select(line => line.Name.In(language))],
                [.. report.Rows.Select(row => Row(row, [.. columns.Select(line => line.ScaleCode)], language))]),
            ReportPictures.Of(report, language),
            new CardBlock.Note(ReportTexts.TeamsNote.In(language)),
        ];
        if (report.MoreTeams > 0)
        {
            blocks.Add(new CardBlock.Note(ReportTexts.TeamsMore.In(language, report.MoreTeams)));
        }

        blocks.Add(new CardBlock.Note(ReportTexts.ConfidentialNote.In(language, report.Threshold)));
        if (report.IsDemo)
        {
            blocks.Add(new CardBlock.Note(ReportTexts.Demo.In(language)));
        }

        return new Card(
            language, ReportTexts.TeamsTitle.In(language, report.Team.Name, report.WaveName), blocks, [.. Actions(report, reader, language)],
            ReportTexts.Notice.In(language));
    }

    private static IReadOnlyList<string> Row(TeamRow row, IReadOnlyList<string> scales, Language language) =>
    [
        Shortened(row.Team.Name),
        .. scales.Select(code => row.Lines.FirstOrDefault(line => line.ScaleCode == code) is { } line ? FigureWords.Cell(line.Figure, language) : "–"),
    ];

    /// <summary>Down to the teams that have teams inside them, and the whole report of the team itself.</summary>
    private IEnumerable<CardAction> Actions(TeamsReport report, Person reader, Language language) =>
        report.Rows.Where(row => row.HasTeamsInside && row.Team.Id != report.Team.Id).Take(CardLimits.Actions - 1)
            .Select(row => buttons.For(
                reader, Verbs.ReportTeams, TeamReportCard.ButtonTitle(row.Team.Name), ReportTeamHandler.Subject, row.Team.Id.Value))
            .DistinctBy(action => action.Title)
            .Prepend(buttons.For(
                reader, Verbs.ReportTeam, ReportTexts.TeamButton.In(language), ReportTeamHandler.Subject, report.Team.Id.Value, style: ActionStyle.Primary));

    internal static string Shortened(string name) =>
        name.Length <= CardLimits.TableCellLength ? name : name[..(CardLimits.TableCellLength - 1)].TrimEnd() + "…";
}
