using LdRoi.Bot.People;

namespace LdRoi.Bot.Reports;

/// <summary>Several teams side by side, in the order of their names: never ranked, since chance orders small teams.</summary>
/// <param name="Team">The team that the others are part of; its own row comes first.</param>
/// <param name="MoreTeams">Teams that did not fit.</param>
public sealed record TeamsReport(
    Team Team, string WaveName, DateOnly ClosedOn, int Threshold, IReadOnlyList<TeamRow> Rows, int MoreTeams, bool IsDemo);

/// <param name="HasTeamsInside">Whether the reader may lay teams inside this one side by side as well.</param>
public sealed record TeamRow(Team Team, IReadOnlyList<ScaleLine> Lines, bool HasTeamsInside);
