using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Reports;

/// <summary>Answers "report team": the highest team one may read, or the one that is named. Not there and not yours read the same.</summary>
public sealed class ReportTeamHandler(Gate gate, TeamReports reports, TeamReportCard card, Buttons buttons) : IVerbHandler
{
    internal const string Subject = "team";

    public static string Verb => Verbs.ReportTeam;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var readable = await gate.TeamsFor(turn.Person, cancellation);
        var team = turn.Claims is { SubjectKind: Subject } claims
            ? readable.FirstOrDefault(candidate => candidate.Id.Value == claims.Subject)
            : Named(Understanding.Normalise(turn.Argument), readable);
        if (team is null)
        {
            return Choose(turn, readable);
        }

        return await reports.Of(turn.Person, team, readable, cancellation) is { } report
            ? card.Of(report, turn.Person, turn.Language)
            : NoReport(turn, team);
    }

    private static Team? Named(string argument, IReadOnlyList<Team> readable) =>
        argument.Length == 0
            ? readable.Count > 0 ? readable[0] : null
            : readable.FirstOrDefault(team => Understanding.Normalise(team.Name) == argument)
                ?? (readable.Where(team => Understanding.Normalise(team.Name).Contains(argument, StringComparison.Ordinal)).ToList()
                    is [var only] ? only : null);

    private static Card NoReport(Turn turn, Team team)
    {
        var title = ReportTexts.NoReportTitle.In(turn.Language);
        return new Card(
            turn.Language, title, [new CardBlock.Text(ReportTexts.NoReportText.In(turn.Language, team.Name))], [], title);
    }

    private Card Choose(Turn turn, IReadOnlyList<Team> readable)
    {
        var title = ReportTexts.WhichTitle.In(turn.Language);
        var text = readable.Count == 0 ? ReportTexts.NoTeamsText : ReportTexts.WhichText;
        return new Card(
            turn.Language, title, [new CardBlock.Text(text.In(turn.Language))],
            [.. readable.Take(CardLimits.Actions).DistinctBy(team => TeamReportCard.ButtonTitle(team.Name))
                .Select(team => buttons.For(
                    turn.Person, Verbs.ReportTeam, TeamReportCard.ButtonTitle(team.Name), Subject, team.Id.Value))],
            title);
    }
}
