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
        var named = db.People.Where(person => keys.Contains(person.EmailKey));

        // In one statement: two instances may start at the same moment.
        await named.Where(person => person.Role != Role.Administrator).ExecuteUpdateAsync(
            set => set.SetProperty(person => person.Role, Role.Administrator).SetProperty(person => person.Version, person => person.Version + 1),
            cancellation);
        return keys.Count - await named.CountAsync(cancellation);
    }
}
