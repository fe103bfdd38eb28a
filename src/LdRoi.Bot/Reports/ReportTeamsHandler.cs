using LdRoi.Bot.Conversation;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Reports;

/// <summary>Answers "report teams": a team and those directly inside it, side by side.</summary>
public sealed class ReportTeamsHandler(Gate gate, TeamReports reports, TeamsReportCard card, WhichTeam which) : IVerbHandler
{
    public static string Verb => Verbs.ReportTeams;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var readable = await gate.TeamsFor(turn.Person, cancellation);
        if (ReadableTeams.Asked(turn, readable) is not { } team)
        {
            return which.Of(turn, Verb, readable);
        }

        return await reports.SideBySide(turn.Person, team, readable, cancellation) is { } report
            ? card.Of(report, turn.Person, turn.Language)
            : WhichTeam.NoReportYet(turn, team);
    }
}
