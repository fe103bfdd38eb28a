using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Reports;

/// <summary>Several teams side by side as a card: a row each, the indicators as columns.</summary>
public sealed class TeamsReportCard(Buttons buttons)
{
    public Card Of(TeamsReport report, Person reader, Language language)
    {
        List<CardBlock> blocks =
        [
            new CardBlock.Note(ReportTexts.Closed.In(language, language.Date(report.ClosedOn))),
            FigureWords.Table(ReportTexts.TeamColumn, report.Rows.Select(row => (row.Team.Name, row.Lines)), language),
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

    /// <summary>Down to the teams that have teams inside them, and the whole report of the team itself.</summary>
    private IEnumerable<CardAction> Actions(TeamsReport report, Person reader, Language language) =>
        report.Rows.Where(row => row.HasTeamsInside && row.Team.Id != report.Team.Id).Take(CardLimits.Actions - 1)
            .Select(row => buttons.For(
                reader, Verbs.ReportTeams, TeamReportCard.ButtonTitle(row.Team.Name), ReportTeamHandler.Subject, row.Team.Id.Value))
            .DistinctBy(action => action.Title)
            .Prepend(buttons.For(
                reader, Verbs.ReportTeam, ReportTexts.TeamButton.In(language), ReportTeamHandler.Subject, report.Team.Id.Value, style: ActionStyle.Primary));
}
