using LdRoi.Bot.Conversation;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Reports;

/// <summary>Answers "report team": the highest team one may read, or the one that is named.</summary>
public sealed class ReportTeamHandler(Gate gate, TeamReports reports, TeamReportCard card, WhichTeam which) : IVerbHandler
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

        return await reports.Of(turn.Person, team, readable, cancellation) is { } report
            ? card.Of(report, turn.Person, turn.Language)
            : WhichTeam.NoReportYet(turn, team);
    }
}
