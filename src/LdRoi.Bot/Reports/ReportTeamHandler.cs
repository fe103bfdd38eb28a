using LdRoi.Bot.Conversation;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Reports;

/// <summary>Answers "report team": the highest team one may read, or the one that is named.</summary>
public sealed class ReportTeamHandler(Gate gate, TeamReports reports, TeamSteps steps, TeamReportCard card, WhichTeam which) : IVerbHandler
{
    internal const string Subject = "team";

    public static string Verb => Verbs.ReportTeam;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var readable = await gate.TeamsFor(turn.Person, cancellation);
        if (ReadableTeams.Asked(turn, readable) is not { } team)
        {
            return which.Of(turn, Verb, readable);
        }

        if (await reports.Of(turn.Person, team, readable, cancellation) is not { } report)
        {
            return WhichTeam.NoReportYet(turn, team);
        }

        var step = await steps.On(team.Id, report.Advice?.Line.ScaleCode, turn.Person, turn.Language, cancellation);
        return card.Of(report, step, turn.Person, turn.Language);
    }
}
