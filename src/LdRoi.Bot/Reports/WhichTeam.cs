using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Reports;

/// <summary>What is said when there is no report to show: of which team it may be, or that it is still to come.</summary>
public sealed class WhichTeam(Buttons buttons)
{
    public Card Of(Turn turn, string verb, IReadOnlyList<Team> readable)
    {
        var title = ReportTexts.WhichTitle.In(turn.Language);
        var text = readable.Count == 0 ? ReportTexts.NoTeamsText : ReportTexts.WhichText;
        return new Card(
            turn.Language, title, [new CardBlock.Text(text.In(turn.Language))],
            [.. readable.Take(CardLimits.Actions).DistinctBy(team => TeamReportCard.ButtonTitle(team.Name))
                .Select(team => buttons.For(turn.Person, verb, TeamReportCard.ButtonTitle(team.Name), ReportTeamHandler.Subject, team.Id.Value))],
            title);
    }

    public static Card NoReportYet(Turn turn, Team team)
    {
        var title = ReportTexts.NoReportTitle.In(turn.Language);
        return new Card(turn.Language, title, [new CardBlock.Text(ReportTexts.NoReportText.In(turn.Language, team.Name))], [], title);
    }
}
