using LdRoi.Bot.Conversation;
using LdRoi.Bot.Habits;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Reports;

/// <summary>Answers "report habits": the highest team one may read, or the one that is named.</summary>
public sealed class ReportHabitsHandler(Gate gate, HabitGate habits, HabitReportCard card, WhichTeam which) : IVerbHandler
{
    public static string Verb => Verbs.ReportHabits;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var readable = await gate.TeamsFor(turn.Person, cancellation);
        if (ReadableTeams.Asked(turn, readable) is not { } team)
        {
            return which.Of(turn, Verb, readable);
        }

        var releases = await habits.Of(turn.Person, team.Id, cancellation);
        var findings = turn.Person.Role == Role.LearningProfessional ? await habits.Findings(turn.Person, cancellation) : [];
        var liesWithLeads = releases.Count > 0 && HabitRecipes.For(releases[0].ScaleCode) is var recipes && recipes.Any() && recipes.All(recipe => recipe.IsForLeads);
        return await card.Of(new HabitReport(team, releases, findings, liesWithLeads), turn.Language, cancellation);
    }
}
