using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Reports;

/// <summary>Says in help that a team is too small for a report, before its lead asks for one in vain.</summary>
public sealed class ReportHint(Gate gate, BotDbContext db, PrivacyOptions privacy) : IHelpHint
{
    public IReadOnlyList<string> Commands { get; } = [Verbs.ReportTeam, Verbs.ReportTeams];

    public async Task<string?> WhyNot(Person person, Language language, CancellationToken cancellation)
    {
        if (person.Role == Role.LearningProfessional)
        {
            return null;
        }

        var readable = (await gate.TeamsFor(person, cancellation)).Select(team => team.Id).ToList();

        // Who leads a team is not counted in it, and who may read every team protects nobody.
        var others = await db.People.CountAsync(
            p => readable.Contains(p.TeamId) && p.LeftAt == null && p.Id != person.Id && p.Role != Role.LearningProfessional, cancellation);
        return others >= privacy.Threshold || await gate.ShowsAnyOf(readable, cancellation)
            ? null
            : ReportTexts.HintTooSmall.In(language, privacy.Threshold);
    }
}
