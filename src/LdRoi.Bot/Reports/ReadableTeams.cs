using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;

namespace LdRoi.Bot.Reports;

/// <summary>Which team somebody means, among those they may read. Not there and not yours read the same.</summary>
internal static class ReadableTeams
{
    /// <summary>The team of a button, the one that is named, or the highest one; null when that is none or several.</summary>
    public static Team? Asked(Turn turn, IReadOnlyList<Team> readable) =>
        turn.Claims is { SubjectKind: ReportTeamHandler.Subject } claims
            ? readable.FirstOrDefault(candidate => candidate.Id.Value == claims.Subject)
            : Named(Understanding.Normalise(turn.Argument), readable);

    private static Team? Named(string argument, IReadOnlyList<Team> readable) =>
        argument.Length == 0
            ? readable.Count > 0 ? readable[0] : null
            : readable.FirstOrDefault(team => Understanding.Normalise(team.Name) == argument)
                ?? (readable.Where(team => Understanding.Normalise(team.Name).Contains(argument, StringComparison.Ordinal)).ToList()
                    is [var only] ? only : null);
}
