using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Conversation;

/// <summary>Reads <see cref="Verbs"/> for one person, as things are now.</summary>
public sealed class Permissions(BotDbContext db)
{
    /// <summary>Whether the person may use the verb at all; a handler still checks what it is about.</summary>
    /// <param name="person">Null for somebody we do not know.</param>
    public async Task<bool> Allows(VerbRule rule, Person? person, CancellationToken cancellation) => rule.Who switch
    {
        WhoMay.Anyone => true,
        _ when person is null or { LeftAt: not null } => false,
        WhoMay.Everyone => true,
        WhoMay.LearningProfessionals => person.Role == Role.LearningProfessional,
        WhoMay.Administrators => person.Role == Role.Administrator,
        WhoMay.ReportReaders => person.Role == Role.LearningProfessional || await LeadsATeam(person, cancellation),
        WhoMay.TeamLeads => await LeadsATeam(person, cancellation),
        _ => false,
    };

    private Task<bool> LeadsATeam(Person person, CancellationToken cancellation) =>
        db.Teams.AnyAsync(team => team.ManagerId == person.Id, cancellation);
}
