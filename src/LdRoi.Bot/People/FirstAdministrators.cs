using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People;

/// <summary>Gives the people named in <c>Organisation:Administrators</c> their role, at every start.</summary>
public sealed class FirstAdministrators(BotDbContext db, OrganisationOptions organisation)
{
    /// <summary>How many of the named people are not known yet: they get the role once they are imported.</summary>
    public async Task<int> Appoint(CancellationToken cancellation)
    {
        var keys = organisation.Administrators.Select(Person.KeyOf).Distinct().ToList();
        var people = await db.People.Where(person => keys.Contains(person.EmailKey)).ToListAsync(cancellation);
        foreach (var person in people)
        {
            person.Role = Role.Administrator;
        }

        await db.SaveChangesAsync(cancellation);
        return keys.Count - people.Count;
    }
}
